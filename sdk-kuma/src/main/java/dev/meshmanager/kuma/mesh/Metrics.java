package dev.meshmanager.kuma.mesh;

import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** How the data plane proxies of a mesh offer their metrics. */
@Value.Immutable
public interface Metrics extends Model {
    /** Returns the name of the backend in use; absent means no metrics. */
    Optional<String> enabledBackend();

    /** Returns the backends. */
    List<MetricsBackend> backends();

    /** Returns metrics by this backend. */
    static Metrics of(MetricsBackend backend) {
        return builder().enabledBackend(backend.name()).addBackend(backend).build();
    }

    /** Returns a builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this setting. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link Metrics}. */
    final class Builder extends ImmutableMetrics.Builder implements ModelBuilder<Metrics> {
        Builder() {}
    }
}
