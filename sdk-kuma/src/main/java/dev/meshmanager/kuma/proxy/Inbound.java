package dev.meshmanager.kuma.proxy;

import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.core.OpenEnum;
import dev.meshmanager.core.annotation.ProtobufDuration;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.immutables.value.Value;

/** A port of the service that a sidecar stands before. */
@Value.Enclosing
@Value.Immutable
public interface Inbound extends Model {
    /** Returns the port at which the proxy takes connections. */
    OptionalInt port();

    /** Returns the port of the service; absent means the same as {@link #port()}. */
    OptionalInt servicePort();

    /** Returns the IP address of the service; absent means the same as {@link #address()}. */
    Optional<String> serviceAddress();

    /** Returns the IP address at which the proxy takes connections; absent means that of the proxy. */
    Optional<String> address();

    /** Returns the tags of the service; if there are any, {@code kuma.io/service} must be among them. */
    Map<String, String> tags();

    /** Returns the health that something outside has found; absent means healthy. */
    Optional<Health> health();

    /** Returns how the proxy probes the service; absent means it does not. Not used on Kubernetes. */
    Optional<ServiceProbe> serviceProbe();

    /** Returns whether the port may get traffic; absent means ready. */
    Optional<State> state();

    /** Returns the name, by which services and policies refer to the port. */
    Optional<String> name();

    /** Returns the protocol, as in {@code http} or {@code tcp}. */
    Optional<String> protocol();

    /** Returns a port of the service that has these tags. */
    static Inbound of(int port, Map<String, String> tags) {
        return builder().port(port).tags(tags).build();
    }

    /** Returns a port of the service of this name that speaks {@code protocol}. */
    static Inbound service(int port, String service, String protocol) {
        return builder()
                .port(port)
                .putTag("kuma.io/service", service)
                .putTag("kuma.io/protocol", protocol)
                .build();
    }

    /** Returns a builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this port. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds an {@link Inbound}. */
    final class Builder extends ImmutableInbound.Builder implements ModelBuilder<Inbound> {
        Builder() {}

        /** Sets the health that something outside has found. */
        public Builder health(Consumer<Health.Builder> health) {
            return health(ModelBuilder.build(Health.builder(), health));
        }

        /** Sets how the proxy probes the service. */
        public Builder serviceProbe(Consumer<ServiceProbe.Builder> serviceProbe) {
            return serviceProbe(ModelBuilder.build(ServiceProbe.builder(), serviceProbe));
        }
    }

    /** Whether a port may get traffic, as something outside has found. */
    @Value.Immutable
    interface Health extends Model {
        /** Returns whether it may; absent means no. */
        Optional<Boolean> ready();

        /** Returns that the port may get traffic. */
        static Health ofReady() {
            return builder().ready(true).build();
        }

        /** Returns that the port may get no traffic. */
        static Health ofNotReady() {
            return builder().ready(false).build();
        }

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this health. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Health}. */
        final class Builder extends ImmutableInbound.Health.Builder implements ModelBuilder<Health> {
            Builder() {}
        }
    }

    /** How a sidecar probes its service. What is absent is the default of the control plane. */
    @Value.Immutable
    interface ServiceProbe extends Model {
        /** Returns the time between two probes; the control plane uses 1 second unless it is configured otherwise. */
        @ProtobufDuration
        Optional<Duration> interval();

        /** Returns how long a probe may take; the control plane uses 2 seconds unless it is configured otherwise. */
        @ProtobufDuration
        Optional<Duration> timeout();

        /** Returns how many failures in a row make the service unhealthy. */
        OptionalLong unhealthyThreshold();

        /** Returns how many successes in a row make the service healthy. */
        OptionalLong healthyThreshold();

        /** Returns that the probe opens a TCP connection. */
        Optional<Tcp> tcp();

        /** Returns a probe that opens a TCP connection. */
        static ServiceProbe overTcp() {
            return builder().tcp(Tcp.builder().build()).build();
        }

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this probe. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link ServiceProbe}. */
        final class Builder extends ImmutableInbound.ServiceProbe.Builder implements ModelBuilder<ServiceProbe> {
            Builder() {}

            /** Sets that the probe opens a TCP connection. */
            public Builder tcp(Consumer<Tcp.Builder> tcp) {
                return tcp(ModelBuilder.build(Tcp.builder(), tcp));
            }
        }
    }

    /** A probe that opens a TCP connection. It has no settings. */
    @Value.Immutable
    interface Tcp extends Model {
        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this probe. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Tcp}. */
        final class Builder extends ImmutableInbound.Tcp.Builder implements ModelBuilder<Tcp> {
            Builder() {}
        }
    }

    /** Whether an {@link Inbound} may get traffic. */
    final class State extends OpenEnum {
        /** It gets traffic. */
        public static final State READY = of("Ready");
        /** It gets no traffic. */
        public static final State NOT_READY = of("NotReady");
        /** It gets no traffic and no policy selects it, but its service is in the certificate of the proxy. */
        public static final State IGNORED = of("Ignored");

        private State(String value) {
            super(value);
        }

        /** Returns the constant of this name, known or not. */
        public static State of(String value) {
            return new State(value);
        }
    }
}
