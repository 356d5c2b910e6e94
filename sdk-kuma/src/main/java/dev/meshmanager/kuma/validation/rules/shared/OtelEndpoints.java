package dev.meshmanager.kuma.validation.rules.shared;

import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.policy.BackendResourceRef;
import dev.meshmanager.kuma.policy.MeshOpenTelemetryBackend;
import dev.meshmanager.kuma.policy.OpenTelemetryCollector;
import dev.meshmanager.kuma.validation.FieldPath;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/**
 * Checks the destination of OpenTelemetry data: exactly one of an endpoint and a reference to a backend. In 3.0, it is
 * always a reference.
 */
public final class OtelEndpoints {
    private static final String BACKEND = MeshOpenTelemetryBackend.TYPE.name();
    private static final Pattern OF_URLS = Pattern.compile("[/?#]");

    private OtelEndpoints() {}

    public static void check(FieldPath at, OpenTelemetryCollector collector) {
        check(at, collector, (place, text) -> {});
    }

    /** Checks the destination with a stricter rule for endpoints, which some policies have. */
    public static void check(FieldPath at, OpenTelemetryCollector collector, BiConsumer<FieldPath, String> strict) {
        String text = collector.endpoint().orElse("");
        Optional<BackendResourceRef> ref = collector.backendRef();
        if (at.isSince(KumaVersion.V3_0)) {
            at.field("backendRef").defined(ref);
            ref.ifPresent(present -> checkRef(at.field("backendRef"), present));
        } else if (text.isEmpty() == ref.isEmpty()) {
            at.reject("must have exactly one of endpoint and backendRef");
        } else if (ref.isPresent()) {
            checkRef(at.field("backendRef"), ref.get());
        } else if (OF_URLS.matcher(text).find()) {
            at.field("endpoint").reject("must be host:port, not a URL");
        } else {
            strict.accept(at.field("endpoint"), text);
        }
    }

    private static void checkRef(FieldPath at, BackendResourceRef ref) {
        if (!ref.kind().orElse("").equals(BACKEND)) {
            at.field("kind").reject("must be " + BACKEND);
        }
        if (ref.labels().isEmpty()) {
            at.reject("must have labels");
        }
    }
}
