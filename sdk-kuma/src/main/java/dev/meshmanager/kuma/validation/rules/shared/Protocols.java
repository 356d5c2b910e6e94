package dev.meshmanager.kuma.validation.rules.shared;

import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.validation.FieldPath;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Checks the protocols of services. */
public final class Protocols {
    public static final String TAG = "kuma.io/protocol";
    private static final List<String> SUPPORTED = List.of("grpc", "http", "http2", "kafka", "tcp");
    private static final List<String> KNOWN = List.of("http", "http2", "tcp", "tls", "grpc", "kafka", "mysql");
    private static final String UNTIL_30 = "kafka";
    private static final List<String> OF_HTTP = List.of("http", "http2", "grpc");

    private Protocols() {}

    /** Rejects a protocol that services of the newer kinds must not have. */
    public static void check(FieldPath at, String protocol) {
        if (!SUPPORTED.contains(protocol) || isGone(at, protocol)) {
            rejectUnsupported(at);
        }
    }

    /**
     * Rejects a protocol that services of the newer kinds must not have. Upper and lower case do not matter. An empty
     * protocol is accepted, as is any before 3.0.
     */
    public static void checkSince30(FieldPath at, String protocol) {
        if (at.isSince(KumaVersion.V3_0) && !protocol.isEmpty()) {
            check(at, protocol.toLowerCase(Locale.ROOT));
        }
    }

    private static boolean isGone(FieldPath at, String protocol) {
        return protocol.equals(UNTIL_30) && at.isSince(KumaVersion.V3_0);
    }

    private static void rejectUnsupported(FieldPath at) {
        at.reject(SUPPORTED.stream()
                .filter(protocol -> !isGone(at, protocol))
                .collect(Collectors.joining(", ", "must be one of ", "")));
    }

    /** Rejects an unknown protocol. Upper and lower case do not matter. */
    public static void checkKnown(FieldPath at, Optional<String> protocol) {
        String name = protocol.orElse("").toLowerCase(Locale.ROOT);
        if (!name.isEmpty() && (!KNOWN.contains(name) || isGone(at, name))) {
            rejectUnsupported(at);
        }
    }

    /** Rejects a tag with an unknown protocol. */
    public static void checkTag(FieldPath tags, Map<String, String> values) {
        if (values.containsKey(TAG)) {
            String protocol = values.getOrDefault(TAG, "");
            checkKnown(tags.key(TAG), Optional.of(protocol.isEmpty() ? "none" : protocol));
        }
    }

    /** Rejects tags without a protocol that is based on HTTP. */
    public static void checkHttpTag(FieldPath tags, Map<String, String> values) {
        if (!values.containsKey(TAG)) {
            tags.reject("must have the tag \"" + TAG + "\"");
        } else if (!OF_HTTP.contains(values.getOrDefault(TAG, "").toLowerCase(Locale.ROOT))) {
            tags.key(TAG).reject("must be one of " + String.join(", ", OF_HTTP));
        }
    }
}
