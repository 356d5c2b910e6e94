package dev.meshmanager.konnect.kind;

import dev.meshmanager.core.MeshResource;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.core.OpenEnum;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.Schema;
import dev.meshmanager.kuma.policy.MeshRateLimit;
import dev.meshmanager.kuma.policy.PolicyItem;
import dev.meshmanager.kuma.policy.PolicyItemBuilder;
import dev.meshmanager.kuma.policy.TargetRef;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;

/**
 * How many requests all proxies together accept in an interval, counted by a service of its own. API path:
 * {@code /meshes/{mesh}/meshglobalratelimits}.
 */
@Value.Enclosing
@Value.Immutable
public interface MeshGlobalRateLimit extends MeshResource {
    /** The kind. */
    ResourceType<MeshGlobalRateLimit> TYPE =
            ResourceType.mesh("MeshGlobalRateLimit", "meshglobalratelimits", MeshGlobalRateLimit.class);

    @Override
    default String type() {
        return TYPE.name();
    }

    /** Returns what the policy says. */
    Spec spec();

    /** Returns a builder with nothing set; it needs {@code mesh}, {@code name} and {@code spec}. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this resource. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link MeshGlobalRateLimit}. */
    final class Builder extends ImmutableMeshGlobalRateLimit.Builder implements ModelBuilder<MeshGlobalRateLimit> {
        Builder() {}

        /** Sets what the policy says. */
        public Builder spec(Consumer<Spec.Builder> spec) {
            return spec(ModelBuilder.build(Spec.builder(), spec));
        }
    }

    /** What a {@link MeshGlobalRateLimit} says. */
    @Value.Immutable
    interface Spec extends Model {
        /** Returns the proxies that the policy applies to; absent means all of the mesh. */
        Optional<TargetRef> targetRef();

        /** Returns the limits of what a gateway accepts. */
        List<PolicyItem<Conf>> to();

        /** Returns the limits of traffic from clients. */
        List<PolicyItem<Conf>> from();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Spec}. */
        final class Builder extends ImmutableMeshGlobalRateLimit.Spec.Builder implements ModelBuilder<Spec> {
            Builder() {}

            /** Adds a limit of what a gateway accepts. */
            public Builder addTo(Consumer<PolicyItemBuilder<Conf, Conf.Builder>> to) {
                return addTo(ModelBuilder.build(PolicyItemBuilder.of(Conf::builder), to));
            }

            /** Adds a limit of traffic from a client. */
            public Builder addFrom(Consumer<PolicyItemBuilder<Conf, Conf.Builder>> from) {
                return addFrom(ModelBuilder.build(PolicyItemBuilder.of(Conf::builder), from));
            }
        }
    }

    /** The limits, and who counts. */
    @Value.Immutable
    interface Conf extends Model {
        /** Returns the limits of HTTP requests. */
        Optional<Http> http();

        /** Returns whether requests above the limit are refused; absent means they are. */
        Optional<Mode> mode();

        /** Returns the service that counts. */
        Optional<Backend> backend();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this. */
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
        /** Returns whether there is no limit; absent means {@code false}. */
        Optional<Boolean> disabled();

        /** Returns how many requests are accepted, in an interval of a second, a minute, an hour or a day. */
        Optional<MeshRateLimit.Rate> requestRate();

        /** Returns how requests above the limit are answered. */
        Optional<MeshRateLimit.OnRateLimit> onRateLimit();

        /** Returns limits that depend on what a request says. */
        List<RequestLimits> ratelimitOnRequest();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Http}. */
        final class Builder extends ImmutableMeshGlobalRateLimit.Http.Builder implements ModelBuilder<Http> {
            Builder() {}

            /** Sets how requests above the limit are answered. */
            public Builder onRateLimit(Consumer<MeshRateLimit.OnRateLimit.Builder> onRateLimit) {
                return onRateLimit(ModelBuilder.build(MeshRateLimit.OnRateLimit.builder(), onRateLimit));
            }

            /** Adds limits that depend on what a request says. */
            public Builder addRatelimitOnRequest(Consumer<RequestLimits.Builder> limits) {
                return addRatelimitOnRequest(ModelBuilder.build(RequestLimits.builder(), limits));
            }

            /** Sets how many requests are accepted in an interval. */
            public Builder requestRate(long num, Duration interval) {
                return requestRate(MeshRateLimit.Rate.of(num, interval));
            }
        }
    }

    /** Limits by the value of a part of requests. */
    @Value.Immutable
    interface RequestLimits extends Model {
        /** Returns which part of a request counts; the control plane requires it. */
        @Schema(required = true)
        Optional<RequestPart> kind();

        /** Returns the name of the part, as in the name of a header. */
        @Schema(required = true)
        Optional<String> name();

        /** Returns the limit of each value. */
        @Schema(required = true)
        List<Limit> limits();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link RequestLimits}. */
        final class Builder extends ImmutableMeshGlobalRateLimit.RequestLimits.Builder
                implements ModelBuilder<RequestLimits> {
            Builder() {}

            /** Adds the limit of a value. */
            public Builder addLimit(Consumer<Limit.Builder> limit) {
                return addLimit(ModelBuilder.build(Limit.builder(), limit));
            }
        }
    }

    /** The limit of requests with one value. */
    @Value.Immutable
    interface Limit extends Model {
        /** Returns the value. */
        @Schema(required = true)
        Optional<String> value();

        /** Returns how many requests with this value are accepted. */
        Optional<MeshRateLimit.Rate> requestRate();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Limit}. */
        final class Builder extends ImmutableMeshGlobalRateLimit.Limit.Builder implements ModelBuilder<Limit> {
            Builder() {}
        }
    }

    /** Who counts. */
    @Value.Immutable
    interface Backend extends Model {
        /** Returns the rate limit service. */
        @Schema(required = true)
        Optional<RateLimitService> rateLimitService();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this. */
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
        /** Returns the URL, as in {@code http://kong-mesh-ratelimit-service:10003}. */
        Optional<String> url();

        /** Returns how long proxies wait for its answer. */
        Optional<Duration> timeout();

        /** Returns whether requests are refused while the service does not answer. */
        Optional<Boolean> limitOnServiceFail();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link RateLimitService}. */
        final class Builder extends ImmutableMeshGlobalRateLimit.RateLimitService.Builder
                implements ModelBuilder<RateLimitService> {
            Builder() {}
        }
    }

    /** What becomes of requests above the limit. */
    final class Mode extends OpenEnum {
        /** They are refused. */
        public static final Mode LIMIT = of("Limit");
        /** They pass and are counted. */
        public static final Mode SHADOW = of("Shadow");

        private Mode(String value) {
            super(value);
        }

        /** Returns the constant of this name, known or not. */
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

        /** Returns the constant of this name, known or not. */
        public static RequestPart of(String value) {
            return new RequestPart(value);
        }
    }
}
