package dev.meshmanager.kuma.validation;

import java.util.Optional;
import java.util.Set;

/** What addresses of proxies look like. */
final class Addresses {
    static final String LOOPBACK = "127.0.0.1";
    private static final Set<String> UNSPECIFIED = Set.of("0.0.0.0", "::");

    private Addresses() {}

    /** Checks the address that a proxy is reached at. */
    static void check(At at, Optional<String> address) {
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

    /** Returns whether something that listens at one address also listens on loopback. */
    static boolean overlapsLoopback(String address) {
        return address.equals(LOOPBACK) || UNSPECIFIED.contains(address);
    }
}
