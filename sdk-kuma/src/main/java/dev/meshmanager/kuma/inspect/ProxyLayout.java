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
 * The inbounds, outbounds and listeners of a data plane proxy, in a mesh that only has {@code MeshService} and its kin.
 * API path: {@code /meshes/{mesh}/dataplanes/{name}/_layout}.
 */
@Value.Enclosing
@Value.Immutable
public interface ProxyLayout extends Model {
    /** Returns the identifier of the proxy, as in {@code kri_dp_default_east__web-1_}. */
    Optional<String> kri();

    /** Returns the labels of the proxy. */
    Map<String, String> labels();

    /** Returns the inbounds. */
    List<Inbound> inbounds();

    /** Returns the outbounds. */
    List<Outbound> outbounds();

    /** Returns the listeners of zone proxies. */
    List<Listener> listeners();

    /** Returns the SPIFFE id in the certificate that the workload gets; absent without a {@code MeshIdentity}. */
    Optional<String> spiffeId();

    /** Returns a builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this layout. */
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

    /** Where a proxy takes traffic for its workload. */
    @Value.Immutable
    interface Inbound extends Model {
        /** Returns the identifier of the inbound. */
        Optional<String> kri();

        /** Returns the port. */
        OptionalInt port();

        /** Returns the protocol, as in {@code http}. */
        Optional<String> protocol();

        /** Returns the name in the configuration and the statistics of the proxy. */
        Optional<String> proxyResourceName();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this inbound. */
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
        /** Returns the identifier of the port of the destination. */
        Optional<String> kri();

        /** Returns the port. */
        OptionalInt port();

        /** Returns the protocol, as in {@code http}. */
        Optional<String> protocol();

        /** Returns the name in the configuration and the statistics of the proxy. */
        Optional<String> proxyResourceName();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this outbound. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds an {@link Outbound}. */
        final class Builder extends ImmutableProxyLayout.Outbound.Builder implements ModelBuilder<Outbound> {
            Builder() {}
        }
    }

    /** Where a zone proxy takes traffic. */
    @Value.Immutable
    interface Listener extends Model {
        /** Returns the identifier of the listener. */
        Optional<String> kri();

        /** Returns which sort of zone proxy it belongs to. */
        Optional<ListenerType> type();

        /** Returns the port. */
        OptionalInt port();

        /** Returns the name in the configuration and the statistics of the proxy. */
        Optional<String> proxyResourceName();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this listener. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Listener}. */
        final class Builder extends ImmutableProxyLayout.Listener.Builder implements ModelBuilder<Listener> {
            Builder() {}
        }
    }

    /** Which sort of zone proxy a {@link Listener} belongs to. */
    final class ListenerType extends OpenEnum {
        /** Takes traffic from other zones. */
        public static final ListenerType ZONE_INGRESS = of("ZoneIngress");
        /** Takes traffic that leaves the zone. */
        public static final ListenerType ZONE_EGRESS = of("ZoneEgress");

        private ListenerType(String value) {
            super(value);
        }

        /** Returns the type of this name, known or not. */
        public static ListenerType of(String value) {
            return new ListenerType(value);
        }
    }
}
