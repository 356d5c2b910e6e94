package dev.meshmanager.kuma.policy;

import com.squareup.moshi.Json;
import dev.meshmanager.core.MeshResourceType;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.core.OpenEnum;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.kuma.common.PolicyTraits;
import dev.meshmanager.kuma.common.PolicyTraits.Section;
import dev.meshmanager.kuma.common.TlsVersions;
import dev.meshmanager.kuma.policy.target.FromPolicy;
import dev.meshmanager.kuma.policy.target.InboundRule;
import dev.meshmanager.kuma.policy.target.PolicyItem;
import dev.meshmanager.kuma.policy.target.PolicyItemBuilder;
import dev.meshmanager.kuma.policy.target.RulesPolicy;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;

/** A policy that configures the TLS of inbound traffic. API path: {@code /meshes/{mesh}/meshtlses}. */
@Value.Enclosing
@Value.Immutable
public interface MeshTLS extends FromPolicy<MeshTLS.Conf>, RulesPolicy<MeshTLS.Conf> {
    /** The kind. */
    MeshResourceType<MeshTLS> TYPE = ResourceType.mesh("MeshTLS", "meshtlses", MeshTLS.class, k -> k.shortName("mtls")
            .since("2.9")
            .trait(PolicyTraits.targetRef(Section.FROM, Section.RULES).withFromAsRules()));

    @Override
    default String type() {
        return TYPE.name();
    }

    @Override
    Spec spec();

    /** Returns an empty builder. {@code mesh}, {@code name} and {@code spec} are required. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this policy. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link MeshTLS}. */
    final class Builder extends ImmutableMeshTLS.Builder implements ModelBuilder<MeshTLS> {
        Builder() {}

        /** Sets the spec. */
        public Builder spec(Consumer<Spec.Builder> spec) {
            return spec(ModelBuilder.build(Spec.builder(), spec));
        }
    }

    /** The spec of a {@link MeshTLS}. */
    @Value.Immutable
    interface Spec extends FromPolicy.Spec<Conf>, RulesPolicy.Spec<Conf> {
        /** Returns the settings for traffic from clients. Deprecated in favour of {@link #rules()}. */
        @Override
        List<PolicyItem<Conf>> from();

        /** Returns the settings for inbound traffic. */
        @Override
        List<Rule> rules();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this spec. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Spec}. */
        final class Builder extends ImmutableMeshTLS.Spec.Builder implements ModelBuilder<Spec> {
            Builder() {}

            /** Adds settings for traffic from a client. */
            public Builder addFrom(Consumer<PolicyItemBuilder<Conf, Conf.Builder>> from) {
                return addFrom(ModelBuilder.build(PolicyItemBuilder.of(Conf::builder), from));
            }

            /** Adds settings for inbound traffic. */
            public Builder addRule(Consumer<Rule.Builder> rule) {
                return addRule(ModelBuilder.build(Rule.builder(), rule));
            }
        }
    }

    /** An entry of {@code rules}: the settings for all inbound traffic. */
    @Value.Immutable
    interface Rule extends InboundRule<Conf> {
        /** Returns the configuration. Its JSON name is {@code default}. */
        @Json(name = "default")
        @Override
        Optional<Conf> conf();

        /** Returns a rule with this configuration. */
        static Rule of(Conf conf) {
            return builder().conf(conf).build();
        }

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this rule. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Rule}. */
        final class Builder extends ImmutableMeshTLS.Rule.Builder implements ModelBuilder<Rule> {
            Builder() {}

            /** Sets the configuration. */
            public Builder conf(Consumer<Conf.Builder> conf) {
                return conf(ModelBuilder.build(Conf.builder(), conf));
            }
        }
    }

    /** The TLS of inbound traffic. */
    @Value.Immutable
    interface Conf extends Model {
        /** Returns the TLS versions that are allowed. Default: those of Envoy. */
        Optional<TlsVersions> tlsVersion();

        /** Returns the cipher suites that are allowed. If empty, those of Envoy. */
        List<TlsCipher> tlsCiphers();

        /**
         * Returns whether unencrypted traffic is refused. Default: {@link Mode#PERMISSIVE} if the mTLS of the mesh is
         * permissive and the proxy has no identity of a {@code MeshIdentity}, otherwise {@link Mode#STRICT}.
         */
        Optional<Mode> mode();

        /** Returns a configuration that refuses unencrypted traffic. */
        static Conf strict() {
            return builder().mode(Mode.STRICT).build();
        }

        /** Returns a configuration that accepts unencrypted traffic as well as mTLS. */
        static Conf permissive() {
            return builder().mode(Mode.PERMISSIVE).build();
        }

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this configuration. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Conf}. */
        final class Builder extends ImmutableMeshTLS.Conf.Builder implements ModelBuilder<Conf> {
            Builder() {}

            /** Sets the TLS versions that are allowed. */
            public Builder tlsVersion(Consumer<TlsVersions.Builder> tlsVersion) {
                return tlsVersion(ModelBuilder.build(TlsVersions.builder(), tlsVersion));
            }
        }
    }

    /** Whether unencrypted traffic is accepted. */
    final class Mode extends OpenEnum {
        /** Unencrypted traffic is refused. */
        public static final Mode STRICT = of("Strict");
        /** Unencrypted traffic is accepted as well as mTLS. */
        public static final Mode PERMISSIVE = of("Permissive");

        private Mode(String value) {
            super(value);
        }

        /** Returns the mode with this name. Unknown names are accepted. */
        public static Mode of(String value) {
            return new Mode(value);
        }
    }

    /** A cipher suite of TLS 1.2. */
    final class TlsCipher extends OpenEnum {
        /** ECDSA certificate, AES-128-GCM. */
        public static final TlsCipher ECDHE_ECDSA_AES128_GCM_SHA256 = of("ECDHE-ECDSA-AES128-GCM-SHA256");
        /** ECDSA certificate, AES-256-GCM. */
        public static final TlsCipher ECDHE_ECDSA_AES256_GCM_SHA384 = of("ECDHE-ECDSA-AES256-GCM-SHA384");
        /** ECDSA certificate, ChaCha20-Poly1305. */
        public static final TlsCipher ECDHE_ECDSA_CHACHA20_POLY1305 = of("ECDHE-ECDSA-CHACHA20-POLY1305");
        /** RSA certificate, AES-128-GCM. */
        public static final TlsCipher ECDHE_RSA_AES128_GCM_SHA256 = of("ECDHE-RSA-AES128-GCM-SHA256");
        /** RSA certificate, AES-256-GCM. */
        public static final TlsCipher ECDHE_RSA_AES256_GCM_SHA384 = of("ECDHE-RSA-AES256-GCM-SHA384");
        /** RSA certificate, ChaCha20-Poly1305. */
        public static final TlsCipher ECDHE_RSA_CHACHA20_POLY1305 = of("ECDHE-RSA-CHACHA20-POLY1305");

        private TlsCipher(String value) {
            super(value);
        }

        /** Returns the cipher suite with this name. Unknown names are accepted. */
        public static TlsCipher of(String value) {
            return new TlsCipher(value);
        }
    }
}
