package dev.meshmanager.kuma.proxy;

import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.core.OpenEnum;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/** A port on which a data plane proxy is the ingress or the egress of its zone. */
@Value.Immutable
public interface Listener extends Model {
    /** Returns whether the port is an ingress or an egress. The control plane requires it. */
    Optional<Type> type();

    /** Returns the IP address or host name that the proxy listens on. */
    Optional<String> address();

    /** Returns the port that the proxy listens on. */
    OptionalInt port();

    /** Returns the name. Policies refer to it. Default: the number of the port. */
    Optional<String> name();

    /** Returns whether the port receives traffic. Default: {@code Ready}. */
    Optional<State> state();

    /** Returns a listener for traffic from other zones. */
    static Listener zoneIngress(String address, int port) {
        return builder().type(Type.ZONE_INGRESS).address(address).port(port).build();
    }

    /** Returns a listener for traffic that leaves the zone. */
    static Listener zoneEgress(String address, int port) {
        return builder().type(Type.ZONE_EGRESS).address(address).port(port).build();
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this port. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link Listener}. */
    final class Builder extends ImmutableListener.Builder implements ModelBuilder<Listener> {
        Builder() {}
    }

    /** The purpose of a {@link Listener}. */
    final class Type extends OpenEnum {
        /** No purpose. The control plane refuses it. */
        public static final Type UNSPECIFIED = of("Unspecified");
        /** Traffic from other zones. */
        public static final Type ZONE_INGRESS = of("ZoneIngress");
        /** Traffic that leaves the zone. */
        public static final Type ZONE_EGRESS = of("ZoneEgress");

        private Type(String value) {
            super(value);
        }

        /** Returns the value with this name. Names that the SDK does not know are allowed. */
        public static Type of(String value) {
            return new Type(value);
        }
    }

    /** Whether a {@link Listener} receives traffic. */
    final class State extends OpenEnum {
        /** The port receives traffic. */
        public static final State READY = of("Ready");
        /** The port receives no traffic. */
        public static final State NOT_READY = of("NotReady");

        private State(String value) {
            super(value);
        }

        /** Returns the value with this name. Names that the SDK does not know are allowed. */
        public static State of(String value) {
            return new State(value);
        }
    }
}
