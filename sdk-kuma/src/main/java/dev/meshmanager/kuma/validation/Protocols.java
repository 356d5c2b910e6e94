package dev.meshmanager.kuma.validation;

import java.util.List;

/** The protocols that services may name. */
final class Protocols {
    private static final List<String> SUPPORTED = List.of("grpc", "http", "http2", "kafka", "tcp");

    private Protocols() {}

    static boolean isSupported(String protocol) {
        return SUPPORTED.contains(protocol);
    }

    /** Rejects a protocol that the control plane does not know. */
    static void check(At at, String protocol) {
        if (!isSupported(protocol)) {
            at.reject("must be one of " + String.join(", ", SUPPORTED));
        }
    }
}
