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
 * Where a built-in gateway sends what it takes in; succeeded by {@code MeshHTTPRoute} and {@code MeshTCPRoute}. API
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
     * Returns the listeners that this routes, by the tags of listener and gateway together; the control plane requires
     * one selector.
     */
    List<Selector> selectors();

    /** Returns the rules; the control plane requires them. */
    Optional<Conf> conf();

    /** Returns a builder with nothing set; it needs {@code mesh} and {@code name}. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this policy. */
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

    /** The rules, of one protocol. */
    @Value.Immutable
    interface Conf extends Model {
        /** Returns the rules of TCP listeners; it excludes {@link #http()}. */
        Optional<TcpRoute> tcp();

        /** Returns the rules of HTTP and HTTPS listeners; it excludes {@link #tcp()}. */
        Optional<HttpRoute> http();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from these settings. */
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

    /** Where connections go. */
    @Value.Immutable
    interface TcpRoute extends Model {
        /** Returns the rules; the control plane requires one. */
        List<TcpRule> rules();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from these rules. */
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

    /** The backends of connections. */
    @Value.Immutable
    interface TcpRule extends Model {
        /** Returns the backends; the control plane requires one. */
        List<Backend> backends();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this rule. */
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

    /** Where requests go. */
    @Value.Immutable
    interface HttpRoute extends Model {
        /**
         * Returns the host names that the rules are for, as in {@code *.example.com}; empty means all of the listener.
         */
        List<String> hostnames();

        /** Returns the rules; the control plane requires one. */
        List<HttpRule> rules();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from these rules. */
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

    /** Which requests go to which backends. */
    @Value.Immutable
    interface HttpRule extends Model {
        /** Returns which requests the rule is for, one match suffices; the control plane requires one. */
        List<MeshGatewayRouteMatch> matches();

        /** Returns what is done with the requests on the way; a redirect must be alone. */
        List<MeshGatewayRouteFilter> filters();

        /** Returns the backends; the control plane requires one, unless the rule redirects. */
        List<Backend> backends();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this rule. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds an {@link HttpRule}. */
        final class Builder extends ImmutableMeshGatewayRoute.HttpRule.Builder implements ModelBuilder<HttpRule> {
            Builder() {}

            /** Adds a match of requests that the rule is for. */
            public Builder addMatch(Consumer<MeshGatewayRouteMatch.Builder> match) {
                return addMatch(ModelBuilder.build(MeshGatewayRouteMatch.builder(), match));
            }

            /** Adds what is done with the requests on the way. */
            public Builder addFilter(Consumer<MeshGatewayRouteFilter.Builder> filter) {
                return addFilter(ModelBuilder.build(MeshGatewayRouteFilter.builder(), filter));
            }

            /** Adds a backend. */
            public Builder addBackend(Consumer<Backend.Builder> backend) {
                return addBackend(ModelBuilder.build(Backend.builder(), backend));
            }
        }
    }

    /** A destination and its share of the traffic. */
    @Value.Immutable
    interface Backend extends Model {
        /**
         * Returns the share, relative to the sum of the weights beside it; absent means 0, which is no traffic unless
         * the backend is alone.
         */
        OptionalLong weight();

        /** Returns the tags of the endpoints; the control plane requires {@code kuma.io/service}. */
        Map<String, String> destination();

        /** Returns a backend of this {@code kuma.io/service}, without a weight. */
        static Backend service(String service) {
            return builder().putDestination("kuma.io/service", service).build();
        }

        /** Returns a backend of this {@code kuma.io/service} and weight. */
        static Backend service(String service, long weight) {
            return service(service).toBuilder().weight(weight).build();
        }

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this backend. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Backend}. */
        final class Builder extends ImmutableMeshGatewayRoute.Backend.Builder implements ModelBuilder<Backend> {
            Builder() {}
        }
    }
}
