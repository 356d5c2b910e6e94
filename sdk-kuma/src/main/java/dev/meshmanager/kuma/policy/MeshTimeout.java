package dev.meshmanager.kuma.policy;

import dev.meshmanager.core.MeshResourceType;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.core.ResourceType;
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
import java.util.function.Consumer;
import org.immutables.value.Value;

/**
 * A policy that configures timeouts of connections, requests and streams. API path:
 * {@code /meshes/{mesh}/meshtimeouts}.
 *
 * <p>A timeout that the policy omits has the control plane's default. For some timeouts the default of built-in
 * gateways differs.
 */
@Value.Enclosing
@Value.Immutable
public interface MeshTimeout
        extends ToPolicy<MeshTimeout.Conf>, FromPolicy<MeshTimeout.Conf>, RulesPolicy<MeshTimeout.Conf> {
    /** The kind. */
    MeshResourceType<MeshTimeout> TYPE =
            ResourceType.mesh("MeshTimeout", "meshtimeouts", MeshTimeout.class, k -> k.shortName("mt")
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

    /** Builds a {@link MeshTimeout}. */
    final class Builder extends ImmutableMeshTimeout.Builder implements ModelBuilder<MeshTimeout> {
        Builder() {}

        /** Sets the spec. */
        public Builder spec(Consumer<Spec.Builder> spec) {
            return spec(ModelBuilder.build(Spec.builder(), spec));
        }
    }

    /** The spec of a {@link MeshTimeout}. */
    @Value.Immutable
    interface Spec extends ToPolicy.Spec<Conf>, FromPolicy.Spec<Conf>, RulesPolicy.Spec<Conf> {
        /** Returns the timeouts of traffic to destinations. */
        @Override
        List<PolicyItem<Conf>> to();

        /** Returns the timeouts of traffic from clients. Deprecated in favour of {@link #rules()}. */
        @Override
        List<PolicyItem<Conf>> from();

        /** Returns the timeouts of inbound traffic. */
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
        final class Builder extends ImmutableMeshTimeout.Spec.Builder implements ModelBuilder<Spec> {
            Builder() {}

            /** Adds timeouts of traffic to a destination. */
            public Builder addTo(Consumer<PolicyItemBuilder<Conf, Conf.Builder>> to) {
                return addTo(ModelBuilder.build(PolicyItemBuilder.of(Conf::builder), to));
            }

            /** Adds timeouts of traffic from a client. */
            public Builder addFrom(Consumer<PolicyItemBuilder<Conf, Conf.Builder>> from) {
                return addFrom(ModelBuilder.build(PolicyItemBuilder.of(Conf::builder), from));
            }

            /** Adds timeouts of inbound traffic. */
            public Builder addRule(Consumer<PolicyRuleBuilder<Conf, Conf.Builder>> rule) {
                return addRule(ModelBuilder.build(PolicyRuleBuilder.of(Conf::builder), rule));
            }
        }
    }

    /** The timeouts. Zero disables a timeout, except for the connection timeout. */
    @Value.Immutable
    interface Conf extends Model {
        /** Returns the timeout for establishing a TCP connection. Default: 5 seconds. */
        Optional<Duration> connectionTimeout();

        /**
         * Returns the time after which a connection without traffic is closed. Default: 1 hour, for inbound traffic of
         * built-in gateways 5 minutes.
         */
        Optional<Duration> idleTimeout();

        /** Returns the timeouts of HTTP traffic. */
        Optional<Http> http();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of these timeouts. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Conf}. */
        final class Builder extends ImmutableMeshTimeout.Conf.Builder implements ModelBuilder<Conf> {
            Builder() {}

            /** Sets the timeouts of HTTP traffic. */
            public Builder http(Consumer<Http.Builder> http) {
                return http(ModelBuilder.build(Http.builder(), http));
            }
        }
    }

    /** Timeouts of HTTP requests and streams. Zero disables a timeout. */
    @Value.Immutable
    interface Http extends Model {
        /** Returns the timeout of a whole request. Default: 15 seconds. */
        Optional<Duration> requestTimeout();

        /**
         * Returns the time after which a stream without activity is closed. Default: 30 minutes, for inbound traffic of
         * built-in gateways 5 seconds.
         */
        Optional<Duration> streamIdleTimeout();

        /** Returns the maximum duration of a stream. Default: unlimited. */
        Optional<Duration> maxStreamDuration();

        /** Returns the maximum duration of a connection, after which it is drained. Default: unlimited. */
        Optional<Duration> maxConnectionDuration();

        /**
         * Returns the timeout for receiving the headers of a request. Default: unlimited, for built-in gateways 500
         * milliseconds.
         */
        Optional<Duration> requestHeadersTimeout();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of these timeouts. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds an {@link Http}. */
        final class Builder extends ImmutableMeshTimeout.Http.Builder implements ModelBuilder<Http> {
            Builder() {}
        }
    }
}
