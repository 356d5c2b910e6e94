package dev.meshmanager.kuma.service;

import dev.meshmanager.core.MeshResource;
import dev.meshmanager.core.MeshResourceType;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.core.OpenEnum;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.annotation.Schema;
import dev.meshmanager.kuma.common.DataSource;
import dev.meshmanager.kuma.common.TlsVersions;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.immutables.value.Value;

/**
 * A service outside the mesh that proxies reach through a hostname in the mesh. API path:
 * {@code /meshes/{mesh}/meshexternalservices}.
 */
@Value.Enclosing
@Value.Immutable
public interface MeshExternalService extends MeshResource {
    /** The kind. */
    MeshResourceType<MeshExternalService> TYPE = ResourceType.mesh(
            "MeshExternalService", "meshexternalservices", MeshExternalService.class, k -> k.shortName("extsvc")
                    .since("2.8"));

    @Override
    default String type() {
        return TYPE.name();
    }

    /** Returns the spec. */
    Spec spec();

    /** Returns the server names of the ports. The control plane sets them and ignores those that a client sends. */
    List<Sni> snis();

    /** Returns the status. The control plane sets it and ignores the one that a client sends. */
    Optional<Status> status();

    /** Returns an empty builder. {@code mesh}, {@code name} and {@code spec} are required. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this service. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link MeshExternalService}. */
    final class Builder extends ImmutableMeshExternalService.Builder implements ModelBuilder<MeshExternalService> {
        Builder() {}

        /** Sets the spec. */
        public Builder spec(Consumer<Spec.Builder> spec) {
            return spec(ModelBuilder.build(Spec.builder(), spec));
        }

        /** Sets the status. The control plane ignores it. */
        public Builder status(Consumer<Status.Builder> status) {
            return status(ModelBuilder.build(Status.builder(), status));
        }
    }

    /** The spec of a {@link MeshExternalService}. */
    @Value.Immutable
    interface Spec extends Model {
        /** Returns the port and protocol under which clients reach the service. The control plane requires it. */
        @Schema(required = true)
        Optional<Match> match();

        /** Returns the plugin that handles the traffic. It replaces endpoints and TLS settings. */
        Optional<Extension> extension();

        /** Returns the endpoints that traffic is sent to. */
        List<Endpoint> endpoints();

        /** Returns the TLS settings for the endpoints. Default: no TLS. */
        Optional<Tls> tls();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this spec. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Spec}. */
        final class Builder extends ImmutableMeshExternalService.Spec.Builder implements ModelBuilder<Spec> {
            Builder() {}

            /** Sets the port and protocol under which clients reach the service. */
            public Builder match(Consumer<Match.Builder> match) {
                return match(ModelBuilder.build(Match.builder(), match));
            }

            /** Adds an endpoint that traffic is sent to. */
            public Builder addEndpoint(Consumer<Endpoint.Builder> endpoint) {
                return addEndpoint(ModelBuilder.build(Endpoint.builder(), endpoint));
            }

