package dev.meshmanager.kuma.inspect;

import dev.meshmanager.core.OpenEnum;

/** Which sort of proxy an older inspect answer is about. */
public final class ProxyKind extends OpenEnum {
    /** A proxy beside a workload, or a delegated gateway. */
    public static final ProxyKind SIDECAR = of("SidecarDataplane");
    /** A built-in gateway. */
    public static final ProxyKind BUILTIN_GATEWAY = of("MeshGatewayDataplane");

    private ProxyKind(String value) {
        super(value);
    }

    /** Returns the sort of this name, known or not. */
    public static ProxyKind of(String value) {
        return new ProxyKind(value);
    }
}
