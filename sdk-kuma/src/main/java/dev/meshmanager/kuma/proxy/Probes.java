package dev.meshmanager.kuma.proxy;

import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.immutables.value.Value;

/** Health checks of an application that a proxy offers without TLS; deprecated. */
@Value.Enclosing
@Value.Immutable
public interface Probes extends Model {
    /** Returns the port at which the proxy offers them. */
    OptionalInt port();

    /** Returns what is offered. */
    List<Endpoint> endpoints();

    /** Returns a builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from these probes. */
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

    /** A health check that is offered. */
    @Value.Immutable
    interface Endpoint extends Model {
        /** Returns the port of the application. */
        OptionalInt inboundPort();

        /** Returns the path at the application. */
        Optional<String> inboundPath();

        /** Returns the path at which the proxy offers it. */
        Optional<String> path();

        /** Returns the health check at a port and path of the application, offered at {@code path}. */
        static Endpoint of(int inboundPort, String inboundPath, String path) {
            return builder()
                    .inboundPort(inboundPort)
                    .inboundPath(inboundPath)
                    .path(path)
                    .build();
        }

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this health check. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds an {@link Endpoint}. */
        final class Builder extends ImmutableProbes.Endpoint.Builder implements ModelBuilder<Endpoint> {
            Builder() {}
        }
    }
}