            /** Sets the TLS settings for the endpoints. */
            public Builder tls(Consumer<Tls.Builder> tls) {
                return tls(ModelBuilder.build(Tls.builder(), tls));
            }
        }
    }

    /** The port and protocol under which clients reach a {@link MeshExternalService}. */
    @Value.Immutable
    interface Match extends Model {
        /**
         * Returns the type of address that clients use. Default: {@code HostnameGenerator}, which the control plane
         * stores.
         */
        @Schema(defaultsTo = "\"HostnameGenerator\"")
        Optional<MatchType> type();

        /** Returns the port that clients use. */
        @Schema(required = true, minimum = 1, maximum = 65535)
        OptionalInt port();

        /**
         * Returns the protocol: {@code tcp}, {@code grpc}, {@code http} or {@code http2}. Default: {@code tcp}, which
         * the control plane stores.
         */
        @Schema(
                defaultsTo = "\"tcp\"",
                oneOf = {"tcp", "grpc", "http", "http2"})
        Optional<Protocol> protocol();

        /** Returns a match of this port on the generated hostname. */
        static Match of(int port, Protocol protocol) {
            return builder()
                    .type(MatchType.HOSTNAME_GENERATOR)
                    .port(port)
                    .protocol(protocol)
                    .build();
        }

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this match. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Match}. */
        final class Builder extends ImmutableMeshExternalService.Match.Builder implements ModelBuilder<Match> {
            Builder() {}
        }
    }

    /** An endpoint that traffic to a {@link MeshExternalService} is sent to. */
    @Value.Immutable
    interface Endpoint extends Model {
        /** Returns the host name or IP address. */
        @Schema(required = true, minLength = 1)
        Optional<String> address();

        /** Returns the port. */
        @Schema(required = true, minimum = 1, maximum = 65535)
        OptionalInt port();

        /**
         * Returns the priority, from 0 to 128. Default: 0, which is the first to be used. The next number follows when
         * these endpoints are unhealthy.
         */
        @Schema(minimum = 0, maximum = 128)
        OptionalInt priority();

        /** Returns an endpoint with this host name or IP address. */
        static Endpoint of(String address, int port) {
            return builder().address(address).port(port).build();
        }

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this endpoint. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds an {@link Endpoint}. */
        final class Builder extends ImmutableMeshExternalService.Endpoint.Builder implements ModelBuilder<Endpoint> {
            Builder() {}
        }
    }

    /** The settings for TLS from a proxy to a {@link MeshExternalService}. */
    @Value.Immutable
    interface Tls extends Model {
        /** Returns whether the proxy uses TLS. Default: {@code false}. */
        @Schema(defaultsTo = "false")
        Optional<Boolean> enabled();

        /** Returns the versions of TLS that may be negotiated. */
        Optional<TlsVersions> version();

        /** Returns whether the server may renegotiate, which is not secure. Default: {@code false}. */
        @Schema(defaultsTo = "false")
        Optional<Boolean> allowRenegotiation();

        /** Returns the settings for verifying the certificate of the server. */
        Optional<Verification> verification();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this setting. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Tls}. */
        final class Builder extends ImmutableMeshExternalService.Tls.Builder implements ModelBuilder<Tls> {
            Builder() {}

            /** Sets the settings for verifying the certificate of the server. */
            public Builder verification(Consumer<Verification.Builder> verification) {
                return verification(ModelBuilder.build(Verification.builder(), verification));
            }
        }
    }

    /** The settings for verifying the certificate of a server, and the certificate of the client. */
    @Value.Immutable
    interface Verification extends Model {
        /**
         * Returns the parts of the certificate that are verified. Default: {@code Secured}, which the control plane
         * stores.
         */
        @Schema(defaultsTo = "\"Secured\"")
        Optional<VerificationMode> mode();

        /** Returns the server name (SNI) that the proxy sends. Default: the host name of the first endpoint. */
        Optional<String> serverName();

        /** Returns the accepted names. The certificate of the server must contain one of them. */
        List<SanMatch> subjectAltNames();

        /**
         * Returns the certificates of the authorities that may issue the certificate of the server, in PEM. Default:
         * those of the operating system.
         */
        Optional<DataSource> caCert();

        /** Returns the certificate that the proxy presents to the server, in PEM. */
        Optional<DataSource> clientCert();

        /** Returns the private key of {@link #clientCert()}, in PEM. */
        Optional<DataSource> clientKey();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this verification. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Verification}. */
        final class Builder extends ImmutableMeshExternalService.Verification.Builder
                implements ModelBuilder<Verification> {
            Builder() {}

            /** Adds an accepted name. The certificate of the server must contain one of them. */
            public Builder addSubjectAltName(Consumer<SanMatch.Builder> subjectAltName) {
                return addSubjectAltName(ModelBuilder.build(SanMatch.builder(), subjectAltName));
            }
        }
    }

    /** An accepted name in the certificate of a server. */
    @Value.Immutable
    interface SanMatch extends Model {
        /** Returns how the name is compared with the value. Default: {@code Exact}, which the control plane stores. */
        @Schema(defaultsTo = "\"Exact\"")
        Optional<SanMatchType> type();

        /** Returns the value that the name is compared with. */
        @Schema(required = true)
        Optional<String> value();

        /** Returns a match of exactly this name. */
        static SanMatch exact(String value) {
            return builder().type(SanMatchType.EXACT).value(value).build();
        }

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this match. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link SanMatch}. */
        final class Builder extends ImmutableMeshExternalService.SanMatch.Builder implements ModelBuilder<SanMatch> {
            Builder() {}
        }
    }

    /** The status of a {@link MeshExternalService}, set by the control plane. */
    @Value.Immutable
    interface Status extends Model {
        /** Returns the virtual IP address. */
        Optional<Vip> vip();

        /** Returns the hostnames. */
        List<Address> addresses();

        /** Returns the results of the hostname generators, one for each that matches the service. */
        List<HostnameGeneratorStatus> hostnameGenerators();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this status. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Status}. */
        final class Builder extends ImmutableMeshExternalService.Status.Builder implements ModelBuilder<Status> {
            Builder() {}
        }
    }

    /** The type of address that clients use for a {@link MeshExternalService}. */
    final class MatchType extends OpenEnum {
        /** The hostname that a {@link HostnameGenerator} creates. */
        public static final MatchType HOSTNAME_GENERATOR = of("HostnameGenerator");

        private MatchType(String value) {
            super(value);
        }

        /** Returns the value with this name. Names that the SDK does not know are allowed. */
        public static MatchType of(String value) {
            return new MatchType(value);
        }
    }

    /** The parts of a certificate that are verified. */
    final class VerificationMode extends OpenEnum {
        /** Everything except the names is verified. */
        public static final VerificationMode SKIP_SAN = of("SkipSAN");
        /** Everything except the authority is verified. */
        public static final VerificationMode SKIP_CA = of("SkipCA");
        /** Everything is verified. */
        public static final VerificationMode SECURED = of("Secured");
        /** Nothing is verified. */
        public static final VerificationMode SKIP_ALL = of("SkipAll");

        private VerificationMode(String value) {
            super(value);
        }

        /** Returns the value with this name. Names that the SDK does not know are allowed. */
        public static VerificationMode of(String value) {
            return new VerificationMode(value);
        }
    }

    /** The comparison of a {@link SanMatch}. */
    final class SanMatchType extends OpenEnum {
        /** The name equals the value. */
        public static final SanMatchType EXACT = of("Exact");
        /** The name starts with the value. */
        public static final SanMatchType PREFIX = of("Prefix");

        private SanMatchType(String value) {
            super(value);
        }

        /** Returns the value with this name. Names that the SDK does not know are allowed. */
        public static SanMatchType of(String value) {
            return new SanMatchType(value);
        }
    }
}
