package dev.meshmanager.kuma.proxy;

import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.core.OpenEnum;
import dev.meshmanager.core.annotation.ProtobufDuration;
import dev.meshmanager.core.annotation.Schema;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.immutables.value.Value;

/** A port of the application that a sidecar accepts connections for. */
@Value.Enclosing
@Value.Immutable
public interface Inbound extends Model {
    /** Returns the port that the proxy listens on. */
    OptionalInt port();

    /** Returns the port of the application. Default: {@link #port()}. */
    OptionalInt servicePort();

    /** Returns the IP address of the application. Default: {@link #address()}. */
    Optional<String> serviceAddress();

    /** Returns the IP address that the proxy listens on. Default: the address of the proxy. */
    Optional<String> address();

    /** Returns the tags of the service. If there are any, {@code kuma.io/service} is required. */
    Map<String, String> tags();

    /** Returns the health of the application, reported by another system. Default: healthy. */
    Optional<Health> health();

    /** Returns the probe that the proxy sends to the application. Default: no probe. Not used on Kubernetes. */
    Optional<ServiceProbe> serviceProbe();

    /** Returns whether the port receives traffic. Default: {@code Ready}. */
    Optional<State> state();

    /** Returns the name. Services and policies refer to it. */
    Optional<String> name();

    /** Returns the protocol, for example {@code http} or {@code tcp}. */
    Optional<String> protocol();

    /** Returns an inbound for the service with these tags. Proxy and application use the same port. */
    static Inbound of(int port, Map<String, String> tags) {
        return builder().port(port).tags(tags).build();
    }

    /**
     * Returns an inbound for the service with this name, which is its {@code kuma.io/service} tag. Proxy and
     * application use the same port.
     */
    static Inbound service(int port, String service, String protocol) {
        return builder()
                .port(port)
                .putTag("kuma.io/service", service)
                .putTag("kuma.io/protocol", protocol)
                .build();
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this port. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds an {@link Inbound}. */
    final class Builder extends ImmutableInbound.Builder implements ModelBuilder<Inbound> {
        Builder() {}

        /** Sets the health of the application, reported by another system. */
        public Builder health(Consumer<Health.Builder> health) {
            return health(ModelBuilder.build(Health.builder(), health));
        }

        /** Sets the probe that the proxy sends to the application. */
        public Builder serviceProbe(Consumer<ServiceProbe.Builder> serviceProbe) {
            return serviceProbe(ModelBuilder.build(ServiceProbe.builder(), serviceProbe));
        }
    }

    /** The health of an application, reported by another system. */
    @Value.Immutable
    interface Health extends Model {
        /** Returns whether the application is healthy. Default: {@code false}. */
        Optional<Boolean> ready();

        /** Returns the health of a healthy application. */
        static Health ofReady() {
            return builder().ready(true).build();
        }

        /** Returns the health of an unhealthy application. */
        static Health ofNotReady() {
            return builder().ready(false).build();
        }

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this health. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Health}. */
        final class Builder extends ImmutableInbound.Health.Builder implements ModelBuilder<Health> {
            Builder() {}
        }
    }

    /** A probe that a sidecar sends to its application. The control plane has a default for each absent setting. */
    @Value.Immutable
    interface ServiceProbe extends Model {
        /** Returns the time between two probes. Default: 1 second, unless the control plane is configured otherwise. */
        @ProtobufDuration
        Optional<Duration> interval();

        /** Returns the timeout of a probe. Default: 2 seconds, unless the control plane is configured otherwise. */
        @ProtobufDuration
        Optional<Duration> timeout();

        /** Returns the number of failures in a row that make the application unhealthy. */
        @Schema(keepsZero = true)
        OptionalLong unhealthyThreshold();

        /** Returns the number of successes in a row that make the application healthy. */
        @Schema(keepsZero = true)
        OptionalLong healthyThreshold();

        /** Returns the settings of a probe that opens a TCP connection. */
        Optional<Tcp> tcp();

        /** Returns a probe that opens a TCP connection. */
        static ServiceProbe overTcp() {
            return builder().tcp(Tcp.builder().build()).build();
        }

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this probe. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link ServiceProbe}. */
        final class Builder extends ImmutableInbound.ServiceProbe.Builder implements ModelBuilder<ServiceProbe> {
            Builder() {}

            /** Makes the probe open a TCP connection. */
            public Builder tcp(Consumer<Tcp.Builder> tcp) {
                return tcp(ModelBuilder.build(Tcp.builder(), tcp));
            }
        }
    }

    /** A probe that opens a TCP connection. It has no settings. */
    @Value.Immutable
    interface Tcp extends Model {
        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this probe. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Tcp}. */
        final class Builder extends ImmutableInbound.Tcp.Builder implements ModelBuilder<Tcp> {
            Builder() {}
        }
    }

    /** Whether an {@link Inbound} receives traffic. */
    final class State extends OpenEnum {
        /** The port receives traffic. */
        public static final State READY = of("Ready");
        /** The port receives no traffic. */
        public static final State NOT_READY = of("NotReady");
        /**
         * The port receives no traffic and no policy selects it. The certificate of the proxy still contains its
         * service.
         */
        public static final State IGNORED = of("Ignored");

        private State(String value) {
            super(value);
        }

        /** Returns the value with this name. Names that the SDK does not know are allowed. */
        public static State of(String value) {
            return new State(value);
        }
    }
}
