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
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.immutables.value.Value;

/**
 * Limits the HTTP requests that a service accepts from clients. Superseded by {@code MeshRateLimit}. API path:
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

    /**
     * Returns the selectors of the client proxies. A proxy is selected if it matches any of them. The control plane
     * requires at least one.
     */
    @Override
    List<Selector> sources();

    /** Returns the selectors of the destination services. The control plane requires at least one. */
    List<Selector> destinations();

    /** Returns the limit. The control plane requires it. */
    Optional<Conf> conf();

    /** Returns an empty builder. {@code mesh} and {@code name} are required. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this policy. */
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
        /** Returns the limit of HTTP requests. The control plane requires it. */
        Optional<Http> http();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this limit. */
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

    /** A limit of HTTP requests. Each proxy of the destination enforces it on its own. */
    @Value.Immutable
    interface Http extends Model {
        /** Returns the number of requests that are accepted per interval. The control plane requires it. */
        OptionalLong requests();

        /** Returns the interval. The control plane requires it. */
        @ProtobufDuration
        Optional<Duration> interval();

        /** Returns the response to requests that exceed the limit. */
        Optional<OnRateLimit> onRateLimit();

        /** Returns a limit of this number of requests per interval. */
        static Http of(long requests, Duration interval) {
            return builder().requests(requests).interval(interval).build();
        }

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this limit. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds an {@link Http}. */
        final class Builder extends ImmutableRateLimit.Http.Builder implements ModelBuilder<Http> {
            Builder() {}

            /** Sets the response to requests that exceed the limit. */
            public Builder onRateLimit(Consumer<OnRateLimit.Builder> onRateLimit) {
                return onRateLimit(ModelBuilder.build(OnRateLimit.builder(), onRateLimit));
            }
        }
    }

    /** The response to requests that exceed the limit. */
    @Value.Immutable
    interface OnRateLimit extends Model {
        /** Returns the HTTP status. Default: 429. */
        @Schema(keepsZero = true)
        OptionalInt status();

        /** Returns the headers that are added to the response. */
        List<HeaderValue> headers();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this response. */
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

    /** A header of the response. */
    @Value.Immutable
    interface HeaderValue extends Model {
        /** Returns the name. The control plane requires it. */
        Optional<String> key();

        /** Returns the value. The control plane requires it. */
        Optional<String> value();

        /**
         * Returns whether the header is added beside those with the same name instead of replacing them. Default:
         * {@code false}.
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

        /** Builds a {@link HeaderValue}. */
        final class Builder extends ImmutableRateLimit.HeaderValue.Builder implements ModelBuilder<HeaderValue> {
            Builder() {}
        }
    }
}
