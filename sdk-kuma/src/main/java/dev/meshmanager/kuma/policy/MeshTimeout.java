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

/** How long connections, requests and streams may take or stay idle. API path: {@code /meshes/{mesh}/meshtimeouts}. */
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

    /** Returns a builder with nothing set; it needs {@code mesh}, {@code name} and {@code spec}. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this policy. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link MeshTimeout}. */
    final class Builder extends ImmutableMeshTimeout.Builder implements ModelBuilder<MeshTimeout> {
        Builder() {}

        /** Sets what the policy says. */
        public Builder spec(Consumer<Spec.Builder> spec) {
            return spec(ModelBuilder.build(Spec.builder(), spec));
        }
    }

    /** What a {@link MeshTimeout} says. */
    @Value.Immutable
    interface Spec extends ToPolicy.Spec<Conf>, FromPolicy.Spec<Conf>, RulesPolicy.Spec<Conf> {
        /** Returns the timeouts of traffic to destinations. */
        @Override
        List<PolicyItem<Conf>> to();

        /** Returns the timeouts of traffic from clients; deprecated in favour of {@link #rules()}. */
        @Override
        List<PolicyItem<Conf>> from();

        /** Returns the timeouts of inbound traffic. */
        @Override
        List<PolicyRule<Conf>> rules();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this spec. */
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

    /** The timeouts. Zero switches a timeout off, except for the connection timeout. */
    @Value.Immutable
    interface Conf extends Model {
        /** Returns how long establishing a TCP connection may take; the proxy's default is 5 seconds. */
        Optional<Duration> connectionTimeout();

        /** Returns how long a connection may stay without a byte; the proxy's default is one hour. */
        Optional<Duration> idleTimeout();

        /** Returns the timeouts that only HTTP has. */
        Optional<Http> http();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from these timeouts. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Conf}. */
        final class Builder extends ImmutableMeshTimeout.Conf.Builder implements ModelBuilder<Conf> {
            Builder() {}

            /** Sets the timeouts that only HTTP has. */
            public Builder http(Consumer<Http.Builder> http) {
                return http(ModelBuilder.build(Http.builder(), http));
            }
        }
    }

    /** Timeouts of HTTP requests and streams. Zero switches a timeout off. */
    @Value.Immutable
    interface Http extends Model {
        /** Returns how long a whole request may take; the proxy's default is 15 seconds. */
        Optional<Duration> requestTimeout();

        /** Returns how long a stream may stay without activity; the proxy's default is 30 minutes. */
        Optional<Duration> streamIdleTimeout();

        /** Returns how long a stream may live. */
        Optional<Duration> maxStreamDuration();

        /** Returns how long a connection may live before it is drained. */
        Optional<Duration> maxConnectionDuration();

        /** Returns how long receiving the headers of a request may take. */
        Optional<Duration> requestHeadersTimeout();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from these timeouts. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds an {@link Http}. */
        final class Builder extends ImmutableMeshTimeout.Http.Builder implements ModelBuilder<Http> {
            Builder() {}
        }
    }
}
