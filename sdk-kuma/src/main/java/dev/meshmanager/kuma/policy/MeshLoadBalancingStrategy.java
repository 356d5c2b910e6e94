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

/** How traffic is spread over endpoints and zones. API path: {@code /meshes/{mesh}/meshloadbalancingstrategies}. */
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

    /** Returns a builder with nothing set; it needs {@code mesh}, {@code name} and {@code spec}. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this policy. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link MeshLoadBalancingStrategy}. */
    final class Builder extends ImmutableMeshLoadBalancingStrategy.Builder
            implements ModelBuilder<MeshLoadBalancingStrategy> {
        Builder() {}

        /** Sets what the policy says. */
        public Builder spec(Consumer<Spec.Builder> spec) {
            return spec(ModelBuilder.build(Spec.builder(), spec));
        }
    }

    /** What a {@link MeshLoadBalancingStrategy} says. */
    @Value.Immutable
    interface Spec extends ToPolicy.Spec<Conf> {
        /** Returns how traffic to destinations is spread. */
        @Override
        List<PolicyItem<Conf>> to();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this spec. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Spec}. */
        final class Builder extends ImmutableMeshLoadBalancingStrategy.Spec.Builder implements ModelBuilder<Spec> {
            Builder() {}

            /** Adds how traffic to a destination is spread. */
            public Builder addTo(Consumer<PolicyItemBuilder<Conf, Conf.Builder>> to) {
                return addTo(ModelBuilder.build(PolicyItemBuilder.of(Conf::builder), to));
            }
        }
    }

    /** How traffic is spread. For a {@code MeshHTTPRoute} there can be {@link #hashPolicies()} only. */
    @Value.Immutable
    interface Conf extends Model {
        /** Returns which endpoints come first by where they are; absent means those of the own zone. */
        Optional<LocalityAwareness> localityAwareness();

        /** Returns the algorithm; the proxy's default is round robin. */
        Optional<LoadBalancer> loadBalancer();

        /**
         * Returns the properties of requests or connections that are hashed, in this order, for the algorithms that use
         * a hash.
         */
        List<HashPolicy> hashPolicies();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this configuration. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Conf}. */
        final class Builder extends ImmutableMeshLoadBalancingStrategy.Conf.Builder implements ModelBuilder<Conf> {
            Builder() {}

            /** Sets which endpoints come first by where they are. */
            public Builder localityAwareness(Consumer<LocalityAwareness.Builder> localityAwareness) {
                return localityAwareness(ModelBuilder.build(LocalityAwareness.builder(), localityAwareness));
            }

            /** Sets the algorithm. */
            public Builder loadBalancer(Consumer<LoadBalancer.Builder> loadBalancer) {
                return loadBalancer(ModelBuilder.build(LoadBalancer.builder(), loadBalancer));
            }

            /** Adds a property that requests are hashed by. */
            public Builder addHashPolicy(Consumer<HashPolicy.Builder> hashPolicy) {
                return addHashPolicy(ModelBuilder.build(HashPolicy.builder(), hashPolicy));
            }
        }
    }
}
