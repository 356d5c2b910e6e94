package dev.meshmanager.kuma.proxy;

import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.kuma.common.EnvoyAdmin;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;

/** The addresses, inbounds and outbounds of a data plane proxy. */
@Value.Immutable
public interface Networking extends Model {
    /** Returns the IP address or host name under which other proxies and the control plane reach the proxy. */
    Optional<String> address();

    /**
     * Returns the IP address or host name that other proxies use instead of {@link #address()}. The proxy still listens
     * on {@link #address()}.
     */
    Optional<String> advertisedAddress();

    /** Returns the gateway settings. Empty for a sidecar. */
    Optional<Gateway> gateway();

    /** Returns the ports of the application that the proxy accepts connections for. */
    List<Inbound> inbound();

    /** Returns the services that the application reaches through a port of the proxy. */
    List<Outbound> outbound();

    /** Returns the settings for redirecting traffic to the proxy. Empty if no traffic is redirected. */
    Optional<TransparentProxying> transparentProxying();

    /** Returns the settings of the admin API of Envoy. */
    Optional<EnvoyAdmin> admin();

    /** Returns the ports on which the proxy is the ingress or the egress of its zone. */
    List<Listener> listeners();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of these settings. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link Networking}. */
    final class Builder extends ImmutableNetworking.Builder implements ModelBuilder<Networking> {
        Builder() {}

        /** Sets the gateway settings. The proxy is then a gateway instead of a sidecar. */
        public Builder gateway(Consumer<Gateway.Builder> gateway) {
            return gateway(ModelBuilder.build(Gateway.builder(), gateway));
        }

        /** Adds a port of the application that the proxy accepts connections for. */
        public Builder addInbound(Consumer<Inbound.Builder> inbound) {
            return addInbound(ModelBuilder.build(Inbound.builder(), inbound));
        }

        /** Adds a service that the application reaches through a port of the proxy. */
        public Builder addOutbound(Consumer<Outbound.Builder> outbound) {
            return addOutbound(ModelBuilder.build(Outbound.builder(), outbound));
        }

        /** Sets the settings for redirecting traffic to the proxy. */
        public Builder transparentProxying(Consumer<TransparentProxying.Builder> transparentProxying) {
            return transparentProxying(ModelBuilder.build(TransparentProxying.builder(), transparentProxying));
        }

        /** Sets the settings of the admin API of Envoy. */
        public Builder admin(Consumer<EnvoyAdmin.Builder> admin) {
            return admin(ModelBuilder.build(EnvoyAdmin.builder(), admin));
        }

        /** Adds a port on which the proxy is the ingress or the egress of its zone. */
        public Builder addListener(Consumer<Listener.Builder> listener) {
            return addListener(ModelBuilder.build(Listener.builder(), listener));
        }
    }
}
