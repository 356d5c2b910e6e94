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

/** An OpenTelemetry collector that policies refer to. API path: {@code /meshes/{mesh}/meshopentelemetrybackends}. */
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

    /** Returns the spec. If it is empty, each proxy uses the collector on its own node. */
    Spec spec();

    /** Returns the status that the control plane computed. A status that a client sends is ignored. */
    Optional<Status> status();

    /** Returns an empty builder. {@code mesh}, {@code name} and {@code spec} are required. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this backend. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link MeshOpenTelemetryBackend}. */
    final class Builder extends ImmutableMeshOpenTelemetryBackend.Builder
            implements ModelBuilder<MeshOpenTelemetryBackend> {
        Builder() {}

        /** Sets the spec. */
        public Builder spec(Consumer<Spec.Builder> spec) {
            return spec(ModelBuilder.build(Spec.builder(), spec));
        }

        /** Sets the status. The control plane ignores it. */
        public Builder status(Consumer<Status.Builder> status) {
            return status(ModelBuilder.build(Status.builder(), status));
        }
    }

    /** The spec of a {@link MeshOpenTelemetryBackend}. */
    @Value.Immutable
    interface Spec extends Model {
        /** Returns the address of the collector. Default: the node of the proxy, port 4317. */
        Optional<Endpoint> endpoint();

        /** Returns the protocol. Default: {@link Protocol#GRPC}. */
        Optional<Protocol> protocol();

        /** Returns the use of environment variables of the proxy. If absent, they are optional and take precedence. */
        Optional<Env> env();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this spec. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Spec}. */
        final class Builder extends ImmutableMeshOpenTelemetryBackend.Spec.Builder implements ModelBuilder<Spec> {
            Builder() {}

            /** Sets the address of the collector. */
            public Builder endpoint(Consumer<Endpoint.Builder> endpoint) {
                return endpoint(ModelBuilder.build(Endpoint.builder(), endpoint));
            }

            /** Sets the use of environment variables of the proxy. */
            public Builder env(Consumer<Env.Builder> env) {
                return env(ModelBuilder.build(Env.builder(), env));
            }
        }
    }

    /** The address of a collector. */
    @Value.Immutable
    interface Endpoint extends Model {
        /**
         * Returns the host name or IP address. Default: {@code HOST_IP} of the proxy's environment, otherwise
         * {@code 127.0.0.1}.
         */
        Optional<String> address();

        /** Returns the port. Default: 4317. */
        OptionalInt port();

        /**
         * Returns the path before {@code /v1/traces}, {@code /v1/metrics} and {@code /v1/logs}. Only
         * {@link Protocol#HTTP} supports it.
         */
        Optional<String> path();

        /** Returns an endpoint with this address and port. */
        static Endpoint of(String address, int port) {
            return builder().address(address).port(port).build();
        }

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this endpoint. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds an {@link Endpoint}. */
        final class Builder extends ImmutableMeshOpenTelemetryBackend.Endpoint.Builder
                implements ModelBuilder<Endpoint> {
            Builder() {}
        }
    }

    /** The use of {@code OTEL_} environment variables of the proxy. */
    @Value.Immutable
    interface Env extends Model {
        /** Returns whether they are used. Default: {@link EnvMode#OPTIONAL}, which the control plane stores. */
        @Schema(defaultsTo = "\"Optional\"")
        Optional<EnvMode> mode();

        /**
         * Returns which source takes precedence. Default: {@link EnvPrecedence#ENV_FIRST}, which the control plane
         * stores.
         */
        @Schema(defaultsTo = "\"EnvFirst\"")
        Optional<EnvPrecedence> precedence();

        /** Returns whether variables for traces, metrics or logs alone are used. Default: {@code true}. */
        Optional<Boolean> allowSignalOverrides();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this setting. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds an {@link Env}. */
        final class Builder extends ImmutableMeshOpenTelemetryBackend.Env.Builder implements ModelBuilder<Env> {
            Builder() {}
        }
    }

    /** The status of a {@link MeshOpenTelemetryBackend}, which the control plane computes. */
    @Value.Immutable
    interface Status extends Model {
        /** Returns the conditions, for example whether policies refer to the backend. */
        List<Condition> conditions();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this status. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Status}. */
        final class Builder extends ImmutableMeshOpenTelemetryBackend.Status.Builder implements ModelBuilder<Status> {
            Builder() {}
        }
    }

    /** The protocol of a collector. */
    final class Protocol extends OpenEnum {
        /** OTLP over gRPC. */
        public static final Protocol GRPC = of("grpc");
        /** OTLP over HTTP. */
        public static final Protocol HTTP = of("http");

        private Protocol(String value) {
            super(value);
        }

        /** Returns the constant with this name. Unknown names are accepted. */
        public static Protocol of(String value) {
            return new Protocol(value);
        }
    }

    /** Whether environment variables of the proxy are used. */
    final class EnvMode extends OpenEnum {
        /** They are ignored. */
        public static final EnvMode DISABLED = of("Disabled");
        /** They are used if they are set. */
        public static final EnvMode OPTIONAL = of("Optional");
        /** They must be set. Nothing is sent if a variable is missing. */
        public static final EnvMode REQUIRED = of("Required");

        private EnvMode(String value) {
            super(value);
        }

        /** Returns the constant with this name. Unknown names are accepted. */
        public static EnvMode of(String value) {
            return new EnvMode(value);
        }
    }

    /** Which source takes precedence if both define a value. */
    final class EnvPrecedence extends OpenEnum {
        /** The backend. */
        public static final EnvPrecedence EXPLICIT_FIRST = of("ExplicitFirst");
        /** The environment. */
        public static final EnvPrecedence ENV_FIRST = of("EnvFirst");

        private EnvPrecedence(String value) {
            super(value);
        }

        /** Returns the constant with this name. Unknown names are accepted. */
        public static EnvPrecedence of(String value) {
            return new EnvPrecedence(value);
        }
    }
}
