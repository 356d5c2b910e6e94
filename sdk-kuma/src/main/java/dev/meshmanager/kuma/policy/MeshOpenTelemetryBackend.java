package dev.meshmanager.kuma.policy;

import dev.meshmanager.core.MeshResource;
import dev.meshmanager.core.MeshResourceType;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.core.OpenEnum;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.annotation.Schema;
import dev.meshmanager.kuma.common.Condition;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.immutables.value.Value;

/**
 * A collector of OpenTelemetry data that policies refer to. API path: {@code /meshes/{mesh}/meshopentelemetrybackends}.
 */
@Value.Enclosing
@Value.Immutable
public interface MeshOpenTelemetryBackend extends MeshResource {
    /** The kind. */
    MeshResourceType<MeshOpenTelemetryBackend> TYPE = ResourceType.mesh(
            "MeshOpenTelemetryBackend", "meshopentelemetrybackends", MeshOpenTelemetryBackend.class, k -> k.shortName(
                            "motb")
                    .since("2.14"));

    @Override
    default String type() {
        return TYPE.name();
    }

    /** Returns where the collector is; an empty spec means the one on the node of each proxy. */
    Spec spec();

    /** Returns what the control plane found; it ignores what a client sends. */
    Optional<Status> status();

    /** Returns a builder with nothing set; it needs {@code mesh}, {@code name} and {@code spec}. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this backend. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link MeshOpenTelemetryBackend}. */
    final class Builder extends ImmutableMeshOpenTelemetryBackend.Builder
            implements ModelBuilder<MeshOpenTelemetryBackend> {
        Builder() {}

        /** Sets where the collector is. */
        public Builder spec(Consumer<Spec.Builder> spec) {
            return spec(ModelBuilder.build(Spec.builder(), spec));
        }

        /** Sets what the control plane found. */
        public Builder status(Consumer<Status.Builder> status) {
            return status(ModelBuilder.build(Status.builder(), status));
        }
    }

    /** What a {@link MeshOpenTelemetryBackend} says. */
    @Value.Immutable
    interface Spec extends Model {
        /** Returns where the collector is. */
        Optional<Endpoint> endpoint();

        /** Returns how data is sent; absent means {@code grpc}. */
        Optional<Protocol> protocol();

        /** Returns whether the environment of a proxy takes part. */
        Optional<Env> env();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this spec. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Spec}. */
        final class Builder extends ImmutableMeshOpenTelemetryBackend.Spec.Builder implements ModelBuilder<Spec> {
            Builder() {}

            /** Sets where the collector is. */
            public Builder endpoint(Consumer<Endpoint.Builder> endpoint) {
                return endpoint(ModelBuilder.build(Endpoint.builder(), endpoint));
            }

            /** Sets whether the environment of a proxy takes part. */
            public Builder env(Consumer<Env.Builder> env) {
                return env(ModelBuilder.build(Env.builder(), env));
            }
        }
    }

    /** Where a collector is. */
    @Value.Immutable
    interface Endpoint extends Model {
        /** Returns the host name or IP address; absent means the node of the proxy, or {@code 127.0.0.1}. */
        Optional<String> address();

        /** Returns the port; absent means 4317. */
        OptionalInt port();

        /** Returns the path before {@code /v1/traces} and the like; only for {@code http}. */
        Optional<String> path();

        /** Returns the endpoint at this address. */
        static Endpoint of(String address, int port) {
            return builder().address(address).port(port).build();
        }

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this endpoint. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds an {@link Endpoint}. */
        final class Builder extends ImmutableMeshOpenTelemetryBackend.Endpoint.Builder
                implements ModelBuilder<Endpoint> {
            Builder() {}
        }
    }

    /** Whether {@code OTEL_} variables in the environment of a proxy take part. */
    @Value.Immutable
    interface Env extends Model {
        /** Returns whether they do; the control plane stores {@code Optional} if it is absent. */
        @Schema(hasDefault = true)
        Optional<EnvMode> mode();

        /** Returns who wins; the control plane stores {@code EnvFirst} if it is absent. */
        @Schema(hasDefault = true)
        Optional<EnvPrecedence> precedence();

        /** Returns whether variables for traces, metrics or logs alone count; absent means yes. */
        Optional<Boolean> allowSignalOverrides();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this setting. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds an {@link Env}. */
        final class Builder extends ImmutableMeshOpenTelemetryBackend.Env.Builder implements ModelBuilder<Env> {
            Builder() {}
        }
    }

    /** What the control plane found about a {@link MeshOpenTelemetryBackend}. */
    @Value.Immutable
    interface Status extends Model {
        /** Returns whether policies refer to it. */
        List<Condition> conditions();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this status. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Status}. */
        final class Builder extends ImmutableMeshOpenTelemetryBackend.Status.Builder implements ModelBuilder<Status> {
            Builder() {}
        }
    }

    /** How data is sent to a collector. */
    final class Protocol extends OpenEnum {
        /** OTLP over gRPC. */
        public static final Protocol GRPC = of("grpc");
        /** OTLP over HTTP. */
        public static final Protocol HTTP = of("http");

        private Protocol(String value) {
            super(value);
        }

        /** Returns the constant of this name, known or not. */
        public static Protocol of(String value) {
            return new Protocol(value);
        }
    }

    /** Whether the environment of a proxy takes part. */
    final class EnvMode extends OpenEnum {
        /** It does not. */
        public static final EnvMode DISABLED = of("Disabled");
        /** It does where variables are set. */
        public static final EnvMode OPTIONAL = of("Optional");
        /** It does, and nothing is sent while variables are missing. */
        public static final EnvMode REQUIRED = of("Required");

        private EnvMode(String value) {
            super(value);
        }

        /** Returns the constant of this name, known or not. */
        public static EnvMode of(String value) {
            return new EnvMode(value);
        }
    }

    /** Who wins where both the backend and the environment say something. */
    final class EnvPrecedence extends OpenEnum {
        /** The backend. */
        public static final EnvPrecedence EXPLICIT_FIRST = of("ExplicitFirst");
        /** The environment. */
        public static final EnvPrecedence ENV_FIRST = of("EnvFirst");

        private EnvPrecedence(String value) {
            super(value);
        }

        /** Returns the constant of this name, known or not. */
        public static EnvPrecedence of(String value) {
            return new EnvPrecedence(value);
        }
    }
}
