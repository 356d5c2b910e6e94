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
 * A service outside of the mesh that proxies can reach by a host name of the mesh. API path:
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

    /** Returns what the service is. */
    Spec spec();

    /** Returns the server names of the ports; the control plane computes them and ignores what a client sends. */
    List<Sni> snis();

    /** Returns what the control plane found; it ignores what a client sends. */
    Optional<Status> status();

    /** Returns a builder with nothing set; it needs {@code mesh}, {@code name} and {@code spec}. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this service. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link MeshExternalService}. */
    final class Builder extends ImmutableMeshExternalService.Builder implements ModelBuilder<MeshExternalService> {
        Builder() {}

        /** Sets what the service is. */
        public Builder spec(Consumer<Spec.Builder> spec) {
            return spec(ModelBuilder.build(Spec.builder(), spec));
        }

        /** Sets what the control plane found. */
        public Builder status(Consumer<Status.Builder> status) {
            return status(ModelBuilder.build(Status.builder(), status));
        }
    }

    /** What a {@link MeshExternalService} is. */
    @Value.Immutable
    interface Spec extends Model {
        /** Returns the traffic that is for it; the control plane requires it. */
        @Schema(required = true)
        Optional<Match> match();

        /** Returns the plugin that handles it, in place of endpoints and TLS. */
        Optional<Extension> extension();

        /** Returns where traffic is sent. */
        List<Endpoint> endpoints();

        /** Returns how the proxy speaks TLS to the endpoints; absent means not at all. */
        Optional<Tls> tls();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this spec. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Spec}. */
        final class Builder extends ImmutableMeshExternalService.Spec.Builder implements ModelBuilder<Spec> {
            Builder() {}

            /** Sets the traffic that is for it. */
            public Builder match(Consumer<Match.Builder> match) {
                return match(ModelBuilder.build(Match.builder(), match));
            }

            /** Adds an endpoint. */
            public Builder addEndpoint(Consumer<Endpoint.Builder> endpoint) {
                return addEndpoint(ModelBuilder.build(Endpoint.builder(), endpoint));
            }

            /** Sets how the proxy speaks TLS to the endpoints. */
            public Builder tls(Consumer<Tls.Builder> tls) {
                return tls(ModelBuilder.build(Tls.builder(), tls));
            }
        }
    }

    /** The traffic that is for a {@link MeshExternalService}. */
    @Value.Immutable
    interface Match extends Model {
        /** Returns how clients address it; the control plane stores {@code HostnameGenerator} if it is absent. */
        @Schema(hasDefault = true)
        Optional<MatchType> type();

        /** Returns the port that clients use. */
        @Schema(required = true, minimum = 1, maximum = 65535)
        OptionalInt port();

        /**
         * Returns what is spoken: {@code tcp}, {@code grpc}, {@code http} or {@code http2}; the control plane stores
         * {@code tcp} if it is absent.
         */
        @Schema(
                hasDefault = true,
                oneOf = {"tcp", "grpc", "http", "http2"})
        Optional<Protocol> protocol();

        /** Returns a match of traffic to this port of the generated host name. */
        static Match of(int port, Protocol protocol) {
            return builder()
                    .type(MatchType.HOSTNAME_GENERATOR)
                    .port(port)
                    .protocol(protocol)
                    .build();
        }

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this match. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Match}. */
        final class Builder extends ImmutableMeshExternalService.Match.Builder implements ModelBuilder<Match> {
            Builder() {}
        }
    }

    /** Where traffic to a {@link MeshExternalService} is sent. */
    @Value.Immutable
    interface Endpoint extends Model {
        /** Returns the host name or the IP address. */
        @Schema(required = true, minLength = 1)
        Optional<String> address();

        /** Returns the port. */
        @Schema(required = true, minimum = 1, maximum = 65535)
        OptionalInt port();

        /** Returns the priority, from 0, the default and the first to be used, to 128. */
        @Schema(minimum = 0, maximum = 128)
        OptionalInt priority();

        /** Returns an endpoint at this address. */
        static Endpoint of(String address, int port) {
            return builder().address(address).port(port).build();
        }

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this endpoint. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds an {@link Endpoint}. */
        final class Builder extends ImmutableMeshExternalService.Endpoint.Builder implements ModelBuilder<Endpoint> {
            Builder() {}
        }
    }

    /** How a proxy speaks TLS to a {@link MeshExternalService}. */
    @Value.Immutable
    interface Tls extends Model {
        /** Returns whether it does; absent means no. */
        @Schema(hasDefault = true)
        Optional<Boolean> enabled();

        /** Returns which versions of TLS may be negotiated. */
        Optional<TlsVersions> version();

        /** Returns whether the server may negotiate again, which is not safe; absent means no. */
        @Schema(hasDefault = true)
        Optional<Boolean> allowRenegotiation();

        /** Returns how the certificates are verified. */
        Optional<Verification> verification();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this setting. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Tls}. */
        final class Builder extends ImmutableMeshExternalService.Tls.Builder implements ModelBuilder<Tls> {
            Builder() {}

            /** Sets how the certificates are verified. */
            public Builder verification(Consumer<Verification.Builder> verification) {
                return verification(ModelBuilder.build(Verification.builder(), verification));
            }
        }
    }

    /** How the certificates of a TLS connection are verified. */
    @Value.Immutable
    interface Verification extends Model {
        /** Returns what is verified; the control plane stores {@code Secured} if it is absent. */
        @Schema(hasDefault = true)
        Optional<VerificationMode> mode();

        /** Returns the server name to ask for; absent means the host name of the first endpoint. */
        Optional<String> serverName();

        /** Returns the names of which the certificate of the server must have one. */
        List<SanMatch> subjectAltNames();

        /** Returns the authority that the server is trusted by; absent means those of the operating system. */
        Optional<DataSource> caCert();

        /** Returns the certificate that the proxy shows. */
        Optional<DataSource> clientCert();

        /** Returns the private key of that certificate. */
        Optional<DataSource> clientKey();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this verification. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Verification}. */
        final class Builder extends ImmutableMeshExternalService.Verification.Builder
                implements ModelBuilder<Verification> {
            Builder() {}

            /** Adds a name that the certificate of the server may have. */
            public Builder addSubjectAltName(Consumer<SanMatch.Builder> subjectAltName) {
                return addSubjectAltName(ModelBuilder.build(SanMatch.builder(), subjectAltName));
            }
        }
    }

    /** A name that a certificate may have. */
    @Value.Immutable
    interface SanMatch extends Model {
        /** Returns how the value is compared; the control plane stores {@code Exact} if it is absent. */
        @Schema(hasDefault = true)
        Optional<SanMatchType> type();

        /** Returns the value to compare with. */
        @Schema(required = true)
        Optional<String> value();

        /** Returns a match of exactly this name. */
        static SanMatch exact(String value) {
            return builder().type(SanMatchType.EXACT).value(value).build();
        }

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this match. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link SanMatch}. */
        final class Builder extends ImmutableMeshExternalService.SanMatch.Builder implements ModelBuilder<SanMatch> {
            Builder() {}
        }
    }

    /** What the control plane found about a {@link MeshExternalService}. */
    @Value.Immutable
    interface Status extends Model {
        /** Returns the virtual IP address. */
        Optional<Vip> vip();

        /** Returns the host names. */
        List<Address> addresses();

        /** Returns what came of the generators of host names. */
        List<HostnameGeneratorStatus> hostnameGenerators();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this status. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Status}. */
        final class Builder extends ImmutableMeshExternalService.Status.Builder implements ModelBuilder<Status> {
            Builder() {}
        }
    }

    /** How clients address a {@link MeshExternalService}. */
    final class MatchType extends OpenEnum {
        /** By the host name that a generator gives it. */
        public static final MatchType HOSTNAME_GENERATOR = of("HostnameGenerator");

        private MatchType(String value) {
            super(value);
        }

        /** Returns the constant of this name, known or not. */
        public static MatchType of(String value) {
            return new MatchType(value);
        }
    }

    /** What of a certificate is verified. */
    final class VerificationMode extends OpenEnum {
        /** All but the names. */
        public static final VerificationMode SKIP_SAN = of("SkipSAN");
        /** All but the authority. */
        public static final VerificationMode SKIP_CA = of("SkipCA");
        /** All. */
        public static final VerificationMode SECURED = of("Secured");
        /** Nothing. */
        public static final VerificationMode SKIP_ALL = of("SkipAll");

        private VerificationMode(String value) {
            super(value);
        }

        /** Returns the constant of this name, known or not. */
        public static VerificationMode of(String value) {
            return new VerificationMode(value);
        }
    }

    /** How a {@link SanMatch} compares. */
    final class SanMatchType extends OpenEnum {
        /** The whole name is the same. */
        public static final SanMatchType EXACT = of("Exact");
        /** The name begins with the value. */
        public static final SanMatchType PREFIX = of("Prefix");

        private SanMatchType(String value) {
            super(value);
        }

        /** Returns the constant of this name, known or not. */
        public static SanMatchType of(String value) {
            return new SanMatchType(value);
        }
    }
}
