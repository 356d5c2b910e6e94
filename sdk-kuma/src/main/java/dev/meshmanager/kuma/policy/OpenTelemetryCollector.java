package dev.meshmanager.kuma.policy;

import dev.meshmanager.core.Model;
import dev.meshmanager.core.annotation.Schema;
import java.util.Optional;

/** An OpenTelemetry collector that a policy sends data to: an endpoint or a reference. */
public interface OpenTelemetryCollector extends Model {
    /**
     * Returns the host and the port of the collector, 4317 where it has no port; deprecated in favour of
     * {@link #backendRef()}.
     */
    @Schema(hasDefault = true)
    Optional<String> endpoint();

    /** Returns the {@link MeshOpenTelemetryBackend} that describes the collector. */
    Optional<BackendResourceRef> backendRef();
}
