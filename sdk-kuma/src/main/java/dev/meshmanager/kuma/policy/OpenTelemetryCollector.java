package dev.meshmanager.kuma.policy;

import dev.meshmanager.core.Model;
import dev.meshmanager.core.annotation.Schema;
import java.util.Optional;

/**
 * An OpenTelemetry collector that a policy sends data to, by its endpoint or by a reference to a resource. The two
 * exclude each other.
 */
public interface OpenTelemetryCollector extends Model {
    /**
     * Returns the host and port of the collector, for example {@code otel-collector:4317}. The default port is 4317.
     * Deprecated in favour of {@link #backendRef()}.
     */
    @Schema(defaultsTo = "\"\"")
    Optional<String> endpoint();

    /**
     * Returns the reference to the {@link MeshOpenTelemetryBackend} that describes the collector. Empty if
     * {@link #endpoint()} is set.
     */
    Optional<BackendResourceRef> backendRef();
}
