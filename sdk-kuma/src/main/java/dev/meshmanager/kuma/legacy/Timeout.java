package dev.meshmanager.kuma.legacy;

import dev.meshmanager.core.MeshResource;
import dev.meshmanager.core.MeshResourceType;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.annotation.ProtobufDuration;
import dev.meshmanager.kuma.common.PolicyTraits;
import dev.meshmanager.kuma.common.Selector;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;

/**
 * Configures timeouts of connections, requests and streams. Superseded by {@code MeshTimeout}. API path:
 * {@code /meshes/{mesh}/timeouts}.
 */
@Value.Enclosing
@Value.Immutable
public interface Timeout extends MeshResource, ConnectionPolicy {
    /** The kind. */
    MeshResourceType<Timeout> TYPE = ResourceType.mesh("Timeout", "timeouts", Timeout.class, PolicyTraits::older);

    @Override
    default String type() {
        return TYPE.name();
    }

    /**
     * Returns the selectors of the client proxies. A proxy is selected if it matches any of them. The control plane
     * requires at least one.
     */
    @Override
    List<Selector> sources();

    /** Returns the selectors of the destination services. The control plane requires at least one. */
    List<Selector> destinations();

    /** Returns the timeouts. The control plane requires them. */
    Optional<Conf> conf();

    /** Returns an empty builder. {@code mesh} and {@code name} are required. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this policy. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link Timeout}. */
    final class Builder extends ImmutableTimeout.Builder implements ModelBuilder<Timeout> {
        Builder() {}

        /** Sets the timeouts. */
        public Builder conf(Consumer<Conf.Builder> conf) {
            return conf(ModelBuilder.build(Conf.builder(), conf));
        }
    }

    /** The timeouts. */
    @Value.Immutable
    interface Conf extends Model {
        /** Returns the timeout for establishing a connection. Default: 5 seconds. */
        @ProtobufDuration
        Optional<Duration> connectTimeout();

        /** Returns the timeouts of TCP connections. */
        Optional<Tcp> tcp();

        /** Returns the timeouts of HTTP traffic. They apply to gRPC too. */
        Optional<Http> http();

        /** Returns the timeouts of gRPC traffic. Deprecated in favour of {@link #http()}. */
        Optional<Grpc> grpc();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of these timeouts. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Conf}. */
        final class Builder extends ImmutableTimeout.Conf.Builder implements ModelBuilder<Conf> {
            Builder() {}

            /** Sets the timeouts of TCP connections. */
            public Builder tcp(Consumer<Tcp.Builder> tcp) {
                return tcp(ModelBuilder.build(Tcp.builder(), tcp));
            }

            /** Sets the timeouts of HTTP traffic. They apply to gRPC too. */
            public Builder http(Consumer<Http.Builder> http) {
                return http(ModelBuilder.build(Http.builder(), http));
            }

            /** Sets the timeouts of gRPC traffic. Deprecated in favour of {@link #http(Consumer)}. */
            public Builder grpc(Consumer<Grpc.Builder> grpc) {
                return grpc(ModelBuilder.build(Grpc.builder(), grpc));
            }
        }
    }

    /** Timeouts of TCP connections. */
    @Value.Immutable
    interface Tcp extends Model {
        /** Returns the time after which a connection without traffic in either direction is closed. */
        @ProtobufDuration
        Optional<Duration> idleTimeout();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of these timeouts. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Tcp}. */
        final class Builder extends ImmutableTimeout.Tcp.Builder implements ModelBuilder<Tcp> {
            Builder() {}
        }
    }

    /** Timeouts of HTTP requests and streams. */
    @Value.Immutable
    interface Http extends Model {
        /** Returns the timeout of the response, counted from the end of the request. */
        @ProtobufDuration
        Optional<Duration> requestTimeout();

        /** Returns the time after which a connection without active streams is closed. */
        @ProtobufDuration
        Optional<Duration> idleTimeout();

        /** Returns the time after which a stream without activity is closed. */
        @ProtobufDuration
        Optional<Duration> streamIdleTimeout();

        /** Returns the maximum duration of a stream. */
        @ProtobufDuration
        Optional<Duration> maxStreamDuration();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of these timeouts. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds an {@link Http}. */
        final class Builder extends ImmutableTimeout.Http.Builder implements ModelBuilder<Http> {
            Builder() {}
        }
    }

    /** Timeouts of gRPC streams. Deprecated in favour of {@link Http}. */
    @Value.Immutable
    interface Grpc extends Model {
        /**
         * Returns the time after which a stream without activity is closed. Deprecated in favour of
         * {@link Http#streamIdleTimeout()}.
         */
        @ProtobufDuration
        Optional<Duration> streamIdleTimeout();

        /** Returns the maximum duration of a stream. Deprecated in favour of {@link Http#maxStreamDuration()}. */
        @ProtobufDuration
        Optional<Duration> maxStreamDuration();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of these timeouts. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Grpc}. */
        final class Builder extends ImmutableTimeout.Grpc.Builder implements ModelBuilder<Grpc> {
            Builder() {}
        }
    }
}
