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
 * A certificate authority that issues the certificates of data plane proxies. Types that only a distribution of Kuma
 * has are read as {@link Unknown}.
 */
@JsonUnion(value = "type", optional = true)
@Value.Enclosing
public sealed interface CertificateAuthority extends Model {
    /** Returns the type, for example {@code builtin}. It is empty if the document has no type. */
    String type();

    /** Returns the name. {@link Mtls#enabledBackend()} refers to it. */
    Optional<String> name();

    /** Returns whether proxies accept plain text as well as TLS. Default: {@code STRICT}. */
    Optional<Mode> mode();

    /** Returns the settings for the certificates of proxies. */
    Optional<DpCert> dpCert();

    /** Returns the settings for fetching the chain of root certificates. */
    Optional<RootChain> rootChain();

    /** Returns an authority whose certificate and key the control plane creates and stores. */
    static Builtin builtin(String name) {
        return Builtin.builder().name(name).build();
    }

    /** Returns an authority with this certificate and key, both in PEM. */
    static Provided provided(String name, DataSource cert, DataSource key) {
        return Provided.builder().name(name).conf(c -> c.cert(cert).key(key)).build();
    }

    /** An authority whose certificate and key the control plane creates and stores. */
    @Value.Immutable
    non-sealed interface Builtin extends CertificateAuthority {
        @Override
        default String type() {
            return "builtin";
        }

        /** Returns the configuration. */
        @Schema(decodedAs = "conf")
        Optional<BuiltinConf> conf();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this authority. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Builtin}. */
        final class Builder extends ImmutableCertificateAuthority.Builtin.Builder implements ModelBuilder<Builtin> {
            Builder() {}

            /** Sets the settings for the certificates of proxies. */
            public Builder dpCert(Consumer<DpCert.Builder> dpCert) {
                return dpCert(ModelBuilder.build(DpCert.builder(), dpCert));
            }

            /** Sets the settings for fetching the chain of root certificates. */
            public Builder rootChain(Consumer<RootChain.Builder> rootChain) {
                return rootChain(ModelBuilder.build(RootChain.builder(), rootChain));
            }

