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
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.immutables.value.Value;

/**
 * Limits how many HTTP requests a service takes from a client; succeeded by {@code MeshRateLimit}. API path:
 * {@code /meshes/{mesh}/rate-limits}.
 */
@Value.Enclosing
@Value.Immutable
public interface RateLimit extends MeshResource, ConnectionPolicy {
    /** The kind. */
    MeshResourceType<RateLimit> TYPE =
            ResourceType.mesh("RateLimit", "rate-limits", RateLimit.class, PolicyTraits::older);

    @Override
    default String type() {
        return TYPE.name();
    }

    /** Returns the proxies that the traffic comes from; one selector suffices, and the control plane requires one. */
    @Override
    List<Selector> sources();

    /** Returns the services that the traffic goes to; the control plane requires one. */
    List<Selector> destinations();

    /** Returns the limit; the control plane requires it. */
    Optional<Conf> conf();

    /** Returns a builder with nothing set; it needs {@code mesh} and {@code name}. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this policy. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link RateLimit}. */
    final class Builder extends ImmutableRateLimit.Builder implements ModelBuilder<RateLimit> {
        Builder() {}

        /** Sets the limit. */
        public Builder conf(Consumer<Conf.Builder> conf) {
            return conf(ModelBuilder.build(Conf.builder(), conf));
        }
    }

    /** The limit. */
    @Value.Immutable
    interface Conf extends Model {
        /** Returns the limit of HTTP requests; the control plane requires it. */
        Optional<Http> http();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this limit. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Conf}. */
        final class Builder extends ImmutableRateLimit.Conf.Builder implements ModelBuilder<Conf> {
            Builder() {}

            /** Sets the limit of HTTP requests. */
            public Builder http(Consumer<Http.Builder> http) {
                return http(ModelBuilder.build(Http.builder(), http));
            }
        }
    }

    /** How many HTTP requests each proxy of the destination takes in a time. */
    @Value.Immutable
    interface Http extends Model {
        /** Returns how many requests; the control plane requires it. */
        OptionalLong requests();

        /** Returns in which time; the control plane requires it. */
        @ProtobufDuration
        Optional<Duration> interval();

        /** Returns the answer to requests beyond the limit. */
        Optional<OnRateLimit> onRateLimit();

        /** Returns a limit of this many requests in this time. */
        static Http of(long requests, Duration interval) {
            return builder().requests(requests).interval(interval).build();
        }

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this limit. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds an {@link Http}. */
        final class Builder extends ImmutableRateLimit.Http.Builder implements ModelBuilder<Http> {
            Builder() {}

            /** Sets the answer to requests beyond the limit. */
            public Builder onRateLimit(Consumer<OnRateLimit.Builder> onRateLimit) {
                return onRateLimit(ModelBuilder.build(OnRateLimit.builder(), onRateLimit));
            }
        }
    }

    /** The answer to requests beyond the limit. */
    @Value.Immutable
    interface OnRateLimit extends Model {
        /** Returns the status; absent means 429. */
        OptionalInt status();

        /** Returns the headers that are added. */
        List<HeaderValue> headers();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this answer. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds an {@link OnRateLimit}. */
        final class Builder extends ImmutableRateLimit.OnRateLimit.Builder implements ModelBuilder<OnRateLimit> {
            Builder() {}

            /** Adds a header. */
            public Builder addHeader(Consumer<HeaderValue.Builder> header) {
                return addHeader(ModelBuilder.build(HeaderValue.builder(), header));
            }

            /** Adds a header. */
            public Builder addHeader(String key, String value) {
                return addHeader(h -> h.key(key).value(value));
            }
        }
    }

    /** A header of the answer. */
    @Value.Immutable
    interface HeaderValue extends Model {
        /** Returns the name; the control plane requires it. */
        Optional<String> key();

        /** Returns the value; the control plane requires it. */
        Optional<String> value();

        /** Returns whether the value joins those that are there; absent means that it replaces them. */
        Optional<Boolean> append();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this header. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link HeaderValue}. */
        final class Builder extends ImmutableRateLimit.HeaderValue.Builder implements ModelBuilder<HeaderValue> {
            Builder() {}
        }
    }
}
