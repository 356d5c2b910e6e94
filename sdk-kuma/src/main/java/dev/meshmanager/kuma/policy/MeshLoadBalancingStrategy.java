package dev.meshmanager.kuma.policy;

import dev.meshmanager.core.MeshResourceType;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.kuma.common.PolicyTraits;
import dev.meshmanager.kuma.common.PolicyTraits.Section;
import dev.meshmanager.kuma.policy.target.PolicyItem;
import dev.meshmanager.kuma.policy.target.PolicyItemBuilder;
import dev.meshmanager.kuma.policy.target.ToPolicy;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;

/**
 * A policy that configures load balancing over endpoints and zones. API path:
 * {@code /meshes/{mesh}/meshloadbalancingstrategies}.
 */
@Value.Enclosing
@Value.Immutable
public interface MeshLoadBalancingStrategy extends ToPolicy<MeshLoadBalancingStrategy.Conf> {
    /** The kind. */
    MeshResourceType<MeshLoadBalancingStrategy> TYPE = ResourceType.mesh(
            "MeshLoadBalancingStrategy",
            "meshloadbalancingstrategies",
            MeshLoadBalancingStrategy.class,
            k -> k.shortName("mlbs").trait(PolicyTraits.targetRef(Section.TO)));

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

    /** Builds a {@link MeshLoadBalancingStrategy}. */
    final class Builder extends ImmutableMeshLoadBalancingStrategy.Builder
            implements ModelBuilder<MeshLoadBalancingStrategy> {
        Builder() {}

        /** Sets the spec. */
        public Builder spec(Consumer<Spec.Builder> spec) {
            return spec(ModelBuilder.build(Spec.builder(), spec));
        }
    }

    /** The spec of a {@link MeshLoadBalancingStrategy}. */
    @Value.Immutable
    interface Spec extends ToPolicy.Spec<Conf> {
        /** Returns the load balancing of traffic to destinations. */
        @Override
        List<PolicyItem<Conf>> to();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this spec. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Spec}. */
        final class Builder extends ImmutableMeshLoadBalancingStrategy.Spec.Builder implements ModelBuilder<Spec> {
            Builder() {}

            /** Adds load balancing of traffic to a destination. */
            public Builder addTo(Consumer<PolicyItemBuilder<Conf, Conf.Builder>> to) {
                return addTo(ModelBuilder.build(PolicyItemBuilder.of(Conf::builder), to));
            }
        }
    }

    /** The load balancing. For a {@code MeshHTTPRoute} only {@link #hashPolicies()} is supported. */
    @Value.Immutable
    interface Conf extends Model {
        /** Returns the preferences for endpoints by location. Default: endpoints of the local zone are preferred. */
        Optional<LocalityAwareness> localityAwareness();

        /** Returns the load balancing algorithm. Default: round robin. */
        Optional<LoadBalancer> loadBalancer();

        /**
         * Returns the properties of requests or connections that are hashed, in this order. Algorithms without a hash
         * ignore them.
         */
        List<HashPolicy> hashPolicies();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this configuration. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Conf}. */
        final class Builder extends ImmutableMeshLoadBalancingStrategy.Conf.Builder implements ModelBuilder<Conf> {
            Builder() {}

            /** Sets the preferences for endpoints by location. */
            public Builder localityAwareness(Consumer<LocalityAwareness.Builder> localityAwareness) {
                return localityAwareness(ModelBuilder.build(LocalityAwareness.builder(), localityAwareness));
            }

            /** Sets the load balancing algorithm. */
            public Builder loadBalancer(Consumer<LoadBalancer.Builder> loadBalancer) {
                return loadBalancer(ModelBuilder.build(LoadBalancer.builder(), loadBalancer));
            }

            /** Adds a property that is hashed. */
            public Builder addHashPolicy(Consumer<HashPolicy.Builder> hashPolicy) {
                return addHashPolicy(ModelBuilder.build(HashPolicy.builder(), hashPolicy));
            }
        }
    }
}
