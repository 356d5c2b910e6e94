package dev.meshmanager.kuma.legacy;

import dev.meshmanager.core.MeshResource;
import dev.meshmanager.core.MeshResourceType;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.annotation.Schema;
import dev.meshmanager.kuma.common.PolicyTraits;
import dev.meshmanager.kuma.common.Selector;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.immutables.value.Value;

/**
 * Routes traffic of a service to destinations. Superseded by {@code MeshHTTPRoute} and {@code MeshTCPRoute}. API path:
 * {@code /meshes/{mesh}/traffic-routes}.
 */
@Value.Enclosing
@Value.Immutable
public interface TrafficRoute extends MeshResource, ConnectionPolicy {
    /** The kind. */
    MeshResourceType<TrafficRoute> TYPE =
            ResourceType.mesh("TrafficRoute", "traffic-routes", TrafficRoute.class, PolicyTraits::older);

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

    /** Returns the destinations. The control plane requires them. */
    Optional<Conf> conf();

    /** Returns an empty builder. {@code mesh} and {@code name} are required. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this policy. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link TrafficRoute}. */
    final class Builder extends ImmutableTrafficRoute.Builder implements ModelBuilder<TrafficRoute> {
        Builder() {}

        /** Sets the destinations. */
        public Builder conf(Consumer<Conf.Builder> conf) {
            return conf(ModelBuilder.build(Conf.builder(), conf));
        }
    }

    /**
     * The destinations: {@link #destination()} or {@link #split()}. Requests that match a rule of {@link #http()} go to
     * the destinations of that rule.
     */
    @Value.Immutable
    interface Conf extends Model {
        /** Returns the destinations with their weights. They exclude {@link #destination()}. */
        List<Split> split();

        /** Returns the load balancing over the endpoints of a destination. Default: round robin. */
        Optional<TrafficRouteLoadBalancer> loadBalancer();

        /** Returns the tags of the only destination. They exclude {@link #split()}. */
        Map<String, String> destination();

        /** Returns the rules for HTTP requests. The first match applies. */
        List<TrafficRouteHttp> http();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of these settings. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Conf}. */
        final class Builder extends ImmutableTrafficRoute.Conf.Builder implements ModelBuilder<Conf> {
            Builder() {}

            /** Adds a destination with a weight. */
            public Builder addSplit(Consumer<Split.Builder> split) {
                return addSplit(ModelBuilder.build(Split.builder(), split));
            }

            /** Sets the load balancing over the endpoints of a destination. */
            public Builder loadBalancer(Consumer<TrafficRouteLoadBalancer.Builder> loadBalancer) {
                return loadBalancer(ModelBuilder.build(TrafficRouteLoadBalancer.builder(), loadBalancer));
            }

            /** Adds a rule for HTTP requests. */
            public Builder addHttp(Consumer<TrafficRouteHttp.Builder> http) {
                return addHttp(ModelBuilder.build(TrafficRouteHttp.builder(), http));
            }

            /** Adds a destination with this weight. */
            public Builder addSplit(long weight, Map<String, String> destination) {
                return addSplit(Split.of(weight, destination));
            }
        }
    }

    /** A destination with its weight. */
    @Value.Immutable
    interface Split extends Model {
        /**
         * Returns the weight, relative to the sum of all weights. Zero means no traffic. The control plane requires it.
         */
        @Schema(keepsZero = true)
        OptionalLong weight();

        /** Returns the tags of the endpoints. The control plane requires {@code kuma.io/service}. */
        Map<String, String> destination();

        /** Returns a destination with this weight. */
        static Split of(long weight, Map<String, String> destination) {
            return builder().weight(weight).destination(destination).build();
        }

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this destination. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Split}. */
        final class Builder extends ImmutableTrafficRoute.Split.Builder implements ModelBuilder<Split> {
            Builder() {}
        }
    }
}
