package dev.meshmanager.kuma.inspect;

import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.immutables.value.Value;

/**
 * The policies that apply to a data plane proxy, from the older API. API path:
 * {@code /meshes/{mesh}/dataplanes/{name}/policies}.
 *
 * <p>A built-in gateway has {@link #gateway()}, {@link #listeners()} and {@link #policies()}. Any other proxy has
 * {@link #total()} and {@link #items()}.
 */
@Value.Enclosing
@Value.Immutable
public interface MatchedPolicies extends Model {
    /** Returns the type of proxy. */
    Optional<ProxyKind> kind();

    /** Returns the number of parts of the proxy that have policies; absent for a built-in gateway. */
    OptionalLong total();

    /** Returns the parts of the proxy that have policies; empty for a built-in gateway. */
    List<Item> items();

    /** Returns the {@code MeshGateway} that the proxy runs; empty unless it is a built-in gateway. */
    Optional<ResourceKey> gateway();

    /** Returns the listeners; empty unless it is a built-in gateway. */
    List<Listener> listeners();

    /**
     * Returns the policies of the gateway as a whole, by the name of their kind; empty unless it is a built-in gateway.
     */
    Map<String, ResourceMeta> policies();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this answer. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link MatchedPolicies}. */
    final class Builder extends ImmutableMatchedPolicies.Builder implements ModelBuilder<MatchedPolicies> {
        Builder() {}

        /** Adds a part of the proxy. */
        public Builder addItem(Consumer<Item.Builder> item) {
            return addItem(ModelBuilder.build(Item.builder(), item));
        }

        /** Sets the {@code MeshGateway} that the proxy runs. */
        public Builder gateway(Consumer<ResourceKey.Builder> gateway) {
            return gateway(ModelBuilder.build(ResourceKey.builder(), gateway));
        }

        /** Adds a listener. */
        public Builder addListener(Consumer<Listener.Builder> listener) {
            return addListener(ModelBuilder.build(Listener.builder(), listener));
        }

        /** Adds the policy of a kind for the gateway as a whole. */
        public Builder putPolicy(String key, Consumer<ResourceMeta.Builder> policy) {
            return putPolicy(key, ModelBuilder.build(ResourceMeta.builder(), policy));
        }
    }

    /** A part of a proxy and the policies that apply to it. */
    @Value.Immutable
    interface Item extends Model {
        /** Returns the type of the part. */
        Optional<AttachmentType> type();

        /** Returns the address of the inbound or outbound, or the name of the service; absent for the whole proxy. */
        Optional<String> name();

        /** Returns the service of the part; absent for the whole proxy. */
        Optional<String> service();

        /** Returns the policies, by the name of their kind. */
        Map<String, List<ResourceMeta>> matchedPolicies();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this part. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds an {@link Item}. */
        final class Builder extends ImmutableMatchedPolicies.Item.Builder implements ModelBuilder<Item> {
            Builder() {}
        }
    }

    /** A listener of a built-in gateway. */
    @Value.Immutable
    interface Listener extends Model {
        /** Returns the port. */
        OptionalInt port();

        /** Returns the protocol, for example {@code HTTP}. */
        Optional<String> protocol();

        /** Returns the host names. */
        List<Host> hosts();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this listener. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Listener}. */
        final class Builder extends ImmutableMatchedPolicies.Listener.Builder implements ModelBuilder<Listener> {
            Builder() {}

            /** Adds a host name. */
            public Builder addHost(Consumer<Host.Builder> host) {
                return addHost(ModelBuilder.build(Host.builder(), host));
            }
        }
    }

    /** A host name of a listener. */
    @Value.Immutable
    interface Host extends Model {
        /** Returns the host name; {@code *} matches any host name. */
        Optional<String> hostName();

        /** Returns the routes. */
        List<Route> routes();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this host name. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Host}. */
        final class Builder extends ImmutableMatchedPolicies.Host.Builder implements ModelBuilder<Host> {
            Builder() {}

            /** Adds a route. */
            public Builder addRoute(Consumer<Route.Builder> route) {
                return addRoute(ModelBuilder.build(Route.builder(), route));
            }
        }
    }

    /** A route of a host name. */
    @Value.Immutable
    interface Route extends Model {
        /** Returns the name of the route. */
        Optional<String> route();

        /** Returns the destinations of the route. */
        List<Destination> destinations();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this route. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Route}. */
        final class Builder extends ImmutableMatchedPolicies.Route.Builder implements ModelBuilder<Route> {
            Builder() {}

            /** Adds a destination. */
            public Builder addDestination(Consumer<Destination.Builder> destination) {
                return addDestination(ModelBuilder.build(Destination.builder(), destination));
            }
        }
    }

    /** A destination of a route and the policies that apply to it. */
    @Value.Immutable
    interface Destination extends Model {
        /** Returns the tags of the destination. */
        Map<String, String> tags();

        /** Returns the policies, by the name of their kind. */
        Map<String, ResourceMeta> policies();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this destination. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Destination}. */
        final class Builder extends ImmutableMatchedPolicies.Destination.Builder implements ModelBuilder<Destination> {
            Builder() {}

            /** Adds the policy of a kind. */
            public Builder putPolicy(String key, Consumer<ResourceMeta.Builder> policy) {
                return putPolicy(key, ModelBuilder.build(ResourceMeta.builder(), policy));
            }
        }
    }
}
