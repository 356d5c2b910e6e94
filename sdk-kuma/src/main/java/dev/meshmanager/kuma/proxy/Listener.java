package dev.meshmanager.kuma.proxy;

import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.core.OpenEnum;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/** A port at which a data plane proxy is the ingress or the egress of its zone. */
@Value.Immutable
public interface Listener extends Model {
    /** Returns which of both it is; the control plane requires it. */
    Optional<Type> type();

    /** Returns the IP address or host name at which the proxy takes connections. */
    Optional<String> address();

    /** Returns the port at which the proxy takes connections. */
    OptionalInt port();

    /** Returns the name, by which policies refer to the port; absent means the digits of the port. */
    Optional<String> name();

    /** Returns whether the port may get traffic; absent means ready. */
    Optional<State> state();

    /** Returns a port for traffic from other zones. */
    static Listener zoneIngress(String address, int port) {
        return builder().type(Type.ZONE_INGRESS).address(address).port(port).build();
    }

    /** Returns a port for traffic to what is outside the zone. */
    static Listener zoneEgress(String address, int port) {
        return builder().type(Type.ZONE_EGRESS).address(address).port(port).build();
    }

    /** Returns a builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this port. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link Listener}. */
    final class Builder extends ImmutableListener.Builder implements ModelBuilder<Listener> {
        Builder() {}
    }

    /** What a {@link Listener} is for. */
    final class Type extends OpenEnum {
        /** Not said; the control plane rejects it. */
        public static final Type UNSPECIFIED = of("Unspecified");
        /** Traffic from other zones. */
        public static final Type ZONE_INGRESS = of("ZoneIngress");
        /** Traffic to what is outside the zone. */
        public static final Type ZONE_EGRESS = of("ZoneEgress");

        private Type(String value) {
            super(value);
        }

        /** Returns the constant of this name, known or not. */
        public static Type of(String value) {
            return new Type(value);
        }
    }

    /** Whether a {@link Listener} may get traffic. */
    final class State extends OpenEnum {
        /** It gets traffic. */
        public static final State READY = of("Ready");
        /** It gets no traffic. */
        public static final State NOT_READY = of("NotReady");

        private State(String value) {
            super(value);
        }

        /** Returns the constant of this name, known or not. */
        public static State of(String value) {
            return new State(value);
        }
    }
}
