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
 * The data plane proxies that a policy applies to, and the parts of each proxy, from the older API. API path:
 * {@code /meshes/{mesh}/{path}/{name}/dataplanes}.
 */
@Value.Enclosing
@Value.Immutable
public interface PolicyAttachments extends Model {
    /** Returns the number of proxies; absent if the control plane does not say. */
    OptionalLong total();

    /** Returns the proxies. */
    List<Item> items();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this list. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link PolicyAttachments}. */
    final class Builder extends ImmutablePolicyAttachments.Builder implements ModelBuilder<PolicyAttachments> {
        Builder() {}

        /** Adds a proxy. */
        public Builder addItem(Consumer<Item.Builder> item) {
            return addItem(ModelBuilder.build(Item.builder(), item));
        }
    }

    /** A proxy that the policy applies to. */
    @Value.Immutable
    interface Item extends Model {
        /** Returns the type of proxy. */
        Optional<ProxyKind> kind();

        /** Returns the proxy. */
        Optional<ResourceKey> dataplane();

        /** Returns the parts that the policy applies to; empty for a built-in gateway. */
        List<Attachment> attachments();

        /** Returns the {@code MeshGateway} that the proxy runs; empty unless it is a built-in gateway. */
        Optional<ResourceKey> gateway();

        /**
         * Returns the listeners that the policy applies to. For a built-in gateway, empty means all listeners; other
         * proxies have none.
         */
        List<Listener> listeners();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this item. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds an {@link Item}. */
        final class Builder extends ImmutablePolicyAttachments.Item.Builder implements ModelBuilder<Item> {
            Builder() {}

            /** Sets the proxy. */
            public Builder dataplane(Consumer<ResourceKey.Builder> dataplane) {
                return dataplane(ModelBuilder.build(ResourceKey.builder(), dataplane));
            }

            /** Adds a part that the policy applies to. */
            public Builder addAttachment(Consumer<Attachment.Builder> attachment) {
                return addAttachment(ModelBuilder.build(Attachment.builder(), attachment));
            }

            /** Sets the {@code MeshGateway} that the proxy runs. */
            public Builder gateway(Consumer<ResourceKey.Builder> gateway) {
                return gateway(ModelBuilder.build(ResourceKey.builder(), gateway));
            }

            /** Adds a listener that the policy applies to. */
            public Builder addListener(Consumer<Listener.Builder> listener) {
                return addListener(ModelBuilder.build(Listener.builder(), listener));
            }
        }
    }

    /** A part of a proxy. */
    @Value.Immutable
    interface Attachment extends Model {
        /** Returns the type of the part. */
        Optional<AttachmentType> type();

        /** Returns the address of the inbound or outbound, or the name of the service; absent for the whole proxy. */
        Optional<String> name();

        /** Returns the service of the part; absent for the whole proxy. */
        Optional<String> service();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this part. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds an {@link Attachment}. */
        final class Builder extends ImmutablePolicyAttachments.Attachment.Builder implements ModelBuilder<Attachment> {
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

        /** Returns the host names that the policy applies to. */
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
        final class Builder extends ImmutablePolicyAttachments.Listener.Builder implements ModelBuilder<Listener> {
            Builder() {}

            /** Adds a host name that the policy applies to. */
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

        /** Returns the routes that the policy applies to. */
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
        final class Builder extends ImmutablePolicyAttachments.Host.Builder implements ModelBuilder<Host> {
            Builder() {}

            /** Adds a route that the policy applies to. */
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

        /** Returns the tags of the destinations that the policy applies to. */
        List<Map<String, String>> destinations();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this route. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Route}. */
        final class Builder extends ImmutablePolicyAttachments.Route.Builder implements ModelBuilder<Route> {
            Builder() {}
        }
    }
}