            /** Sets the configuration. */
            public Builder conf(Consumer<BuiltinConf.Builder> conf) {
                return conf(ModelBuilder.build(BuiltinConf.builder(), conf));
            }
        }
    }

    /** An authority whose certificate and key the user provides. */
    @Value.Immutable
    non-sealed interface Provided extends CertificateAuthority {
        @Override
        default String type() {
            return "provided";
        }

        /** Returns the configuration. */
        @Schema(decodedAs = "conf")
        Optional<ProvidedConf> conf();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this authority. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Provided}. */
        final class Builder extends ImmutableCertificateAuthority.Provided.Builder implements ModelBuilder<Provided> {
            Builder() {}

            /** Sets the settings for the certificates of proxies. */
            public Builder dpCert(Consumer<DpCert.Builder> dpCert) {
                return dpCert(ModelBuilder.build(DpCert.builder(), dpCert));
            }

            /** Sets the settings for fetching the chain of root certificates. */
            public Builder rootChain(Consumer<RootChain.Builder> rootChain) {
                return rootChain(ModelBuilder.build(RootChain.builder(), rootChain));
            }

            /** Sets the configuration. */
            public Builder conf(Consumer<ProvidedConf.Builder> conf) {
                return conf(ModelBuilder.build(ProvidedConf.builder(), conf));
            }
        }
    }

    /** An authority of any other type. */
    @Value.Immutable
    non-sealed interface Unknown extends CertificateAuthority {
        /** Returns the configuration. Its members depend on the type. */
        Optional<JsonObject> conf();

        /** Returns an empty builder. {@code type} is required. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this authority. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds an {@link Unknown}. */
        final class Builder extends ImmutableCertificateAuthority.Unknown.Builder implements ModelBuilder<Unknown> {
            Builder() {}

            /** Sets the settings for the certificates of proxies. */
            public Builder dpCert(Consumer<DpCert.Builder> dpCert) {
                return dpCert(ModelBuilder.build(DpCert.builder(), dpCert));
            }

            /** Sets the settings for fetching the chain of root certificates. */
            public Builder rootChain(Consumer<RootChain.Builder> rootChain) {
                return rootChain(ModelBuilder.build(RootChain.builder(), rootChain));
            }
        }
    }

    /** The configuration of a {@link Builtin} authority. */
    @Value.Immutable
    interface BuiltinConf extends Model {
        /** Returns the settings of the root certificate. */
        Optional<CaCert> caCert();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this configuration. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link BuiltinConf}. */
        final class Builder extends ImmutableCertificateAuthority.BuiltinConf.Builder
                implements ModelBuilder<BuiltinConf> {
            Builder() {}

            /** Sets the settings of the root certificate. */
            public Builder caCert(Consumer<CaCert.Builder> caCert) {
                return caCert(ModelBuilder.build(CaCert.builder(), caCert));
            }
        }
    }

    /** The settings of the root certificate of a {@link Builtin} authority. */
    @Value.Immutable
    interface CaCert extends Model {
        /** Returns the size of the key in bits. Default: 2048. The JSON member is {@code RSAbits}. */
        @Json(name = "RSAbits")
        OptionalLong rsaBits();

        /** Returns how long the certificate is valid, for example {@code 10h} or {@code 30d}. Default: ten years. */
        Optional<String> expiration();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this certificate. */
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
        /** Returns the certificate, in PEM. */
        Optional<DataSource> cert();

        /** Returns the private key, in PEM. */
        Optional<DataSource> key();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this configuration. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link ProvidedConf}. */
        final class Builder extends ImmutableCertificateAuthority.ProvidedConf.Builder
                implements ModelBuilder<ProvidedConf> {
            Builder() {}
        }
    }

    /** The settings for the certificates of data plane proxies. */
    @Value.Immutable
    interface DpCert extends Model {
        /** Returns the settings for replacing a certificate before it expires. */
        Optional<Rotation> rotation();

        /** Returns the timeout for issuing a certificate. Default: no timeout. */
        @ProtobufDuration
        Optional<Duration> requestTimeout();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this certificate. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link DpCert}. */
        final class Builder extends ImmutableCertificateAuthority.DpCert.Builder implements ModelBuilder<DpCert> {
            Builder() {}

            /** Sets the settings for replacing a certificate before it expires. */
            public Builder rotation(Consumer<Rotation.Builder> rotation) {
                return rotation(ModelBuilder.build(Rotation.builder(), rotation));
            }
        }
    }

    /** The settings for replacing the certificate of a data plane proxy before it expires. */
    @Value.Immutable
    interface Rotation extends Model {
        /**
         * Returns how long a certificate is valid, for example {@code 10h} or {@code 1d}. Default: {@code 1d}. The
         * control plane replaces a certificate before it expires.
         */
        Optional<String> expiration();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this rotation. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Rotation}. */
        final class Builder extends ImmutableCertificateAuthority.Rotation.Builder implements ModelBuilder<Rotation> {
            Builder() {}
        }
    }

    /** The settings for fetching the chain of root certificates. */
    @Value.Immutable
    interface RootChain extends Model {
        /** Returns the timeout for fetching the chain from the authority. Default: 10 seconds. */
        @ProtobufDuration
        Optional<Duration> requestTimeout();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this chain. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link RootChain}. */
        final class Builder extends ImmutableCertificateAuthority.RootChain.Builder implements ModelBuilder<RootChain> {
            Builder() {}
        }
    }

    /** Whether proxies accept plain text as well as TLS. */
    final class Mode extends OpenEnum {
        /** Inbound traffic must be TLS. */
        public static final Mode STRICT = of("STRICT");
        /** Inbound traffic may be TLS or plain text. Outbound traffic is TLS. */
        public static final Mode PERMISSIVE = of("PERMISSIVE");

        private Mode(String value) {
            super(value);
        }

        /** Returns the value with this name. Names that the SDK does not know are allowed. */
        public static Mode of(String value) {
            return new Mode(value);
        }
    }
}
