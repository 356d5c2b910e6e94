package dev.meshmanager.kuma.policy;

import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.core.annotation.Schema;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** Refers to a telemetry backend that is a resource of its own. */
@Value.Immutable
public interface BackendResourceRef extends Model {
    /** Returns the kind, as in {@code MeshOpenTelemetryBackend}. */
    @Schema(oneOf = "MeshOpenTelemetryBackend", required = true)
    Optional<String> kind();

    /** Returns the labels that the backend must have; where several have them, the oldest wins. */
    Map<String, String> labels();

    /** Returns a reference to the {@code MeshOpenTelemetryBackend} that has these labels. */
    static BackendResourceRef meshOpenTelemetryBackend(Map<String, String> labels) {
        return builder()
                .kind(MeshOpenTelemetryBackend.TYPE.name())
                .labels(labels)
                .build();
    }

    /** Returns a builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this reference. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link BackendResourceRef}. */
    final class Builder extends ImmutableBackendResourceRef.Builder implements ModelBuilder<BackendResourceRef> {
        Builder() {}
    }
}
