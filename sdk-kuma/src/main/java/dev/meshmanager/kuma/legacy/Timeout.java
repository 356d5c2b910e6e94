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
 * How long connections, requests and streams may take or stay idle; succeeded by {@code MeshTimeout}. API path:
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

    /** Returns the proxies that the traffic comes from; one selector suffices, and the control plane requires one. */
    @Override
    List<Selector> sources();

    /** Returns the services that the traffic goes to; the control plane requires one. */
    List<Selector> destinations();

    /** Returns the timeouts; the control plane requires them. */
    Optional<Conf> conf();

    /** Returns a builder with nothing set; it needs {@code mesh} and {@code name}. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this policy. */
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
        /** Returns how long establishing a connection may take; absent means 5 seconds. */
        @ProtobufDuration
        Optional<Duration> connectTimeout();

        /** Returns the timeouts that only TCP has. */
        Optional<Tcp> tcp();

        /** Returns the timeouts that only HTTP has; gRPC takes them too. */
        Optional<Http> http();

        /** Returns the timeouts that only gRPC has; deprecated in favour of {@link #http()}. */
        Optional<Grpc> grpc();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from these timeouts. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Conf}. */
        final class Builder extends ImmutableTimeout.Conf.Builder implements ModelBuilder<Conf> {
            Builder() {}

            /** Sets the timeouts that only TCP has. */
            public Builder tcp(Consumer<Tcp.Builder> tcp) {
                return tcp(ModelBuilder.build(Tcp.builder(), tcp));
            }

            /** Sets the timeouts that only HTTP has; gRPC takes them too. */
            public Builder http(Consumer<Http.Builder> http) {
                return http(ModelBuilder.build(Http.builder(), http));
            }

            /** Sets the timeouts that only gRPC has; deprecated in favour of {@link #http(Consumer)}. */
            public Builder grpc(Consumer<Grpc.Builder> grpc) {
                return grpc(ModelBuilder.build(Grpc.builder(), grpc));
            }
        }
    }

    /** Timeouts of TCP connections. */
    @Value.Immutable
    interface Tcp extends Model {
        /** Returns how long a connection may stay without a byte in either direction. */
        @ProtobufDuration
        Optional<Duration> idleTimeout();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from these timeouts. */
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
        /** Returns how long the answer may take, once the whole request was sent. */
        @ProtobufDuration
        Optional<Duration> requestTimeout();

        /** Returns how long a connection may stay without streams. */
        @ProtobufDuration
        Optional<Duration> idleTimeout();

        /** Returns how long a stream may stay without activity. */
        @ProtobufDuration
        Optional<Duration> streamIdleTimeout();

        /** Returns how long a stream may live. */
        @ProtobufDuration
        Optional<Duration> maxStreamDuration();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from these timeouts. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds an {@link Http}. */
        final class Builder extends ImmutableTimeout.Http.Builder implements ModelBuilder<Http> {
            Builder() {}
        }
    }

    /** Timeouts of gRPC streams; deprecated in favour of {@link Http}. */
    @Value.Immutable
    interface Grpc extends Model {
        /**
         * Returns how long a stream may stay without activity; deprecated in favour of
         * {@link Http#streamIdleTimeout()}.
         */
        @ProtobufDuration
        Optional<Duration> streamIdleTimeout();

        /** Returns how long a stream may live; deprecated in favour of {@link Http#maxStreamDuration()}. */
        @ProtobufDuration
        Optional<Duration> maxStreamDuration();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from these timeouts. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Grpc}. */
        final class Builder extends ImmutableTimeout.Grpc.Builder implements ModelBuilder<Grpc> {
            Builder() {}
        }
    }
}
