package dev.meshmanager.kuma.mesh;

import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** Where the traces of a mesh go, for the older {@code TrafficTrace} policies. */
@Value.Immutable
public interface Tracing extends Model {
    /** Returns the name of the backend that policies use if they name none. */
    Optional<String> defaultBackend();

    /** Returns the backends. */
    List<TraceBackend> backends();

    /** Returns tracing to this backend by default. */
    static Tracing of(TraceBackend backend) {
        return builder().defaultBackend(backend.name()).addBackend(backend).build();
    }

    /** Returns a builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this setting. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link Tracing}. */
    final class Builder extends ImmutableTracing.Builder implements ModelBuilder<Tracing> {
        Builder() {}
    }
}
