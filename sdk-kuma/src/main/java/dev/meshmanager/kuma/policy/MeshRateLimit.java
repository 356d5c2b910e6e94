package dev.meshmanager.kuma.policy;

import dev.meshmanager.core.MeshResourceType;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.annotation.Schema;
import dev.meshmanager.kuma.common.PolicyTraits;
import dev.meshmanager.kuma.common.PolicyTraits.Section;
import dev.meshmanager.kuma.policy.target.FromPolicy;
import dev.meshmanager.kuma.policy.target.PolicyItem;
import dev.meshmanager.kuma.policy.target.PolicyItemBuilder;
import dev.meshmanager.kuma.policy.target.PolicyRule;
import dev.meshmanager.kuma.policy.target.PolicyRuleBuilder;
import dev.meshmanager.kuma.policy.target.RulesPolicy;
import dev.meshmanager.kuma.policy.target.ToPolicy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.immutables.value.Value;

/**
 * A policy that limits the requests or connections that a proxy accepts. API path:
 * {@code /meshes/{mesh}/meshratelimits}.
 */
@Value.Enclosing
@Value.Immutable
public interface MeshRateLimit
        extends ToPolicy<MeshRateLimit.Conf>, FromPolicy<MeshRateLimit.Conf>, RulesPolicy<MeshRateLimit.Conf> {
    /** The kind. */
    MeshResourceType<MeshRateLimit> TYPE =
            ResourceType.mesh("MeshRateLimit", "meshratelimits", MeshRateLimit.class, k -> k.shortName("mrl")
                    .trait(PolicyTraits.targetRef(Section.TO, Section.FROM, Section.RULES)
                            .withFromAsRules()));

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

    /** Returns a builder with the values of this policy. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link MeshRateLimit}. */
    final class Builder extends ImmutableMeshRateLimit.Builder implements ModelBuilder<MeshRateLimit> {
        Builder() {}

        /** Sets the spec. */
        public Builder spec(Consumer<Spec.Builder> spec) {
            return spec(ModelBuilder.build(Spec.builder(), spec));
        }
    }

    /** The spec of a {@link MeshRateLimit}. */
    @Value.Immutable
    interface Spec extends ToPolicy.Spec<Conf>, FromPolicy.Spec<Conf>, RulesPolicy.Spec<Conf> {
        /** Returns the limits of traffic to destinations. Only built-in gateways support them. */
        @Override
        List<PolicyItem<Conf>> to();

        /** Returns the limits of traffic from clients. Deprecated in favour of {@link #rules()}. */
        @Override
        List<PolicyItem<Conf>> from();

        /** Returns the limits of inbound traffic. */
        @Override
        List<PolicyRule<Conf>> rules();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this spec. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Spec}. */
        final class Builder extends ImmutableMeshRateLimit.Spec.Builder implements ModelBuilder<Spec> {
            Builder() {}

            /** Adds a limit of traffic to a destination. */
            public Builder addTo(Consumer<PolicyItemBuilder<Conf, Conf.Builder>> to) {
                return addTo(ModelBuilder.build(PolicyItemBuilder.of(Conf::builder), to));
            }

            /** Adds a limit of traffic from a client. */
            public Builder addFrom(Consumer<PolicyItemBuilder<Conf, Conf.Builder>> from) {
                return addFrom(ModelBuilder.build(PolicyItemBuilder.of(Conf::builder), from));
            }

            /** Adds a limit of inbound traffic. */
            public Builder addRule(Consumer<PolicyRuleBuilder<Conf, Conf.Builder>> rule) {
                return addRule(ModelBuilder.build(PolicyRuleBuilder.of(Conf::builder), rule));
            }
        }
    }

    /** The limits. */
    @Value.Immutable
    interface Conf extends Model {
        /** Returns the limits of each proxy. The control plane requires them. */
        Optional<Local> local();

        /** Returns a limit of {@code num} HTTP requests per interval, which must be longer than 50 milliseconds. */
        static Conf requests(long num, Duration interval) {
            return builder()
                    .local(l -> l.http(h -> h.requestRate(Rate.of(num, interval))))
                    .build();
        }

        /** Returns a limit of {@code num} TCP connections per interval, which must be longer than 50 milliseconds. */
        static Conf connections(long num, Duration interval) {
            return builder()
                    .local(l -> l.tcp(t -> t.connectionRate(Rate.of(num, interval))))
                    .build();
        }

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of these limits. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Conf}. */
        final class Builder extends ImmutableMeshRateLimit.Conf.Builder implements ModelBuilder<Conf> {
            Builder() {}

            /** Sets the limits of each proxy. */
            public Builder local(Consumer<Local.Builder> local) {
                return local(ModelBuilder.build(Local.builder(), local));
            }
        }
    }

    /** Limits that each proxy enforces on its own, not across proxies. At least one member is set. */
    @Value.Immutable
    interface Local extends Model {
        /** Returns the limit of HTTP requests. */
        Optional<LocalHttp> http();

        /** Returns the limit of TCP connections. */
        Optional<LocalTcp> tcp();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of these limits. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Local}. */
        final class Builder extends ImmutableMeshRateLimit.Local.Builder implements ModelBuilder<Local> {
            Builder() {}

            /** Sets the limit of HTTP requests. */
            public Builder http(Consumer<LocalHttp.Builder> http) {
                return http(ModelBuilder.build(LocalHttp.builder(), http));
            }

            /** Sets the limit of TCP connections. */
            public Builder tcp(Consumer<LocalTcp.Builder> tcp) {
                return tcp(ModelBuilder.build(LocalTcp.builder(), tcp));
            }
        }
    }

    /** A limit of HTTP requests. */
    @Value.Immutable
    interface LocalHttp extends Model {
        /** Returns whether the limit is disabled. Default: {@code false}. */
        Optional<Boolean> disabled();

        /** Returns the rate of requests that are accepted. */
        Optional<Rate> requestRate();

        /** Returns the response to requests that exceed the limit. */
        Optional<OnRateLimit> onRateLimit();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this limit. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link LocalHttp}. */
        final class Builder extends ImmutableMeshRateLimit.LocalHttp.Builder implements ModelBuilder<LocalHttp> {
            Builder() {}

            /** Sets the rate of requests that are accepted. */
            public Builder requestRate(Consumer<Rate.Builder> requestRate) {
                return requestRate(ModelBuilder.build(Rate.builder(), requestRate));
            }

            /** Sets the response to requests that exceed the limit. */
            public Builder onRateLimit(Consumer<OnRateLimit.Builder> onRateLimit) {
                return onRateLimit(ModelBuilder.build(OnRateLimit.builder(), onRateLimit));
            }
        }
    }

    /** A limit of TCP connections. */
    @Value.Immutable
    interface LocalTcp extends Model {
        /** Returns whether the limit is disabled. Default: {@code false}. */
        Optional<Boolean> disabled();

        /** Returns the rate of connections that are accepted. */
        Optional<Rate> connectionRate();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this limit. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link LocalTcp}. */
        final class Builder extends ImmutableMeshRateLimit.LocalTcp.Builder implements ModelBuilder<LocalTcp> {
            Builder() {}

            /** Sets the rate of connections that are accepted. */
            public Builder connectionRate(Consumer<Rate.Builder> connectionRate) {
                return connectionRate(ModelBuilder.build(Rate.builder(), connectionRate));
            }
        }
    }

    /** A number per interval. */
    @Value.Immutable
    interface Rate extends Model {
        /** Returns the number that is accepted per interval, greater than zero. The control plane requires it. */
        @Schema(minimum = 0, maximum = 4294967295L, required = true)
        OptionalLong num();

        /** Returns the interval, longer than 50 milliseconds. The control plane requires it. */
        @Schema(required = true)
        Optional<Duration> interval();

        /** Returns a rate of {@code num} per interval. */
        static Rate of(long num, Duration interval) {
            return builder().num(num).interval(interval).build();
        }

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this rate. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Rate}. */
        final class Builder extends ImmutableMeshRateLimit.Rate.Builder implements ModelBuilder<Rate> {
            Builder() {}
        }
    }

    /** The response to requests that exceed the limit. */
    @Value.Immutable
    interface OnRateLimit extends Model {
        /** Returns the HTTP status. Default of Envoy: 429. */
        @Schema(minimum = 0)
        OptionalInt status();

        /** Returns the changes to the headers of the response. */
        Optional<HeaderModifier> headers();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this answer. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds an {@link OnRateLimit}. */
        final class Builder extends ImmutableMeshRateLimit.OnRateLimit.Builder implements ModelBuilder<OnRateLimit> {
            Builder() {}

            /** Sets the changes to the headers of the response. */
            public Builder headers(Consumer<HeaderModifier.Builder> headers) {
                return headers(ModelBuilder.build(HeaderModifier.builder(), headers));
            }
        }
    }
}
