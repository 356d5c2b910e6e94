package dev.meshmanager.konnect.kind;

import dev.meshmanager.core.MeshResourceType;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.core.OpenEnum;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.annotation.Schema;
import dev.meshmanager.kuma.common.PolicyTraits;
import dev.meshmanager.kuma.common.PolicyTraits.Section;
import dev.meshmanager.kuma.policy.MeshRateLimit;
import dev.meshmanager.kuma.policy.target.FromPolicy;
import dev.meshmanager.kuma.policy.target.PolicyItem;
import dev.meshmanager.kuma.policy.target.PolicyItemBuilder;
import dev.meshmanager.kuma.policy.target.ToPolicy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;

/**
 * Limits the number of requests that all proxies together accept in an interval. A separate service counts them. API
 * path: {@code /meshes/{mesh}/meshglobalratelimits}.
 */
@Value.Enclosing
@Value.Immutable
public interface MeshGlobalRateLimit extends ToPolicy<MeshGlobalRateLimit.Conf>, FromPolicy<MeshGlobalRateLimit.Conf> {
    /** The kind. */
    MeshResourceType<MeshGlobalRateLimit> TYPE = ResourceType.mesh(
            "MeshGlobalRateLimit",
            "meshglobalratelimits",
            MeshGlobalRateLimit.class,
            k -> k.trait(PolicyTraits.targetRef(Section.TO, Section.FROM)));

    @Override
    default String type() {
        return TYPE.name();
    }

    @Override
    Spec spec();

    /** Returns an empty builder. {@code mesh}, {@code name} and {@code spec} are required. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this resource. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link MeshGlobalRateLimit}. */
    final class Builder extends ImmutableMeshGlobalRateLimit.Builder implements ModelBuilder<MeshGlobalRateLimit> {
        Builder() {}

        /** Sets the specification of the policy. */
        public Builder spec(Consumer<Spec.Builder> spec) {
            return spec(ModelBuilder.build(Spec.builder(), spec));
        }
    }

    /** The specification of a {@link MeshGlobalRateLimit}. */
    @Value.Immutable
    interface Spec extends ToPolicy.Spec<Conf>, FromPolicy.Spec<Conf> {
        /** Returns the limits of requests that a gateway accepts. */
        @Override
        List<PolicyItem<Conf>> to();

        /** Returns the limits of requests from clients. */
        @Override
        List<PolicyItem<Conf>> from();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this object. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Spec}. */
        final class Builder extends ImmutableMeshGlobalRateLimit.Spec.Builder implements ModelBuilder<Spec> {
            Builder() {}

            /** Adds a limit of requests that a gateway accepts. */
            public Builder addTo(Consumer<PolicyItemBuilder<Conf, Conf.Builder>> to) {
                return addTo(ModelBuilder.build(PolicyItemBuilder.of(Conf::builder), to));
            }

