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
 * The policies that apply to a data plane proxy, as the older path tells. API path:
 * {@code /meshes/{mesh}/dataplanes/{name}/policies}.
 *
 * <p>A built-in gateway has {@link #gateway()}, {@link #listeners()} and {@link #policies()}, any other proxy has
 * {@link #total()} and {@link #items()}.
 */
@Value.Enclosing
@Value.Immutable
public interface MatchedPolicies extends Model {
    /** Returns which sort of proxy it is. */
    Optional<ProxyKind> kind();

    /** Returns how many parts of the proxy have policies; not on a built-in gateway. */
    OptionalLong total();

    /** Returns the parts of the proxy that have policies; not on a built-in gateway. */
    List<Item> items();

    /** Returns the {@code MeshGateway} that the proxy runs; only on a built-in gateway. */
    Optional<ResourceKey> gateway();

    /** Returns the listeners; only on a built-in gateway. */
    List<Listener> listeners();

    /** Returns the policies on the gateway as a whole, by the name of their kind; only on a built-in gateway. */
    Map<String, ResourceMeta> policies();

    /** Returns a builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this answer. */
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

        /** Puts the policy of a kind on the gateway as a whole. */
        public Builder putPolicy(String key, Consumer<ResourceMeta.Builder> policy) {
            return putPolicy(key, ModelBuilder.build(ResourceMeta.builder(), policy));
        }
    }

    /** A part of a proxy, and the policies that apply to it. */
    @Value.Immutable
    interface Item extends Model {
        /** Returns which sort of part it is. */
        Optional<AttachmentType> type();

        /**
         * Returns the name: the address of an inbound or outbound, or that of the service; absent for the whole proxy.
         */
        Optional<String> name();

        /** Returns the service behind the part; absent for the whole proxy. */
        Optional<String> service();

        /** Returns the policies, by the name of their kind. */
        Map<String, List<ResourceMeta>> matchedPolicies();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this part. */
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

        /** Returns the protocol, as in {@code HTTP}. */
        Optional<String> protocol();

        /** Returns the host names. */
        List<Host> hosts();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this listener. */
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
        /** Returns the host name; {@code *} means any. */
        Optional<String> hostName();

        /** Returns the routes. */
        List<Route> routes();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this host name. */
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

        /** Returns where the route sends traffic. */
        List<Destination> destinations();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this route. */
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

    /** Where a route sends traffic, and the policies on the way. */
    @Value.Immutable
    interface Destination extends Model {
        /** Returns the tags of the destination. */
        Map<String, String> tags();

        /** Returns the policies, by the name of their kind. */
        Map<String, ResourceMeta> policies();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this destination. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Destination}. */
        final class Builder extends ImmutableMatchedPolicies.Destination.Builder implements ModelBuilder<Destination> {
            Builder() {}

            /** Puts the policy of a kind. */
            public Builder putPolicy(String key, Consumer<ResourceMeta.Builder> policy) {
                return putPolicy(key, ModelBuilder.build(ResourceMeta.builder(), policy));
            }
        }
    }
}
