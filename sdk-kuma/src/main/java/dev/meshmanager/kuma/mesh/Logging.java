package dev.meshmanager.kuma.mesh;

import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** The destinations of the access logs of a mesh. The older {@code TrafficLog} policies use them. */
@Value.Immutable
public interface Logging extends Model {
    /** Returns the name of the backend for policies that name none. */
    Optional<String> defaultBackend();

    /** Returns the backends. */
    List<LogBackend> backends();

    /** Returns logging with this one backend, which is the default. */
    static Logging of(LogBackend backend) {
        return builder().defaultBackend(backend.name()).addBackend(backend).build();
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this setting. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link Logging}. */
    final class Builder extends ImmutableLogging.Builder implements ModelBuilder<Logging> {
        Builder() {}
    }
}
