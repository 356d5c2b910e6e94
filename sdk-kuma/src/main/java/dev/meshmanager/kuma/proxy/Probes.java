package dev.meshmanager.kuma.proxy;

import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.immutables.value.Value;

/** The health checks of an application that its proxy publishes without TLS. Deprecated. */
@Value.Enclosing
@Value.Immutable
public interface Probes extends Model {
    /** Returns the port on which the proxy publishes the health checks. */
    OptionalInt port();

    /** Returns the health checks. */
    List<Endpoint> endpoints();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of these probes. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link Probes}. */
    final class Builder extends ImmutableProbes.Builder implements ModelBuilder<Probes> {
        Builder() {}

        /** Adds a health check. */
        public Builder addEndpoint(Consumer<Endpoint.Builder> endpoint) {
            return addEndpoint(ModelBuilder.build(Endpoint.builder(), endpoint));
        }
    }

    /** A health check of an application that its proxy publishes. */
    @Value.Immutable
    interface Endpoint extends Model {
        /** Returns the port of the application. */
        OptionalInt inboundPort();

        /** Returns the path on the application. */
        Optional<String> inboundPath();

        /** Returns the path on the proxy. */
        Optional<String> path();

        /**
         * Returns a health check. The proxy publishes {@code inboundPort} and {@code inboundPath} of the application
         * under {@code path}.
         */
        static Endpoint of(int inboundPort, String inboundPath, String path) {
            return builder()
                    .inboundPort(inboundPort)
                    .inboundPath(inboundPath)
                    .path(path)
                    .build();
        }

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this health check. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds an {@link Endpoint}. */
        final class Builder extends ImmutableProbes.Endpoint.Builder implements ModelBuilder<Endpoint> {
            Builder() {}
        }
    }
}
