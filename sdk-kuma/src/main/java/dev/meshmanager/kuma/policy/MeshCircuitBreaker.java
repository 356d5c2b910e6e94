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
 * How many connections and requests a service takes, and when failing endpoints are set aside. API path:
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

    /** Returns a builder with nothing set; it needs {@code mesh}, {@code name} and {@code spec}. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this policy. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link MeshCircuitBreaker}. */
    final class Builder extends ImmutableMeshCircuitBreaker.Builder implements ModelBuilder<MeshCircuitBreaker> {
        Builder() {}

        /** Sets what the policy says. */
        public Builder spec(Consumer<Spec.Builder> spec) {
            return spec(ModelBuilder.build(Spec.builder(), spec));
        }
    }

    /** What a {@link MeshCircuitBreaker} says. */
    @Value.Immutable
    interface Spec extends ToPolicy.Spec<Conf>, FromPolicy.Spec<Conf>, RulesPolicy.Spec<Conf> {
        /** Returns the limits of traffic to destinations. */
        @Override
        List<PolicyItem<Conf>> to();

        /** Returns the limits of traffic from clients; deprecated in favour of {@link #rules()}. */
        @Override
        List<PolicyItem<Conf>> from();

        /** Returns the limits of inbound traffic. */
        @Override
        List<Rule> rules();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this spec. */
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

    /** An entry of {@code rules}: what applies to all inbound traffic. */
    @Value.Immutable
    interface Rule extends InboundRule<Conf> {
        /** Returns what applies; the member is called {@code default}. */
        @Json(name = "default")
        @Override
        Optional<Conf> conf();

        /** Returns a rule of this configuration. */
        static Rule of(Conf conf) {
            return builder().conf(conf).build();
        }

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this rule. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Rule}. */
        final class Builder extends ImmutableMeshCircuitBreaker.Rule.Builder implements ModelBuilder<Rule> {
            Builder() {}

            /** Sets what applies. */
            public Builder conf(Consumer<Conf.Builder> conf) {
                return conf(ModelBuilder.build(Conf.builder(), conf));
            }
        }
    }

    /** The limits; the control plane requires one of the members. */
    @Value.Immutable
    interface Conf extends Model {
        /** Returns how much a service takes at the same time; what exceeds it fails at once. */
        Optional<ConnectionLimits> connectionLimits();

        /** Returns when failing endpoints are set aside. */
        Optional<OutlierDetection> outlierDetection();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this configuration. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Conf}. */
        final class Builder extends ImmutableMeshCircuitBreaker.Conf.Builder implements ModelBuilder<Conf> {
            Builder() {}

            /** Sets how much a service takes at the same time. */
            public Builder connectionLimits(Consumer<ConnectionLimits.Builder> connectionLimits) {
                return connectionLimits(ModelBuilder.build(ConnectionLimits.builder(), connectionLimits));
            }

            /** Sets when failing endpoints are set aside. */
            public Builder outlierDetection(Consumer<OutlierDetection.Builder> outlierDetection) {
                return outlierDetection(ModelBuilder.build(OutlierDetection.builder(), outlierDetection));
            }
        }
    }

    /** How much a service takes at the same time. Each limit is greater than zero. */
    @Value.Immutable
    interface ConnectionLimits extends Model {
        /** Returns the number of connections; the proxy's default is 1024. */
        @Schema(minimum = 0, maximum = 4294967295L)
        OptionalLong maxConnections();

        /** Returns the number of connection pools; the proxy's default is no limit. */
        @Schema(minimum = 0, maximum = 4294967295L)
        OptionalLong maxConnectionPools();

        /**
         * Returns the number of requests, or of TCP connections, that wait for a connection; the proxy's default is
         * 1024.
         */
        @Schema(minimum = 0, maximum = 4294967295L)
        OptionalLong maxPendingRequests();

        /** Returns the number of retries that run at the same time; the proxy's default is 3. */
        @Schema(minimum = 0, maximum = 4294967295L)
        OptionalLong maxRetries();

        /** Returns the number of HTTP requests that run at the same time; the proxy's default is 1024. */
        @Schema(minimum = 0, maximum = 4294967295L)
        OptionalLong maxRequests();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from these limits. */
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
