package dev.meshmanager.kuma.legacy;

import dev.meshmanager.core.MeshResource;
import dev.meshmanager.core.MeshResourceType;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.annotation.ProtobufDuration;
import dev.meshmanager.core.annotation.Schema;
import dev.meshmanager.kuma.common.PolicyTraits;
import dev.meshmanager.kuma.common.Selector;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.immutables.value.Value;

/**
 * Configures active health checks of a service. Superseded by {@code MeshHealthCheck}. API path:
 * {@code /meshes/{mesh}/health-checks}.
 */
@Value.Enclosing
@Value.Immutable
public interface HealthCheck extends MeshResource, ConnectionPolicy {
    /** The kind. */
    MeshResourceType<HealthCheck> TYPE =
            ResourceType.mesh("HealthCheck", "health-checks", HealthCheck.class, PolicyTraits::older);

    @Override
    default String type() {
        return TYPE.name();
    }

    /** Returns the selectors of the proxies that perform the checks. The control plane requires at least one. */
    @Override
    List<Selector> sources();

    /** Returns the selectors of the services that are checked. The control plane requires at least one. */
    List<Selector> destinations();

    /** Returns the configuration of the checks. The control plane requires it. */
    Optional<Conf> conf();

    /** Returns an empty builder. {@code mesh} and {@code name} are required. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this policy. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link HealthCheck}. */
    final class Builder extends ImmutableHealthCheck.Builder implements ModelBuilder<HealthCheck> {
        Builder() {}

        /** Sets the configuration of the checks. */
        public Builder conf(Consumer<Conf.Builder> conf) {
            return conf(ModelBuilder.build(Conf.builder(), conf));
        }
    }

    /** The configuration of the checks. A check only connects, unless {@link #tcp()} or {@link #http()} is set. */
    @Value.Immutable
    interface Conf extends Model {
        /** Returns the interval between two checks. The control plane requires it. */
        @ProtobufDuration
        Optional<Duration> interval();

        /** Returns the timeout of a check. The control plane requires it. */
        @ProtobufDuration
        Optional<Duration> timeout();

        /**
         * Returns the number of consecutive failed checks that makes an endpoint unhealthy. The control plane requires
         * it.
         */
        OptionalLong unhealthyThreshold();

        /**
         * Returns the number of consecutive successful checks that makes an endpoint healthy. The control plane
         * requires it.
         */
        OptionalLong healthyThreshold();

        /** Returns the maximum random delay before the first check. Default: none. */
        @ProtobufDuration
        Optional<Duration> initialJitter();

        /** Returns the maximum random delay that is added to each interval. Default: none. */
        @ProtobufDuration
        Optional<Duration> intervalJitter();

        /**
         * Returns the maximum random delay that is added to each interval, as a percentage of the interval. It is added
         * to {@link #intervalJitter()}. Default: none.
         */
        OptionalLong intervalJitterPercent();

        /**
         * Returns the percentage of healthy endpoints below which traffic goes to all endpoints. Zero disables this.
         * Default of Envoy: 50.
         */
        OptionalDouble healthyPanicThreshold();

        /**
         * Returns whether requests fail when too few endpoints are healthy, instead of going to all endpoints. Default:
         * {@code false}.
         */
        @Schema(keepsZero = true)
        Optional<Boolean> failTrafficOnPanic();

        /**
         * Returns the path of a file of the proxy that changes of health are logged to. If absent, they are not logged.
         */
        Optional<String> eventLogPath();

        /**
         * Returns whether every failed check is logged. Otherwise only the first of a series is logged. Default:
         * {@code false}.
         */
        @Schema(keepsZero = true)
        Optional<Boolean> alwaysLogHealthCheckFailures();

        /** Returns the interval for services that have had no traffic yet. Default of Envoy: 60 seconds. */
        @ProtobufDuration
        Optional<Duration> noTrafficInterval();

        /** Returns the checks over TCP. They exclude {@link #http()}. */
        Optional<Tcp> tcp();

        /** Returns the checks over HTTP. They exclude {@link #tcp()}. */
        Optional<Http> http();

        /** Returns whether checks reuse a connection. Default: {@code true}. */
        @Schema(keepsZero = true)
        Optional<Boolean> reuseConnection();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of these settings. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Conf}. */
        final class Builder extends ImmutableHealthCheck.Conf.Builder implements ModelBuilder<Conf> {
            Builder() {}

            /** Sets the checks over TCP. */
            public Builder tcp(Consumer<Tcp.Builder> tcp) {
                return tcp(ModelBuilder.build(Tcp.builder(), tcp));
            }

            /** Sets the checks over HTTP. */
            public Builder http(Consumer<Http.Builder> http) {
                return http(ModelBuilder.build(Http.builder(), http));
            }
        }
    }

    /** Checks over TCP. */
    @Value.Immutable
    interface Tcp extends Model {
        /** Returns the bytes to send, in base64. If absent, a check succeeds when the connection is established. */
        @Schema(base64 = true)
        Optional<String> send();

        /**
         * Returns the blocks of bytes, in base64, that the response must contain in this order. Other bytes between
         * them are ignored.
         */
        @Schema(base64 = true)
        List<String> receive();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this probe. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Tcp}. */
        final class Builder extends ImmutableHealthCheck.Tcp.Builder implements ModelBuilder<Tcp> {
            Builder() {}
        }
    }

    /** Checks over HTTP. */
    @Value.Immutable
    interface Http extends Model {
        /** Returns the path of the request. The control plane requires it. */
        Optional<String> path();

        /** Returns the headers of the request. */
        List<HeaderValueOption> requestHeadersToAdd();

        /** Returns the HTTP statuses of a healthy endpoint. If empty, only 200. */
        List<Integer> expectedStatuses();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this probe. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds an {@link Http}. */
        final class Builder extends ImmutableHealthCheck.Http.Builder implements ModelBuilder<Http> {
            Builder() {}

            /** Adds a header to the request. */
            public Builder addRequestHeadersToAdd(Consumer<HeaderValueOption.Builder> requestHeadersToAdd) {
                return addRequestHeadersToAdd(ModelBuilder.build(HeaderValueOption.builder(), requestHeadersToAdd));
            }

            /** Adds a header to the request, beside those with the same name. */
            public Builder addRequestHeader(String key, String value) {
                // The control plane reads append without checking that it is present.
                return addRequestHeadersToAdd(
                        h -> h.header(n -> n.key(key).value(value)).append(true));
            }
        }
    }

    /** A header, and whether it is added beside those with the same name. */
    @Value.Immutable
    interface HeaderValueOption extends Model {
        /** Returns the header. The control plane requires it. */
        Optional<HeaderValue> header();

        /**
         * Returns whether the header is added beside those with the same name instead of replacing them. Control planes
         * of version 2.14 fail if it is absent.
         */
        @Schema(keepsZero = true)
        Optional<Boolean> append();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this header. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link HeaderValueOption}. */
        final class Builder extends ImmutableHealthCheck.HeaderValueOption.Builder
                implements ModelBuilder<HeaderValueOption> {
            Builder() {}

            /** Sets the header. */
            public Builder header(Consumer<HeaderValue.Builder> header) {
                return header(ModelBuilder.build(HeaderValue.builder(), header));
            }
        }
    }

    /** A header. */
    @Value.Immutable
    interface HeaderValue extends Model {
        /** Returns the name. The control plane requires it. */
        Optional<String> key();

        /** Returns the value. */
        Optional<String> value();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this header. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link HeaderValue}. */
        final class Builder extends ImmutableHealthCheck.HeaderValue.Builder implements ModelBuilder<HeaderValue> {
            Builder() {}
        }
    }
}
