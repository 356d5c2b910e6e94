package dev.meshmanager.kuma.mesh;

import com.squareup.moshi.Json;
import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.core.OpenEnum;
import dev.meshmanager.core.annotation.JsonUnion;
import dev.meshmanager.core.annotation.ProtobufDuration;
import dev.meshmanager.core.annotation.Schema;
import dev.meshmanager.kuma.common.DataSource;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.immutables.value.Value;

/**
 * An authority that issues the certificates of data plane proxies. Distributions of Kuma add types of their own, which
 * are read as {@link Unknown}.
 */
@JsonUnion(value = "type", optional = true)
@Value.Enclosing
public sealed interface CertificateAuthority extends Model {
    /** Returns the type, for example {@code builtin}; empty if the document names none. */
    String type();

    /** Returns the name, which {@link Mtls#enabledBackend()} refers to. */
    Optional<String> name();

    /** Returns whether proxies accept plain text as well; absent means {@code STRICT}. */
    Optional<Mode> mode();

    /** Returns how certificates of proxies are issued. */
    Optional<DpCert> dpCert();

    /** Returns how the chain of root certificates is fetched. */
    Optional<RootChain> rootChain();

    /** Returns an authority that the control plane creates and keeps itself. */
    static Builtin builtin(String name) {
        return Builtin.builder().name(name).build();
    }

    /** Returns an authority of this certificate and key. */
    static Provided provided(String name, DataSource cert, DataSource key) {
        return Provided.builder().name(name).conf(c -> c.cert(cert).key(key)).build();
    }

    /** An authority that the control plane creates and keeps itself. */
    @Value.Immutable
    non-sealed interface Builtin extends CertificateAuthority {
        @Override
        default String type() {
            return "builtin";
        }

        /** Returns the configuration. */
        @Schema(decodedAs = "conf")
        Optional<BuiltinConf> conf();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this authority. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Builtin}. */
        final class Builder extends ImmutableCertificateAuthority.Builtin.Builder implements ModelBuilder<Builtin> {
            Builder() {}

            /** Sets how certificates of proxies are issued. */
            public Builder dpCert(Consumer<DpCert.Builder> dpCert) {
                return dpCert(ModelBuilder.build(DpCert.builder(), dpCert));
            }

            /** Sets how the chain of root certificates is fetched. */
            public Builder rootChain(Consumer<RootChain.Builder> rootChain) {
                return rootChain(ModelBuilder.build(RootChain.builder(), rootChain));
            }

