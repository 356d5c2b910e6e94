package dev.meshmanager.kuma.deploy.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The command line of {@code kuma-dp}. */
public final class ProxyCommand {
    /** The role of a data plane proxy, also of one that serves a zone from 3.0 on. */
    public static final String DATAPLANE = "dataplane";

    private ProxyCommand() {}

    /**
     * Returns the arguments that run a proxy.
     *
     * @param role {@link #DATAPLANE}, {@code ingress} or {@code egress}
     * @param controlPlane the URL of the control plane for proxies
     * @param certificateAuthority the file with the authorities of the control plane
     * @param resource the file with the resource of the proxy
     * @param token the file with its token
     */
    public static List<String> arguments(
            String role, String controlPlane, Optional<String> certificateAuthority, String resource, String token) {
        List<String> words = new ArrayList<>(List.of("run"));
        // Its default. From 3.0 on, the control plane refuses all others.
        if (!role.equals(DATAPLANE)) {
            words.add("--proxy-type=" + role);
        }
        words.add("--cp-address=" + controlPlane);
        certificateAuthority.ifPresent(file -> words.add("--ca-cert-file=" + file));
        words.add("--dataplane-file=" + resource);
        words.add("--dataplane-token-file=" + token);
        return words;
    }
}
