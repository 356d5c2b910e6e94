package dev.meshmanager.kuma.gateway;

import dev.meshmanager.core.MeshResource;
import dev.meshmanager.core.MeshResourceType;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.core.OpenEnum;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.kuma.common.DataSource;
import dev.meshmanager.kuma.common.Selector;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.immutables.value.Value;

/** What a built-in gateway listens on. API path: {@code /meshes/{mesh}/meshgateways}. */
@Value.Enclosing
@Value.Immutable
public interface MeshGateway extends MeshResource {
    /** The kind. */
    MeshResourceType<MeshGateway> TYPE =
            ResourceType.mesh("MeshGateway", "meshgateways", MeshGateway.class, k -> k.shortName("mgw")
                    .flat()
                    .until("3.0"));

    @Override
    default String type() {
        return TYPE.name();
    }

    /**
     * Returns the gateway proxies that this configures; the control plane requires one selector, with
     * {@code kuma.io/service}.
     */
    List<Selector> selectors();

    /** Returns the tags that all listeners share; routes select listeners by tags. */
    Map<String, String> tags();

    /** Returns the listeners; the control plane requires them. */
    Optional<Conf> conf();

    /** Returns a builder with nothing set; it needs {@code mesh} and {@code name}. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this gateway. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link MeshGateway}. */
    final class Builder extends ImmutableMeshGateway.Builder implements ModelBuilder<MeshGateway> {
        Builder() {}

        /** Sets the listeners. */
        public Builder conf(Consumer<Conf.Builder> conf) {
            return conf(ModelBuilder.build(Conf.builder(), conf));
        }
    }

    /** The listeners. */
    @Value.Immutable
    interface Conf extends Model {
        /** Returns the listeners; the control plane requires one. */
        List<Listener> listeners();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from these settings. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Conf}. */
        final class Builder extends ImmutableMeshGateway.Conf.Builder implements ModelBuilder<Conf> {
            Builder() {}

            /** Adds a listener. */
            public Builder addListener(Consumer<Listener.Builder> listener) {
                return addListener(ModelBuilder.build(Listener.builder(), listener));
            }
        }
    }

    /** A port that a gateway listens on, and a host name that it serves there. */
    @Value.Immutable
    interface Listener extends Model {
        /** Returns the host name, as in {@code *.example.com}; absent means all. */
        Optional<String> hostname();

        /** Returns the port; the control plane requires it. Listeners of one port must have the same protocol. */
        OptionalInt port();

        /** Returns the protocol; the control plane requires it. */
        Optional<Protocol> protocol();

        /** Returns how TLS is handled; {@link Protocol#HTTPS} and {@link Protocol#TLS} need it. */
        Optional<Tls> tls();

        /** Returns the tags that routes select this listener by, besides those of the gateway. */
        Map<String, String> tags();

        /**
         * Returns whether the listener serves the proxies of other meshes instead of clients outside; absent means
         * false.
         */
        Optional<Boolean> crossMesh();

        /** Returns the limits. */
        Optional<Resources> resources();

        /** Returns a listener of plain HTTP for all host names. */
        static Listener http(int port) {
            return builder().protocol(Protocol.HTTP).port(port).build();
        }

        /** Returns a listener of plain TCP. */
        static Listener tcp(int port) {
            return builder().protocol(Protocol.TCP).port(port).build();
        }

        /** Returns a listener of HTTPS for all host names, with a certificate and its key in PEM. */
        static Listener https(int port, DataSource certificate) {
            return builder()
                    .protocol(Protocol.HTTPS)
                    .port(port)
                    .tls(Tls.terminate(certificate))
                    .build();
        }

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this listener. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Listener}. */
        final class Builder extends ImmutableMeshGateway.Listener.Builder implements ModelBuilder<Listener> {
            Builder() {}

            /** Sets how TLS is handled. */
            public Builder tls(Consumer<Tls.Builder> tls) {
                return tls(ModelBuilder.build(Tls.builder(), tls));
            }

            /** Sets the limits. */
            public Builder resources(Consumer<Resources.Builder> resources) {
                return resources(ModelBuilder.build(Resources.builder(), resources));
            }
        }
    }

    /** How a listener handles TLS. */
    @Value.Immutable
    interface Tls extends Model {
        /** Returns whether TLS ends at the gateway; the control plane requires it. */
        Optional<TlsMode> mode();

        /**
         * Returns one or two certificates with their keys in PEM, of different key types; the server's own certificate
         * comes first in each.
         */
        List<DataSource> certificates();

        /** Returns further options, of which there are none so far. */
        Optional<TlsOptions> options();

        /** Returns that TLS ends at the gateway, which has this certificate and its key, in PEM. */
        static Tls terminate(DataSource certificate) {
            return builder().mode(TlsMode.TERMINATE).addCertificate(certificate).build();
        }

        /** Returns that TLS ends at the service. */
        static Tls passthrough() {
            return builder().mode(TlsMode.PASSTHROUGH).build();
        }

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from these settings. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Tls}. */
        final class Builder extends ImmutableMeshGateway.Tls.Builder implements ModelBuilder<Tls> {
            Builder() {}

            /** Sets further options. */
            public Builder options(Consumer<TlsOptions.Builder> options) {
                return options(ModelBuilder.build(TlsOptions.builder(), options));
            }
        }
    }

    /** Further options of TLS; there are none so far. */
    @Value.Immutable
    interface TlsOptions extends Model {
        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from these options. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link TlsOptions}. */
        final class Builder extends ImmutableMeshGateway.TlsOptions.Builder implements ModelBuilder<TlsOptions> {
            Builder() {}
        }
    }

    /** The limits of a listener. */
    @Value.Immutable
    interface Resources extends Model {
        /** Returns how many connections may be open; listeners of one port must have the same limit. */
        OptionalLong connectionLimit();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from these limits. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Resources}. */
        final class Builder extends ImmutableMeshGateway.Resources.Builder implements ModelBuilder<Resources> {
            Builder() {}
        }
    }

    /** A protocol of listeners. */
    final class Protocol extends OpenEnum {
        /** None; the control plane rejects it. */
        public static final Protocol NONE = of("NONE");
        /** TCP. */
        public static final Protocol TCP = of("TCP");
        /** TCP within TLS. */
        public static final Protocol TLS = of("TLS");
        /** HTTP/1.1 and HTTP/2. */
        public static final Protocol HTTP = of("HTTP");
        /** HTTP within TLS, which ends at the gateway. */
        public static final Protocol HTTPS = of("HTTPS");

        private Protocol(String value) {
            super(value);
        }

        /** Returns the protocol of this name, known or not. */
        public static Protocol of(String value) {
            return new Protocol(value);
        }
    }

    /** Where TLS ends. */
    final class TlsMode extends OpenEnum {
        /** Nowhere; the control plane rejects it. */
        public static final TlsMode NONE = of("NONE");
        /** At the gateway. */
        public static final TlsMode TERMINATE = of("TERMINATE");
        /** At the service; the gateway only reads the server name. */
        public static final TlsMode PASSTHROUGH = of("PASSTHROUGH");

        private TlsMode(String value) {
            super(value);
        }

        /** Returns the mode of this name, known or not. */
        public static TlsMode of(String value) {
            return new TlsMode(value);
        }
    }
}
