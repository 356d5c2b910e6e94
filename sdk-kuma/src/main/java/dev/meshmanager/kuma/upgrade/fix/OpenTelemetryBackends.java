package dev.meshmanager.kuma.upgrade.fix;

import dev.meshmanager.core.json.Json;
import dev.meshmanager.kuma.policy.BackendResourceRef;
import dev.meshmanager.kuma.policy.MeshOpenTelemetryBackend;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;

/** Makes backends of the endpoints that policies have inline. */
final class OpenTelemetryBackends {
    private static final int GRPC_PORT = 4317;

    private OpenTelemetryBackends() {}

    /** Replaces the endpoint of a collector by a reference to a backend with this name, and returns the backend. */
    static MeshOpenTelemetryBackend replace(String mesh, String name, JsonTree collector) {
        MeshOpenTelemetryBackend backend =
                backend(mesh, name, collector.text("endpoint").orElse(""));
        collector.remove("endpoint");
        collector.put(
                "backendRef",
                Json.toTree(BackendResourceRef.meshOpenTelemetryBackend(Map.of(References.DISPLAY_NAME, name))));
        return backend;
    }

    private static MeshOpenTelemetryBackend backend(String mesh, String name, String endpoint) {
        boolean hasScheme = endpoint.contains("://");
        URI uri = parse(hasScheme ? endpoint : "grpc://" + endpoint);
        if (uri.getHost() == null) {
            throw new NotDerivableException("the endpoint has no host");
        }
        boolean isHttp = uri.getScheme().startsWith("http");
        return MeshOpenTelemetryBackend.builder()
                .mesh(mesh)
                .name(name)
                .putLabel(References.DISPLAY_NAME, name)
                .spec(spec -> spec.protocol(
                                isHttp
                                        ? MeshOpenTelemetryBackend.Protocol.HTTP
                                        : MeshOpenTelemetryBackend.Protocol.GRPC)
                        .endpoint(e -> {
                            e.address(uri.getHost()).port(uri.getPort() < 0 ? GRPC_PORT : uri.getPort());
                            if (uri.getPath() != null && uri.getPath().length() > 1) {
                                e.path(uri.getPath());
                            }
                        }))
                .build();
    }

    private static URI parse(String endpoint) {
        try {
            return new URI(endpoint);
        } catch (URISyntaxException e) {
            throw new NotDerivableException("the endpoint is no address");
        }
    }
}
