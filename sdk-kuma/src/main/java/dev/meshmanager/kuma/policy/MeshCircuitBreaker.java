package dev.meshmanager.kuma.policy;

import com.squareup.moshi.Json;
import dev.meshmanager.core.MeshResourceType;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.annotation.Schema;
import dev.meshmanager.kuma.common.PolicyTraits;
import dev.meshmanager.kuma.common.PolicyTraits.Section;
import dev.meshmanager.kuma.policy.target.FromPolicy;
import dev.meshmanager.kuma.policy.target.InboundRule;
import dev.meshmanager.kuma.policy.target.PolicyItem;
import dev.meshmanager.kuma.policy.target.PolicyItemBuilder;
import dev.meshmanager.kuma.policy.target.RulesPolicy;
import dev.meshmanager.kuma.policy.target.ToPolicy;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.immutables.value.Value;

/**
 * A policy that limits the connections and requests of services and ejects failing endpoints. API path:
 * {@code /meshes/{mesh}/meshcircuitbreakers}.
 */
@Value.Enclosing
@Value.Immutable
public interface MeshCircuitBreaker
        extends ToPolicy<MeshCircuitBreaker.Conf>,
                FromPolicy<MeshCircuitBreaker.Conf>,
                RulesPolicy<MeshCircuitBreaker.Conf> {
    /** The kind. */
    MeshResourceType<MeshCircuitBreaker> TYPE = ResourceType.mesh(
            "MeshCircuitBreaker", "meshcircuitbreakers", MeshCircuitBreaker.class, k -> k.shortName("mcb")
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

    /** Builds a {@link MeshCircuitBreaker}. */
    final class Builder extends ImmutableMeshCircuitBreaker.Builder implements ModelBuilder<MeshCircuitBreaker> {
        Builder() {}

        /** Sets the spec. */
        public Builder spec(Consumer<Spec.Builder> spec) {
            return spec(ModelBuilder.build(Spec.builder(), spec));
        }
    }

    /** The spec of a {@link MeshCircuitBreaker}. */
    @Value.Immutable
    interface Spec extends ToPolicy.Spec<Conf>, FromPolicy.Spec<Conf>, RulesPolicy.Spec<Conf> {
        /** Returns the limits of traffic to destinations. */
        @Override
        List<PolicyItem<Conf>> to();

        /** Returns the limits of traffic from clients. Deprecated in favour of {@link #rules()}. */
        @Override
        List<PolicyItem<Conf>> from();

        /** Returns the limits of inbound traffic. */
        @Override
        List<Rule> rules();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this spec. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Spec}. */
        final class Builder extends ImmutableMeshCircuitBreaker.Spec.Builder implements ModelBuilder<Spec> {
            Builder() {}

            /** Adds limits of traffic to a destination. */
            public Builder addTo(Consumer<PolicyItemBuilder<Conf, Conf.Builder>> to) {
                return addTo(ModelBuilder.build(PolicyItemBuilder.of(Conf::builder), to));
            }

            /** Adds limits of traffic from a client. */
            public Builder addFrom(Consumer<PolicyItemBuilder<Conf, Conf.Builder>> from) {
                return addFrom(ModelBuilder.build(PolicyItemBuilder.of(Conf::builder), from));
            }

            /** Adds limits of inbound traffic. */
            public Builder addRule(Consumer<Rule.Builder> rule) {
                return addRule(ModelBuilder.build(Rule.builder(), rule));
            }
        }
    }

    /** An entry of {@code rules}: the limits of all inbound traffic. */
    @Value.Immutable
    interface Rule extends InboundRule<Conf> {
        /** Returns the configuration. Its JSON name is {@code default}. */
        @Json(name = "default")
        @Override
        Optional<Conf> conf();

        /** Returns a rule with this configuration. */
        static Rule of(Conf conf) {
            return builder().conf(conf).build();
        }

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this rule. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Rule}. */
        final class Builder extends ImmutableMeshCircuitBreaker.Rule.Builder implements ModelBuilder<Rule> {
            Builder() {}

            /** Sets the configuration. */
            public Builder conf(Consumer<Conf.Builder> conf) {
                return conf(ModelBuilder.build(Conf.builder(), conf));
            }
        }
    }

    /** The limits. The control plane requires at least one member. */
    @Value.Immutable
    interface Conf extends Model {
        /** Returns the limits of connections and requests. Traffic that exceeds a limit fails at once. */
        Optional<ConnectionLimits> connectionLimits();

        /** Returns the ejection of failing endpoints. If absent, no endpoint is ejected. */
        Optional<OutlierDetection> outlierDetection();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this configuration. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Conf}. */
        final class Builder extends ImmutableMeshCircuitBreaker.Conf.Builder implements ModelBuilder<Conf> {
            Builder() {}

            /** Sets the limits of connections and requests. */
            public Builder connectionLimits(Consumer<ConnectionLimits.Builder> connectionLimits) {
                return connectionLimits(ModelBuilder.build(ConnectionLimits.builder(), connectionLimits));
            }

            /** Sets the ejection of failing endpoints. */
            public Builder outlierDetection(Consumer<OutlierDetection.Builder> outlierDetection) {
                return outlierDetection(ModelBuilder.build(OutlierDetection.builder(), outlierDetection));
            }
        }
    }

    /** Limits of connections and requests. Each limit is greater than zero. */
    @Value.Immutable
    interface ConnectionLimits extends Model {
        /** Returns the maximum number of connections. Default of Envoy: 1024. */
        @Schema(minimum = 0, maximum = 4294967295L)
        OptionalLong maxConnections();

        /** Returns the maximum number of connection pools. Default of Envoy: unlimited. */
        @Schema(minimum = 0, maximum = 4294967295L)
        OptionalLong maxConnectionPools();

        /**
         * Returns the maximum number of requests that wait for a connection. For traffic other than HTTP it limits the
         * connections. Default of Envoy: 1024.
         */
        @Schema(minimum = 0, maximum = 4294967295L)
        OptionalLong maxPendingRequests();

        /** Returns the maximum number of concurrent retries. Default of Envoy: 3. */
        @Schema(minimum = 0, maximum = 4294967295L)
        OptionalLong maxRetries();

        /** Returns the maximum number of concurrent HTTP requests. Other traffic ignores it. Default of Envoy: 1024. */
        @Schema(minimum = 0, maximum = 4294967295L)
        OptionalLong maxRequests();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of these limits. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link ConnectionLimits}. */
        final class Builder extends ImmutableMeshCircuitBreaker.ConnectionLimits.Builder
                implements ModelBuilder<ConnectionLimits> {
            Builder() {}
        }
    }
}
