package dev.meshmanager.kuma.policy;

import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.core.annotation.Schema;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** A reference to a telemetry backend that is a resource of its own, by labels. */
@Value.Immutable
public interface BackendResourceRef extends Model {
    /** Returns the kind, for example {@code MeshOpenTelemetryBackend}. The control plane requires it. */
    @Schema(oneOf = "MeshOpenTelemetryBackend", required = true)
    Optional<String> kind();

    /** Returns the labels of the backend. If several backends have them, the oldest is used. */
    Map<String, String> labels();

    /** Returns a reference to the {@code MeshOpenTelemetryBackend} with these labels. */
    static BackendResourceRef meshOpenTelemetryBackend(Map<String, String> labels) {
        return builder()
                .kind(MeshOpenTelemetryBackend.TYPE.name())
                .labels(labels)
                .build();
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this reference. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link BackendResourceRef}. */
    final class Builder extends ImmutableBackendResourceRef.Builder implements ModelBuilder<BackendResourceRef> {
        Builder() {}
    }
}
