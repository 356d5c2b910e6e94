package dev.meshmanager.kuma.inspect;

import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.core.OpenEnum;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.immutables.value.Value;

/**
 * The inbounds, outbounds and listeners of a data plane proxy. Only for meshes whose {@code meshServices.mode} is
 * {@code Exclusive}. API path: {@code /meshes/{mesh}/dataplanes/{name}/_layout}.
 */
@Value.Enclosing
@Value.Immutable
public interface ProxyLayout extends Model {
    /** Returns the KRI of the proxy, for example {@code kri_dp_default_east__web-1_}. */
    Optional<String> kri();

    /** Returns the labels of the proxy. */
    Map<String, String> labels();

    /** Returns the inbounds. */
    List<Inbound> inbounds();

    /** Returns the outbounds. */
    List<Outbound> outbounds();

    /** Returns the listeners; only zone proxies have them. */
    List<Listener> listeners();

    /** Returns the SPIFFE id in the workload's certificate; absent without a {@code MeshIdentity}. */
    Optional<String> spiffeId();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this layout. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link ProxyLayout}. */
    final class Builder extends ImmutableProxyLayout.Builder implements ModelBuilder<ProxyLayout> {
        Builder() {}

        /** Adds an inbound. */
        public Builder addInbound(Consumer<Inbound.Builder> inbound) {
            return addInbound(ModelBuilder.build(Inbound.builder(), inbound));
        }

        /** Adds an outbound. */
        public Builder addOutbound(Consumer<Outbound.Builder> outbound) {
            return addOutbound(ModelBuilder.build(Outbound.builder(), outbound));
        }

        /** Adds a listener of a zone proxy. */
        public Builder addListener(Consumer<Listener.Builder> listener) {
            return addListener(ModelBuilder.build(Listener.builder(), listener));
        }
    }

    /** A port on which a proxy accepts traffic for its workload. */
    @Value.Immutable
    interface Inbound extends Model {
        /** Returns the KRI of the inbound. */
        Optional<String> kri();

        /** Returns the port. */
        OptionalInt port();

        /** Returns the protocol, for example {@code http}. */
        Optional<String> protocol();

        /** Returns the name in the proxy's configuration and statistics. */
        Optional<String> proxyResourceName();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this inbound. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds an {@link Inbound}. */
        final class Builder extends ImmutableProxyLayout.Inbound.Builder implements ModelBuilder<Inbound> {
            Builder() {}
        }
    }

    /** A destination that the workload can reach. */
    @Value.Immutable
    interface Outbound extends Model {
        /** Returns the KRI of the destination's port. */
        Optional<String> kri();

        /** Returns the port. */
        OptionalInt port();

        /** Returns the protocol, for example {@code http}. */
        Optional<String> protocol();

        /** Returns the name in the proxy's configuration and statistics. */
        Optional<String> proxyResourceName();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this outbound. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds an {@link Outbound}. */
        final class Builder extends ImmutableProxyLayout.Outbound.Builder implements ModelBuilder<Outbound> {
            Builder() {}
        }
    }

    /** A port on which a zone proxy accepts traffic. */
    @Value.Immutable
    interface Listener extends Model {
        /** Returns the KRI of the listener. */
        Optional<String> kri();

        /** Returns the type of zone proxy. */
        Optional<ListenerType> type();

        /** Returns the port. */
        OptionalInt port();

        /** Returns the name in the proxy's configuration and statistics. */
        Optional<String> proxyResourceName();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this listener. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Listener}. */
        final class Builder extends ImmutableProxyLayout.Listener.Builder implements ModelBuilder<Listener> {
            Builder() {}
        }
    }

    /** The type of zone proxy that a {@link Listener} belongs to. */
    final class ListenerType extends OpenEnum {
        /** Accepts traffic from other zones. */
        public static final ListenerType ZONE_INGRESS = of("ZoneIngress");
        /** Accepts traffic that leaves the zone. */
        public static final ListenerType ZONE_EGRESS = of("ZoneEgress");

        private ListenerType(String value) {
            super(value);
        }

        /** Returns the type with this name, known or not. */
        public static ListenerType of(String value) {
            return new ListenerType(value);
        }
    }
}