            /** Adds a limit of requests from a client. */
            public Builder addFrom(Consumer<PolicyItemBuilder<Conf, Conf.Builder>> from) {
                return addFrom(ModelBuilder.build(PolicyItemBuilder.of(Conf::builder), from));
            }
        }
    }

    /** The limits and the service that counts. */
    @Value.Immutable
    interface Conf extends Model {
        /** Returns the limits of HTTP requests. */
        Optional<Http> http();

        /** Returns the action on requests above the limit. Default: {@link Mode#LIMIT}. */
        Optional<Mode> mode();

        /** Returns the service that counts. */
        Optional<Backend> backend();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this object. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Conf}. */
        final class Builder extends ImmutableMeshGlobalRateLimit.Conf.Builder implements ModelBuilder<Conf> {
            Builder() {}

            /** Sets the limits of HTTP requests. */
            public Builder http(Consumer<Http.Builder> http) {
                return http(ModelBuilder.build(Http.builder(), http));
            }

            /** Sets the service that counts. */
            public Builder backend(Consumer<Backend.Builder> backend) {
                return backend(ModelBuilder.build(Backend.builder(), backend));
            }
        }
    }

    /** Limits of HTTP requests. */
    @Value.Immutable
    interface Http extends Model {
        /** Returns whether the limit is disabled; absent means {@code false}. */
        Optional<Boolean> disabled();

        /** Returns the number of accepted requests in an interval of a second, a minute, an hour or a day. */
        Optional<MeshRateLimit.Rate> requestRate();

        /** Returns the response to requests above the limit. */
        Optional<MeshRateLimit.OnRateLimit> onRateLimit();

        /** Returns limits that depend on the value of a part of the request. */
        List<RequestLimits> ratelimitOnRequest();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this object. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Http}. */
        final class Builder extends ImmutableMeshGlobalRateLimit.Http.Builder implements ModelBuilder<Http> {
            Builder() {}

            /** Sets the response to requests above the limit. */
            public Builder onRateLimit(Consumer<MeshRateLimit.OnRateLimit.Builder> onRateLimit) {
                return onRateLimit(ModelBuilder.build(MeshRateLimit.OnRateLimit.builder(), onRateLimit));
            }

            /** Adds limits that depend on the value of a part of the request. */
            public Builder addRatelimitOnRequest(Consumer<RequestLimits.Builder> limits) {
                return addRatelimitOnRequest(ModelBuilder.build(RequestLimits.builder(), limits));
            }

            /** Sets the number of accepted requests in an interval of a second, a minute, an hour or a day. */
            public Builder requestRate(long num, Duration interval) {
                return requestRate(MeshRateLimit.Rate.of(num, interval));
            }
        }
    }

    /** Limits that depend on the value of a part of the request. */
    @Value.Immutable
    interface RequestLimits extends Model {
        /** Returns the part of the request. The control plane requires it. */
        @Schema(required = true)
        Optional<RequestPart> kind();

        /** Returns the name of the part, for example of a header. */
        @Schema(required = true)
        Optional<String> name();

        /** Returns the limit for each value. */
        @Schema(required = true)
        List<Limit> limits();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this object. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link RequestLimits}. */
        final class Builder extends ImmutableMeshGlobalRateLimit.RequestLimits.Builder
                implements ModelBuilder<RequestLimits> {
            Builder() {}

            /** Adds the limit for a value. */
            public Builder addLimit(Consumer<Limit.Builder> limit) {
                return addLimit(ModelBuilder.build(Limit.builder(), limit));
            }
        }
    }

    /** The limit for requests with one value. */
    @Value.Immutable
    interface Limit extends Model {
        /** Returns the value. */
        @Schema(required = true)
        Optional<String> value();

        /** Returns the number of accepted requests with this value. */
        Optional<MeshRateLimit.Rate> requestRate();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this object. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Limit}. */
        final class Builder extends ImmutableMeshGlobalRateLimit.Limit.Builder implements ModelBuilder<Limit> {
            Builder() {}
        }
    }

    /** The service that counts. */
    @Value.Immutable
    interface Backend extends Model {
        /** Returns the rate limit service. */
        @Schema(required = true)
        Optional<RateLimitService> rateLimitService();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this object. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Backend}. */
        final class Builder extends ImmutableMeshGlobalRateLimit.Backend.Builder implements ModelBuilder<Backend> {
            Builder() {}

            /** Sets the rate limit service. */
            public Builder rateLimitService(Consumer<RateLimitService.Builder> service) {
                return rateLimitService(ModelBuilder.build(RateLimitService.builder(), service));
            }
        }
    }

    /** A rate limit service. */
    @Value.Immutable
    interface RateLimitService extends Model {
        /** Returns the URL, for example {@code http://kong-mesh-ratelimit-service:10003}. */
        Optional<String> url();

        /** Returns how long proxies wait for its response. */
        Optional<Duration> timeout();

        /** Returns whether requests are refused while the service does not respond. */
        Optional<Boolean> limitOnServiceFail();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this object. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link RateLimitService}. */
        final class Builder extends ImmutableMeshGlobalRateLimit.RateLimitService.Builder
                implements ModelBuilder<RateLimitService> {
            Builder() {}
        }
    }

    /** What happens to requests above the limit. */
    final class Mode extends OpenEnum {
        /** They are refused. */
        public static final Mode LIMIT = of("Limit");
        /** They are counted and accepted. */
        public static final Mode SHADOW = of("Shadow");

        private Mode(String value) {
            super(value);
        }

        /** Returns the value with this name. It need not have a constant. */
        public static Mode of(String value) {
            return new Mode(value);
        }
    }

    /** A part of a request. */
    final class RequestPart extends OpenEnum {
        /** A header. */
        public static final RequestPart HEADER = of("OnHeader");

        private RequestPart(String value) {
            super(value);
        }

        /** Returns the value with this name. It need not have a constant. */
        public static RequestPart of(String value) {
            return new RequestPart(value);
        }
    }
}
