package dev.meshmanager.kuma.mesh;

import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** The settings for the metrics of the data plane proxies of a mesh. */
@Value.Immutable
public interface Metrics extends Model {
    /** Returns the name of the backend in use. Empty if there are no metrics. */
    Optional<String> enabledBackend();

    /** Returns the backends. */
    List<MetricsBackend> backends();

    /** Returns metrics with this one backend, which is in use. */
    static Metrics of(MetricsBackend backend) {
        return builder().enabledBackend(backend.name()).addBackend(backend).build();
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this setting. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link Metrics}. */
    final class Builder extends ImmutableMetrics.Builder implements ModelBuilder<Metrics> {
        Builder() {}
    }
}
