package dev.meshmanager.kuma.inspect;

import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;

/**
 * The routes on an outbound of a data plane proxy. API path:
 * {@code /meshes/{mesh}/dataplanes/{name}/_outbounds/{kri}/_routes}.
 */
@Value.Enclosing
@Value.Immutable
public interface RouteConfs extends Model {
    /** Returns the routes, one entry for each kind of route. */
    List<Route> routes();

    /** Returns a builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this answer. */
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

    /** What the routes of one kind come to. */
    @Value.Immutable
    interface Route extends Model {
        /** Returns the kind of route, as in {@code MeshHTTPRoute}. */
        Optional<String> kind();

        /** Returns where which traffic goes, the first rule that matches wins. */
        List<Rule> rules();

        /** Returns the routes that contributed, in the order of merging. */
        List<PolicyOrigin> origins();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this entry. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Route}. */
        final class Builder extends ImmutableRouteConfs.Route.Builder implements ModelBuilder<Route> {
            Builder() {}

            /** Adds where some of the traffic goes. */
            public Builder addRule(Consumer<Rule.Builder> rule) {
                return addRule(ModelBuilder.build(Rule.builder(), rule));
            }

            /** Adds a route that contributed. */
            public Builder addOrigin(Consumer<PolicyOrigin.Builder> origin) {
                return addOrigin(ModelBuilder.build(PolicyOrigin.builder(), origin));
            }
        }
    }

    /** Where traffic that matches goes. */
    @Value.Immutable
    interface Rule extends Model {
        /** Returns the identifier of the route that the rule comes from; may be empty. */
        Optional<String> kri();

        /** Returns which traffic is meant, in the shape of the kind's {@code matches}; none means all. */
        List<JsonValue> matches();

        /** Returns what applies, in the shape of the kind's {@code default}. */
        Optional<JsonValue> conf();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this rule. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Rule}. */
        final class Builder extends ImmutableRouteConfs.Rule.Builder implements ModelBuilder<Rule> {
            Builder() {}
        }
    }
}
