package dev.meshmanager.kuma.validation.rules.shared;

import dev.meshmanager.kuma.validation.FieldPath;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Checks the protocols of services. */
public final class Protocols {
    public static final String TAG = "kuma.io/protocol";
    private static final List<String> SUPPORTED = List.of("grpc", "http", "http2", "kafka", "tcp");
    private static final List<String> KNOWN = List.of("http", "http2", "tcp", "tls", "grpc", "kafka", "mysql");
    private static final List<String> OF_HTTP = List.of("http", "http2", "grpc");

    private Protocols() {}

    /** Rejects a protocol that services of the newer kinds must not have. */
    public static void check(FieldPath at, String protocol) {
        if (!SUPPORTED.contains(protocol)) {
            at.reject("must be one of " + String.join(", ", SUPPORTED));
        }
    }

    /** Rejects an unknown protocol. Upper and lower case do not matter. */
    public static void checkKnown(FieldPath at, Optional<String> protocol) {
        if (protocol.filter(name -> !name.isEmpty() && !KNOWN.contains(name.toLowerCase(Locale.ROOT)))
                .isPresent()) {
            at.reject("must be one of " + String.join(", ", SUPPORTED));
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