            /** Sets the configuration. */
            public Builder conf(Consumer<BuiltinConf.Builder> conf) {
                return conf(ModelBuilder.build(BuiltinConf.builder(), conf));
            }
        }
    }

    /** An authority whose certificate and key the user brings. */
    @Value.Immutable
    non-sealed interface Provided extends CertificateAuthority {
        @Override
        default String type() {
            return "provided";
        }

        /** Returns the configuration. */
        @Schema(decodedAs = "conf")
        Optional<ProvidedConf> conf();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this authority. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Provided}. */
        final class Builder extends ImmutableCertificateAuthority.Provided.Builder implements ModelBuilder<Provided> {
            Builder() {}

            /** Sets how certificates of proxies are issued. */
            public Builder dpCert(Consumer<DpCert.Builder> dpCert) {
                return dpCert(ModelBuilder.build(DpCert.builder(), dpCert));
            }

            /** Sets how the chain of root certificates is fetched. */
            public Builder rootChain(Consumer<RootChain.Builder> rootChain) {
                return rootChain(ModelBuilder.build(RootChain.builder(), rootChain));
            }

            /** Sets the configuration. */
            public Builder conf(Consumer<ProvidedConf.Builder> conf) {
                return conf(ModelBuilder.build(ProvidedConf.builder(), conf));
            }
        }
    }

    /** An authority of another type. */
    @Value.Immutable
    non-sealed interface Unknown extends CertificateAuthority {
        /** Returns the configuration, whose shape the type decides. */
        Optional<JsonObject> conf();

        /** Returns a builder with nothing set; it needs {@code type}. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this authority. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds an {@link Unknown}. */
        final class Builder extends ImmutableCertificateAuthority.Unknown.Builder implements ModelBuilder<Unknown> {
            Builder() {}

            /** Sets how certificates of proxies are issued. */
            public Builder dpCert(Consumer<DpCert.Builder> dpCert) {
                return dpCert(ModelBuilder.build(DpCert.builder(), dpCert));
            }

            /** Sets how the chain of root certificates is fetched. */
            public Builder rootChain(Consumer<RootChain.Builder> rootChain) {
                return rootChain(ModelBuilder.build(RootChain.builder(), rootChain));
            }
        }
    }

    /** The configuration of a {@link Builtin} authority. */
    @Value.Immutable
    interface BuiltinConf extends Model {
        /** Returns how the root certificate is made. */
        Optional<CaCert> caCert();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this configuration. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link BuiltinConf}. */
        final class Builder extends ImmutableCertificateAuthority.BuiltinConf.Builder
                implements ModelBuilder<BuiltinConf> {
            Builder() {}

            /** Sets how the root certificate is made. */
            public Builder caCert(Consumer<CaCert.Builder> caCert) {
                return caCert(ModelBuilder.build(CaCert.builder(), caCert));
            }
        }
    }

    /** How the root certificate of a {@link Builtin} authority is made. */
    @Value.Immutable
    interface CaCert extends Model {
        /** Returns the size of the key in bits; absent means 2048. The member is called {@code RSAbits}. */
        @Json(name = "RSAbits")
        OptionalLong rsaBits();

        /** Returns how long the certificate is valid, as in {@code 10h} or {@code 30d}; absent means ten years. */
        Optional<String> expiration();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this certificate. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link CaCert}. */
        final class Builder extends ImmutableCertificateAuthority.CaCert.Builder implements ModelBuilder<CaCert> {
            Builder() {}
        }
    }

    /** The configuration of a {@link Provided} authority. */
    @Value.Immutable
    interface ProvidedConf extends Model {
        /** Returns the certificate, as PEM. */
        Optional<DataSource> cert();

        /** Returns the private key, as PEM. */
        Optional<DataSource> key();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this configuration. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link ProvidedConf}. */
        final class Builder extends ImmutableCertificateAuthority.ProvidedConf.Builder
                implements ModelBuilder<ProvidedConf> {
            Builder() {}
        }
    }

    /** How the certificates of data plane proxies are issued. */
    @Value.Immutable
    interface DpCert extends Model {
        /** Returns when a certificate is replaced. */
        Optional<Rotation> rotation();

        /** Returns how long the authority may take to issue a certificate; absent means without limit. */
        @ProtobufDuration
        Optional<Duration> requestTimeout();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this certificate. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link DpCert}. */
        final class Builder extends ImmutableCertificateAuthority.DpCert.Builder implements ModelBuilder<DpCert> {
            Builder() {}

            /** Sets when a certificate is replaced. */
            public Builder rotation(Consumer<Rotation.Builder> rotation) {
                return rotation(ModelBuilder.build(Rotation.builder(), rotation));
            }
        }
    }

    /** When the certificate of a data plane proxy is replaced. */
    @Value.Immutable
    interface Rotation extends Model {
        /**
         * Returns how long a certificate is valid, as in {@code 10h} or {@code 1d}; absent means a day. It is replaced
         * before.
         */
        Optional<String> expiration();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this rotation. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Rotation}. */
        final class Builder extends ImmutableCertificateAuthority.Rotation.Builder implements ModelBuilder<Rotation> {
            Builder() {}
        }
    }

    /** How the chain of root certificates is fetched. */
    @Value.Immutable
    interface RootChain extends Model {
        /** Returns how long the authority may take to hand out its chain; absent means 10 seconds. */
        @ProtobufDuration
        Optional<Duration> requestTimeout();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this chain. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link RootChain}. */
        final class Builder extends ImmutableCertificateAuthority.RootChain.Builder implements ModelBuilder<RootChain> {
            Builder() {}
        }
    }

    /** Whether proxies accept plain text. */
    final class Mode extends OpenEnum {
        /** Only TLS is accepted. */
        public static final Mode STRICT = of("STRICT");
        /** Inbound traffic may be TLS or plain text; outbound traffic is TLS. */
        public static final Mode PERMISSIVE = of("PERMISSIVE");

        private Mode(String value) {
            super(value);
        }

        /** Returns the constant of this name, known or not. */
        public static Mode of(String value) {
            return new Mode(value);
        }
    }
}
