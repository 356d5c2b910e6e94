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
 * Lets proxies probe the endpoints of a service; succeeded by {@code MeshHealthCheck}. API path:
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

    /** Returns the proxies that probe; the control plane requires one selector. */
    @Override
    List<Selector> sources();

    /** Returns the services that are probed; the control plane requires one. */
    List<Selector> destinations();

    /** Returns how the probes work; the control plane requires it. */
    Optional<Conf> conf();

    /** Returns a builder with nothing set; it needs {@code mesh} and {@code name}. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this policy. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link HealthCheck}. */
    final class Builder extends ImmutableHealthCheck.Builder implements ModelBuilder<HealthCheck> {
        Builder() {}

        /** Sets how the probes work. */
        public Builder conf(Consumer<Conf.Builder> conf) {
            return conf(ModelBuilder.build(Conf.builder(), conf));
        }
    }

    /** How the probes work: by connecting, or with what {@link #tcp()} or {@link #http()} say. */
    @Value.Immutable
    interface Conf extends Model {
        /** Returns the time between two probes; the control plane requires it. */
        @ProtobufDuration
        Optional<Duration> interval();

        /** Returns how long an answer may take; the control plane requires it. */
        @ProtobufDuration
        Optional<Duration> timeout();

        /** Returns how many failures in a row make an endpoint unhealthy; the control plane requires it. */
        OptionalLong unhealthyThreshold();

        /** Returns how many successes in a row make an endpoint healthy again; the control plane requires it. */
        OptionalLong healthyThreshold();

        /** Returns the longest random wait before the first probe. */
        @ProtobufDuration
        Optional<Duration> initialJitter();

        /** Returns the longest random wait that is added to the interval. */
        @ProtobufDuration
        Optional<Duration> intervalJitter();

        /**
         * Returns the longest random wait that is added to the interval, in percent of it; it adds to
         * {@link #intervalJitter()}.
         */
        OptionalLong intervalJitterPercent();

        /**
         * Returns the share of healthy endpoints, in percent, below which all are used as if they were healthy; the
         * proxy's default is 50, and 0 switches this off.
         */
        OptionalDouble healthyPanicThreshold();

        /** Returns whether requests fail below that share instead. */
        Optional<Boolean> failTrafficOnPanic();

        /** Returns the file to which the proxy writes what changed; absent means none. */
        Optional<String> eventLogPath();

        /** Returns whether every failure is written there rather than the first of a row; absent means false. */
        Optional<Boolean> alwaysLogHealthCheckFailures();

        /**
         * Returns the time between two probes of a service that has had no traffic yet; the proxy's default is 60
         * seconds.
         */
        @ProtobufDuration
        Optional<Duration> noTrafficInterval();

        /** Returns what is sent and expected over TCP; it excludes {@link #http()}. */
        Optional<Tcp> tcp();

        /** Returns the request and the answer that is expected; it excludes {@link #tcp()}. */
        Optional<Http> http();

        /** Returns whether a connection serves many probes; absent means true. */
        Optional<Boolean> reuseConnection();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from these settings. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Conf}. */
        final class Builder extends ImmutableHealthCheck.Conf.Builder implements ModelBuilder<Conf> {
            Builder() {}

            /** Sets what is sent and expected over TCP. */
            public Builder tcp(Consumer<Tcp.Builder> tcp) {
                return tcp(ModelBuilder.build(Tcp.builder(), tcp));
            }

            /** Sets the request and the answer that is expected. */
            public Builder http(Consumer<Http.Builder> http) {
                return http(ModelBuilder.build(Http.builder(), http));
            }
        }
    }

    /** What a probe sends and expects over TCP. */
    @Value.Immutable
    interface Tcp extends Model {
        /** Returns the bytes to send, in base64; absent means that connecting is enough. */
        @Schema(base64 = true)
        Optional<String> send();

        /**
         * Returns the blocks of bytes, in base64, that the answer must hold in this order, with anything between them.
         */
        @Schema(base64 = true)
        List<String> receive();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this probe. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Tcp}. */
        final class Builder extends ImmutableHealthCheck.Tcp.Builder implements ModelBuilder<Tcp> {
            Builder() {}
        }
    }

    /** The request that a probe makes and the answer that it expects. */
    @Value.Immutable
    interface Http extends Model {
        /** Returns the path to ask for; the control plane requires it. */
        Optional<String> path();

        /** Returns the headers of the request. */
        List<HeaderValueOption> requestHeadersToAdd();

        /** Returns the statuses that count as healthy; empty means 200 only. */
        List<Integer> expectedStatuses();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this probe. */
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

            /** Adds a header to the request, beside those of its name that are there. */
            public Builder addRequestHeader(String key, String value) {
                // The control plane reads append without looking whether it is there.
                return addRequestHeadersToAdd(
                        h -> h.header(n -> n.key(key).value(value)).append(true));
            }
        }
    }

    /** A header and whether it may stand beside others of its name. */
    @Value.Immutable
    interface HeaderValueOption extends Model {
        /** Returns the header; the control plane requires it. */
        Optional<HeaderValue> header();

        /**
         * Returns whether the value joins those that are there rather than replacing them; control planes of 2.14 rely
         * on its presence.
         */
        Optional<Boolean> append();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this header. */
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

    /** The name and the value of a header. */
    @Value.Immutable
    interface HeaderValue extends Model {
        /** Returns the name; the control plane requires it. */
        Optional<String> key();

        /** Returns the value. */
        Optional<String> value();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this header. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link HeaderValue}. */
        final class Builder extends ImmutableHealthCheck.HeaderValue.Builder implements ModelBuilder<HeaderValue> {
            Builder() {}
        }
    }
}
