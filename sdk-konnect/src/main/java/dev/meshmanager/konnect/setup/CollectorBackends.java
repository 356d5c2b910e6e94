package dev.meshmanager.konnect.setup;

import dev.meshmanager.kuma.policy.BackendResourceRef;
import dev.meshmanager.kuma.policy.MeshOpenTelemetryBackend;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The OpenTelemetry collectors of a setup as resources. Kuma 3.0 accepts them in policies by reference only. */
final class CollectorBackends {
    private static final String DISPLAY_NAME = "kuma.io/display-name";
    private static final Pattern ENDPOINT =
            Pattern.compile("(?:https?://)?(\\[[^]]+]|[^:/]+)(?::(\\d+))?(/.*)?", Pattern.CASE_INSENSITIVE);

    private final Map<String, String> names = new LinkedHashMap<>();
    private final SetupPlan plan;
    private final String mesh;

    CollectorBackends(SetupPlan plan, String mesh) {
        this.plan = plan;
        this.mesh = mesh;
    }

    /** Returns the reference to the collector with this endpoint, and adds the collector if it is new. */
    BackendResourceRef refTo(String endpoint) {
        String name = names.computeIfAbsent(endpoint, this::add);
        return BackendResourceRef.meshOpenTelemetryBackend(Map.of(DISPLAY_NAME, name));
    }

    private String add(String endpoint) {
        Matcher parts = ENDPOINT.matcher(endpoint);
        if (!parts.matches()) {
            throw new IllegalStateException("the endpoint of an OpenTelemetry collector must be host:port");
        }
        // Endpoints in policies speak gRPC; a path has a meaning in HTTP only.
        boolean isHttp = parts.group(3) != null;
        String name = names.isEmpty() ? "otel" : "otel-" + (names.size() + 1);
        plan.add(
                MeshOpenTelemetryBackend.builder()
                        .mesh(mesh)
                        .name(name)
                        .spec(spec -> spec.endpoint(at -> {
                                    at.address(parts.group(1));
                                    if (parts.group(2) != null) {
                                        at.port(Integer.parseInt(parts.group(2)));
                                    }
                                    if (parts.group(3) != null) {
                                        at.path(parts.group(3));
                                    }
                                })
                                .protocol(
                                        isHttp
                                                ? MeshOpenTelemetryBackend.Protocol.HTTP
                                                : MeshOpenTelemetryBackend.Protocol.GRPC))
                        .build(),
                "is the OpenTelemetry collector that policies refer to.");
        return name;
    }
}
