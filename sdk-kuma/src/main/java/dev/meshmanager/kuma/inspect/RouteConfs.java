package dev.meshmanager.kuma.inspect;

import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;

/**
 * The routes of an outbound of a data plane proxy, by kind of route. API path:
 * {@code /meshes/{mesh}/dataplanes/{name}/_outbounds/{kri}/_routes}.
 */
@Value.Enclosing
@Value.Immutable
public interface RouteConfs extends Model {
    /** Returns the routes, one item for each kind of route. */
    List<Route> routes();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this answer. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link RouteConfs}. */
    final class Builder extends ImmutableRouteConfs.Builder implements ModelBuilder<RouteConfs> {
        Builder() {}

        /** Adds the routes of a kind. */
        public Builder addRoute(Consumer<Route.Builder> route) {
            return addRoute(ModelBuilder.build(Route.builder(), route));
        }
    }

    /** The merged routes of one kind. */
    @Value.Immutable
    interface Route extends Model {
        /** Returns the kind of route, for example {@code MeshHTTPRoute}. */
        Optional<String> kind();

        /** Returns the rules. The first rule that matches the traffic applies. */
        List<Rule> rules();

        /** Returns the routes that contributed, in merge order. */
        List<PolicyOrigin> origins();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this entry. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Route}. */
        final class Builder extends ImmutableRouteConfs.Route.Builder implements ModelBuilder<Route> {
            Builder() {}

            /** Adds a rule. */
            public Builder addRule(Consumer<Rule.Builder> rule) {
                return addRule(ModelBuilder.build(Rule.builder(), rule));
            }

            /** Adds a route that contributed. */
            public Builder addOrigin(Consumer<PolicyOrigin.Builder> origin) {
                return addOrigin(ModelBuilder.build(PolicyOrigin.builder(), origin));
            }
        }
    }

    /** The configuration for the traffic that matches. */
    @Value.Immutable
    interface Rule extends Model {
        /** Returns the KRI of the route that contains the rule; may be empty. */
        Optional<String> kri();

        /**
         * Returns the conditions for the traffic, in the format of the kind's {@code matches}; empty for all traffic.
         */
        List<JsonValue> matches();

        /** Returns the configuration, in the format of the kind's {@code default}. */
        Optional<JsonValue> conf();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this rule. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Rule}. */
        final class Builder extends ImmutableRouteConfs.Rule.Builder implements ModelBuilder<Rule> {
            Builder() {}
        }
    }
}
