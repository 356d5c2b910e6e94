package dev.meshmanager.kuma.legacy;

import dev.meshmanager.core.MeshResource;
import dev.meshmanager.core.MeshResourceType;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.kuma.common.PolicyTraits;
import dev.meshmanager.kuma.common.Selector;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.immutables.value.Value;

/**
 * Decides where traffic to a service goes; succeeded by {@code MeshHTTPRoute} and {@code MeshTCPRoute}. API path:
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

    /** Returns the proxies that the traffic comes from; one selector suffices, and the control plane requires one. */
    @Override
    List<Selector> sources();

    /** Returns the services that the traffic goes to; the control plane requires one. */
    List<Selector> destinations();

    /** Returns where the traffic goes; the control plane requires it. */
    Optional<Conf> conf();

    /** Returns a builder with nothing set; it needs {@code mesh} and {@code name}. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this policy. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link TrafficRoute}. */
    final class Builder extends ImmutableTrafficRoute.Builder implements ModelBuilder<TrafficRoute> {
        Builder() {}

        /** Sets where the traffic goes. */
        public Builder conf(Consumer<Conf.Builder> conf) {
            return conf(ModelBuilder.build(Conf.builder(), conf));
        }
    }

    /** Where the traffic goes: to {@link #destination()} or {@link #split()}, unless {@link #http()} says otherwise. */
    @Value.Immutable
    interface Conf extends Model {
        /** Returns the destinations that share the traffic; it excludes {@link #destination()}. */
        List<Split> split();

        /** Returns how the traffic spreads over the endpoints of a destination. */
        Optional<TrafficRouteLoadBalancer> loadBalancer();

        /** Returns the tags of the one destination; it excludes {@link #split()}. */
        Map<String, String> destination();

        /** Returns the rules for HTTP requests; the first that matches decides. */
        List<TrafficRouteHttp> http();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from these settings. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Conf}. */
        final class Builder extends ImmutableTrafficRoute.Conf.Builder implements ModelBuilder<Conf> {
            Builder() {}

            /** Adds a destination that shares the traffic. */
            public Builder addSplit(Consumer<Split.Builder> split) {
                return addSplit(ModelBuilder.build(Split.builder(), split));
            }

            /** Sets how the traffic spreads over the endpoints of a destination. */
            public Builder loadBalancer(Consumer<TrafficRouteLoadBalancer.Builder> loadBalancer) {
                return loadBalancer(ModelBuilder.build(TrafficRouteLoadBalancer.builder(), loadBalancer));
            }

            /** Adds a rule for HTTP requests. */
            public Builder addHttp(Consumer<TrafficRouteHttp.Builder> http) {
                return addHttp(ModelBuilder.build(TrafficRouteHttp.builder(), http));
            }

            /** Adds a destination of this weight. */
            public Builder addSplit(long weight, Map<String, String> destination) {
                return addSplit(Split.of(weight, destination));
            }
        }
    }

    /** A destination and its share of the traffic. */
    @Value.Immutable
    interface Split extends Model {
        /**
         * Returns the share, relative to the sum of the weights beside it; 0 means no traffic. The control plane
         * requires it.
         */
        OptionalLong weight();

        /** Returns the tags of the endpoints; the control plane requires {@code kuma.io/service}. */
        Map<String, String> destination();

        /** Returns a destination of this weight. */
        static Split of(long weight, Map<String, String> destination) {
            return builder().weight(weight).destination(destination).build();
        }

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this destination. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Split}. */
        final class Builder extends ImmutableTrafficRoute.Split.Builder implements ModelBuilder<Split> {
            Builder() {}
        }
    }
}
