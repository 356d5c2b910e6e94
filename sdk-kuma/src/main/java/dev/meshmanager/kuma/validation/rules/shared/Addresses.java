package dev.meshmanager.kuma.validation.rules.shared;

import dev.meshmanager.kuma.validation.FieldPath;
import dev.meshmanager.kuma.validation.text.Hosts;
import java.util.Optional;
import java.util.Set;

/** Checks the addresses of proxies. */
public final class Addresses {
    static final String LOOPBACK = "127.0.0.1";
    private static final Set<String> UNSPECIFIED = Set.of("0.0.0.0", "::");

    private Addresses() {}

    /** Checks the address under which a proxy is reached. */
    public static void check(FieldPath at, Optional<String> address) {
        String text = address.orElse("");
        if (text.isEmpty()) {
            at.reject("must not be empty");
            return;
        }
        if (UNSPECIFIED.contains(text)) {
            at.reject("must not be 0.0.0.0 or ::");
        }
        if (!Hosts.isIp(text) && !Hosts.isDnsName(text)) {
            at.reject("must be an IP address or a domain name");
        }
    }

    /** Returns whether a listener on this address also listens on loopback. */
    public static boolean overlapsLoopback(String address) {
        return address.equals(LOOPBACK) || UNSPECIFIED.contains(address);
    }
}
