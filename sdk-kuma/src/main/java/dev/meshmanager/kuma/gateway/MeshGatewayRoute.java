package dev.meshmanager.kuma.gateway;

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
 * Routes traffic of a built-in gateway to backends. Superseded by {@code MeshHTTPRoute} and {@code MeshTCPRoute}. API
 * path: {@code /meshes/{mesh}/meshgatewayroutes}.
 */
@Value.Enclosing
@Value.Immutable
public interface MeshGatewayRoute extends MeshResource {
    /** The kind. */
    MeshResourceType<MeshGatewayRoute> TYPE =
            ResourceType.mesh("MeshGatewayRoute", "meshgatewayroutes", MeshGatewayRoute.class, PolicyTraits::older);

    @Override
    default String type() {
        return TYPE.name();
    }

    /**
     * Returns the selectors of the listeners. They are compared with the tags of listener and gateway together. The
     * control plane requires at least one.
     */
    List<Selector> selectors();

    /** Returns the rules. The control plane requires them. */
    Optional<Conf> conf();

    /** Returns an empty builder. {@code mesh} and {@code name} are required. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this policy. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link MeshGatewayRoute}. */
    final class Builder extends ImmutableMeshGatewayRoute.Builder implements ModelBuilder<MeshGatewayRoute> {
        Builder() {}

        /** Sets the rules. */
        public Builder conf(Consumer<Conf.Builder> conf) {
            return conf(ModelBuilder.build(Conf.builder(), conf));
        }
    }

    /** The rules for one protocol. */
    @Value.Immutable
    interface Conf extends Model {
        /** Returns the rules of TCP listeners. They exclude {@link #http()}. */
        Optional<TcpRoute> tcp();

        /** Returns the rules of HTTP and HTTPS listeners. They exclude {@link #tcp()}. */
        Optional<HttpRoute> http();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of these settings. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Conf}. */
        final class Builder extends ImmutableMeshGatewayRoute.Conf.Builder implements ModelBuilder<Conf> {
            Builder() {}

            /** Sets the rules of TCP listeners. */
            public Builder tcp(Consumer<TcpRoute.Builder> tcp) {
                return tcp(ModelBuilder.build(TcpRoute.builder(), tcp));
            }

            /** Sets the rules of HTTP and HTTPS listeners. */
            public Builder http(Consumer<HttpRoute.Builder> http) {
                return http(ModelBuilder.build(HttpRoute.builder(), http));
            }
        }
    }

    /** The rules of TCP listeners. */
    @Value.Immutable
    interface TcpRoute extends Model {
        /** Returns the rules. The control plane requires at least one. */
        List<TcpRule> rules();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of these rules. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link TcpRoute}. */
        final class Builder extends ImmutableMeshGatewayRoute.TcpRoute.Builder implements ModelBuilder<TcpRoute> {
            Builder() {}

            /** Adds a rule. */
            public Builder addRule(Consumer<TcpRule.Builder> rule) {
                return addRule(ModelBuilder.build(TcpRule.builder(), rule));
            }
        }
    }

    /** A rule of TCP listeners: the backends of connections. */
    @Value.Immutable
    interface TcpRule extends Model {
        /** Returns the backends. The control plane requires at least one. */
        List<Backend> backends();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this rule. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link TcpRule}. */
        final class Builder extends ImmutableMeshGatewayRoute.TcpRule.Builder implements ModelBuilder<TcpRule> {
            Builder() {}

            /** Adds a backend. */
            public Builder addBackend(Consumer<Backend.Builder> backend) {
                return addBackend(ModelBuilder.build(Backend.builder(), backend));
            }
        }
    }

    /** The rules of HTTP and HTTPS listeners. */
    @Value.Immutable
    interface HttpRoute extends Model {
        /**
         * Returns the host names that the rules apply to, for example {@code *.example.com}. If empty, all host names
         * of the listener.
         */
        List<String> hostnames();

        /** Returns the rules. The control plane requires at least one. */
        List<HttpRule> rules();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of these rules. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds an {@link HttpRoute}. */
        final class Builder extends ImmutableMeshGatewayRoute.HttpRoute.Builder implements ModelBuilder<HttpRoute> {
            Builder() {}

            /** Adds a rule. */
            public Builder addRule(Consumer<HttpRule.Builder> rule) {
                return addRule(ModelBuilder.build(HttpRule.builder(), rule));
            }
        }
    }

    /** A rule of HTTP and HTTPS listeners: the requests that it matches, and their backends. */
    @Value.Immutable
    interface HttpRule extends Model {
        /**
         * Returns the matches. A request matches if it matches any of them. The control plane requires at least one.
         */
        List<MeshGatewayRouteMatch> matches();

        /** Returns the filters that are applied to requests. A redirect excludes other filters. */
        List<MeshGatewayRouteFilter> filters();

        /** Returns the backends. The control plane requires at least one, unless the rule redirects. */
        List<Backend> backends();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this rule. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds an {@link HttpRule}. */
        final class Builder extends ImmutableMeshGatewayRoute.HttpRule.Builder implements ModelBuilder<HttpRule> {
            Builder() {}

            /** Adds a match. */
            public Builder addMatch(Consumer<MeshGatewayRouteMatch.Builder> match) {
                return addMatch(ModelBuilder.build(MeshGatewayRouteMatch.builder(), match));
            }

            /** Adds a filter. */
            public Builder addFilter(Consumer<MeshGatewayRouteFilter.Builder> filter) {
                return addFilter(ModelBuilder.build(MeshGatewayRouteFilter.builder(), filter));
            }

            /** Adds a backend. */
            public Builder addBackend(Consumer<Backend.Builder> backend) {
                return addBackend(ModelBuilder.build(Backend.builder(), backend));
            }
        }
    }

    /** A backend with its weight. */
    @Value.Immutable
    interface Backend extends Model {
        /**
         * Returns the weight, relative to the sum of all weights. Default: 0, which means no traffic unless the backend
         * is the only one.
         */
        OptionalLong weight();

        /** Returns the tags of the endpoints. The control plane requires {@code kuma.io/service}. */
        Map<String, String> destination();

        /** Returns a backend with this {@code kuma.io/service} and no weight. */
        static Backend service(String service) {
            return builder().putDestination("kuma.io/service", service).build();
        }

        /** Returns a backend with this {@code kuma.io/service} and weight. */
        static Backend service(String service, long weight) {
            return service(service).toBuilder().weight(weight).build();
        }

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this backend. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Backend}. */
        final class Builder extends ImmutableMeshGatewayRoute.Backend.Builder implements ModelBuilder<Backend> {
            Builder() {}
        }
    }
}
