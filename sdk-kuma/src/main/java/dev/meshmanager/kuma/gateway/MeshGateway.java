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

/** The listeners of a built-in gateway. API path: {@code /meshes/{mesh}/meshgateways}. */
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
     * Returns the selectors of the gateway proxies. The control plane requires at least one, with
     * {@code kuma.io/service}.
     */
    List<Selector> selectors();

    /**
     * Returns the tags of all listeners. Routes select listeners by their tags. {@code kuma.io/service} is not allowed.
     */
    Map<String, String> tags();

    /** Returns the configuration with the listeners. The control plane requires it. */
    Optional<Conf> conf();

    /** Returns an empty builder. {@code mesh} and {@code name} are required. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this gateway. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link MeshGateway}. */
    final class Builder extends ImmutableMeshGateway.Builder implements ModelBuilder<MeshGateway> {
        Builder() {}

        /** Sets the configuration with the listeners. */
        public Builder conf(Consumer<Conf.Builder> conf) {
            return conf(ModelBuilder.build(Conf.builder(), conf));
        }
    }

    /** The listeners of a {@link MeshGateway}. */
    @Value.Immutable
    interface Conf extends Model {
        /** Returns the listeners. The control plane requires at least one. */
        List<Listener> listeners();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of these settings. */
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

    /** A listener: a port and a host name that a gateway serves. */
    @Value.Immutable
    interface Listener extends Model {
        /** Returns the host name, for example {@code *.example.com}. Default: all host names. */
        Optional<String> hostname();

        /** Returns the port. Listeners of one port must have the same protocol. The control plane requires it. */
        OptionalInt port();

        /** Returns the protocol. The control plane requires it. */
        Optional<Protocol> protocol();

        /** Returns the TLS settings. {@link Protocol#HTTPS} and {@link Protocol#TLS} require them. */
        Optional<Tls> tls();

        /**
         * Returns the tags of this listener, in addition to those of the gateway. Routes select listeners by their
         * tags.
         */
        Map<String, String> tags();

        /** Returns whether the listener accepts traffic only from other meshes. Default: {@code false}. */
        Optional<Boolean> crossMesh();

        /** Returns the resource limits. Default: no limits. */
        Optional<Resources> resources();

        /** Returns a listener for HTTP without TLS and for all host names. */
        static Listener http(int port) {
            return builder().protocol(Protocol.HTTP).port(port).build();
        }

        /** Returns a listener for TCP without TLS. */
        static Listener tcp(int port) {
            return builder().protocol(Protocol.TCP).port(port).build();
        }

        /** Returns a listener for HTTPS and all host names. The source contains the certificate and its key in PEM. */
        static Listener https(int port, DataSource certificate) {
            return builder()
                    .protocol(Protocol.HTTPS)
                    .port(port)
                    .tls(Tls.terminate(certificate))
                    .build();
        }

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this listener. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Listener}. */
        final class Builder extends ImmutableMeshGateway.Listener.Builder implements ModelBuilder<Listener> {
            Builder() {}

            /** Sets the TLS settings. */
            public Builder tls(Consumer<Tls.Builder> tls) {
                return tls(ModelBuilder.build(Tls.builder(), tls));
            }

            /** Sets the resource limits. */
            public Builder resources(Consumer<Resources.Builder> resources) {
                return resources(ModelBuilder.build(Resources.builder(), resources));
            }
        }
    }

    /** The TLS settings of a listener. */
    @Value.Immutable
    interface Tls extends Model {
        /** Returns the place where TLS is terminated. The control plane requires it. */
        Optional<TlsMode> mode();

        /**
         * Returns one or two sources of certificates with their keys, in PEM. Two of them must have different key
         * types. In each source the certificate of the server is the first.
         */
        List<DataSource> certificates();

        /** Returns further options. They have no members yet. */
        Optional<TlsOptions> options();

        /**
         * Returns settings that terminate TLS at the gateway. The source contains the certificate and its key in PEM.
         */
        static Tls terminate(DataSource certificate) {
            return builder().mode(TlsMode.TERMINATE).addCertificate(certificate).build();
        }

        /** Returns settings that terminate TLS at the service. */
        static Tls passthrough() {
            return builder().mode(TlsMode.PASSTHROUGH).build();
        }

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of these settings. */
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

    /** Further TLS options. They have no members yet. */
    @Value.Immutable
    interface TlsOptions extends Model {
        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of these options. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link TlsOptions}. */
        final class Builder extends ImmutableMeshGateway.TlsOptions.Builder implements ModelBuilder<TlsOptions> {
            Builder() {}
        }
    }

    /** The resource limits of a listener. */
    @Value.Immutable
    interface Resources extends Model {
        /**
         * Returns the maximum number of connections. Listeners of one port must have the same limit. Default: no limit.
         */
        OptionalLong connectionLimit();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of these limits. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Resources}. */
        final class Builder extends ImmutableMeshGateway.Resources.Builder implements ModelBuilder<Resources> {
            Builder() {}
        }
    }

    /** The protocol of a listener. */
    final class Protocol extends OpenEnum {
        /** No protocol. The control plane rejects it. */
        public static final Protocol NONE = of("NONE");
        /** TCP. */
        public static final Protocol TCP = of("TCP");
        /** TCP over TLS. */
        public static final Protocol TLS = of("TLS");
        /** HTTP/1.1 and HTTP/2. */
        public static final Protocol HTTP = of("HTTP");
        /** HTTP over TLS, which is terminated at the gateway. */
        public static final Protocol HTTPS = of("HTTPS");

        private Protocol(String value) {
            super(value);
        }

        /** Returns the protocol with this name. Unknown names are accepted. */
        public static Protocol of(String value) {
            return new Protocol(value);
        }
    }

    /** The place where TLS is terminated. */
    final class TlsMode extends OpenEnum {
        /** No place. The control plane rejects it. */
        public static final TlsMode NONE = of("NONE");
        /** At the gateway. */
        public static final TlsMode TERMINATE = of("TERMINATE");
        /** At the service. The gateway reads only the server name. */
        public static final TlsMode PASSTHROUGH = of("PASSTHROUGH");

        private TlsMode(String value) {
            super(value);
        }

        /** Returns the mode with this name. Unknown names are accepted. */
        public static TlsMode of(String value) {
            return new TlsMode(value);
        }
    }
}
