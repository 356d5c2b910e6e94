package dev.meshmanager.kuma.proxy;

import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.kuma.common.EnvoyAdmin;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;

/** Where a data plane proxy listens and what it reaches. */
@Value.Immutable
public interface Networking extends Model {
    /** Returns the IP address or host name at which other proxies and the control plane reach this one. */
    Optional<String> address();

    /**
     * Returns the IP address or host name that other proxies use instead of {@link #address()}; the proxy binds to the
     * latter.
     */
    Optional<String> advertisedAddress();

    /** Returns that the proxy is a gateway, and which; absent on sidecars. */
    Optional<Gateway> gateway();

    /** Returns the ports of the service that the proxy stands before. */
    List<Inbound> inbound();

    /** Returns the services that the application reaches through ports of the proxy. */
    List<Outbound> outbound();

    /** Returns how traffic is redirected through the proxy; absent means it is not. */
    Optional<TransparentProxying> transparentProxying();

    /** Returns how the admin API of Envoy is offered. */
    Optional<EnvoyAdmin> admin();

    /** Returns the ports at which the proxy is the ingress or the egress of its zone. */
    List<Listener> listeners();

    /** Returns a builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from these settings. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link Networking}. */
    final class Builder extends ImmutableNetworking.Builder implements ModelBuilder<Networking> {
        Builder() {}

        /** Sets that the proxy is a gateway, and which. */
        public Builder gateway(Consumer<Gateway.Builder> gateway) {
            return gateway(ModelBuilder.build(Gateway.builder(), gateway));
        }

        /** Adds a port of the service that the proxy stands before. */
        public Builder addInbound(Consumer<Inbound.Builder> inbound) {
            return addInbound(ModelBuilder.build(Inbound.builder(), inbound));
        }

        /** Adds a service that the application reaches through a port of the proxy. */
        public Builder addOutbound(Consumer<Outbound.Builder> outbound) {
            return addOutbound(ModelBuilder.build(Outbound.builder(), outbound));
        }

        /** Sets how traffic is redirected through the proxy. */
        public Builder transparentProxying(Consumer<TransparentProxying.Builder> transparentProxying) {
            return transparentProxying(ModelBuilder.build(TransparentProxying.builder(), transparentProxying));
        }

        /** Sets how the admin API of Envoy is offered. */
        public Builder admin(Consumer<EnvoyAdmin.Builder> admin) {
            return admin(ModelBuilder.build(EnvoyAdmin.builder(), admin));
        }

        /** Adds a port at which the proxy is the ingress or the egress of its zone. */
        public Builder addListener(Consumer<Listener.Builder> listener) {
            return addListener(ModelBuilder.build(Listener.builder(), listener));
        }
    }
}
