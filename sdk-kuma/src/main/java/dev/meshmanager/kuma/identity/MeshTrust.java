package dev.meshmanager.kuma.identity;

import dev.meshmanager.core.MeshResource;
import dev.meshmanager.core.MeshResourceType;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.core.OpenEnum;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.UnionBuilder;
import dev.meshmanager.core.annotation.Schema;
import dev.meshmanager.core.annotation.UnionMember;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;

/**
 * The certificate authorities that data plane proxies trust for a trust domain. API path:
 * {@code /meshes/{mesh}/meshtrusts}.
 */
@Value.Enclosing
@Value.Immutable
public interface MeshTrust extends MeshResource {
    /** The kind. */
    MeshResourceType<MeshTrust> TYPE =
            ResourceType.mesh("MeshTrust", "meshtrusts", MeshTrust.class, k -> k.shortName("mtrust")
                    .since("2.12"));

    @Override
    default String type() {
        return TYPE.name();
    }

    /** Returns the trust domain and its authorities. */
    Spec spec();

    /** Returns the status. The control plane sets it and ignores the one that a client sends. */
    Optional<Status> status();

    /** Returns an empty builder. {@code mesh}, {@code name} and {@code spec} are required. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this trust. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link MeshTrust}. */
    final class Builder extends ImmutableMeshTrust.Builder implements ModelBuilder<MeshTrust> {
        Builder() {}

        /** Sets the trust domain and its authorities. */
        public Builder spec(Consumer<Spec.Builder> spec) {
            return spec(ModelBuilder.build(Spec.builder(), spec));
        }

        /** Sets the status. The control plane ignores it. */
        public Builder status(Consumer<Status.Builder> status) {
            return status(ModelBuilder.build(Status.builder(), status));
        }
    }

    /** The spec of a {@link MeshTrust}. */
    @Value.Immutable
    interface Spec extends Model {
        /** Returns the origin of the resource. Deprecated in favour of {@link Status#origin()}. */
        Optional<Origin> origin();

        /** Returns the trust domain. The control plane requires it. */
        @Schema(required = true, maxLength = 253)
        Optional<String> trustDomain();

        /** Returns the certificates of the authorities. The control plane requires at least one. */
        @Schema(required = true, minItems = 1)
        List<CaBundle> caBundles();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this spec. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Spec}. */
        final class Builder extends ImmutableMeshTrust.Spec.Builder implements ModelBuilder<Spec> {
            Builder() {}

            /** Sets the origin of the resource. */
            public Builder origin(Consumer<Origin.Builder> origin) {
                return origin(ModelBuilder.build(Origin.builder(), origin));
            }

            /** Adds certificates of authorities. */
            public Builder addCaBundle(Consumer<CaBundle.Builder> caBundle) {
                return addCaBundle(ModelBuilder.build(CaBundle.builder(), caBundle));
            }
        }
    }

    /** The origin of a {@link MeshTrust}. */
    @Value.Immutable
    interface Origin extends Model {
        /** Returns the KRI of the {@link MeshIdentity} that the resource was created for. */
        Optional<String> kri();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this origin. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds an {@link Origin}. */
        final class Builder extends ImmutableMeshTrust.Origin.Builder implements ModelBuilder<Origin> {
            Builder() {}
        }
    }

    /** Certificates of the authorities of a trust domain. */
    @Value.Immutable(builder = false, copy = false)
    interface CaBundle extends Model {
        /** Returns the format. The control plane requires it. */
        @Schema(required = true)
        Optional<CaBundleType> type();

        /** Returns the certificates, for the type {@code Pem}. */
        @UnionMember
        Optional<Pem> pem();

        /**
         * Returns a bundle with these certificates.
         *
         * @param value one or more certificates in PEM
         */
        static CaBundle pem(String value) {
            return builder().pem(p -> p.value(value)).build();
        }

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this bundle. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link CaBundle}. */
        final class Builder extends UnionBuilder<CaBundle, Builder> {
            Builder() {
                super(ImmutableMeshTrust.CaBundle.class);
            }

            /** Sets the format. Setting the member of a format sets the format, too. */
            public Builder type(CaBundleType type) {
                return with("type", type);
            }

            /** Sets the certificates, and the format {@code Pem}. */
            public Builder pem(Pem pem) {
                return choose(CaBundleType.PEM, "pem", pem);
            }

            /** Sets the certificates, and the format {@code Pem}. */
            public Builder pem(Consumer<Pem.Builder> pem) {
                return pem(ModelBuilder.build(Pem.builder(), pem));
            }
        }
    }

    /** Certificates in PEM. */
    @Value.Immutable
    interface Pem extends Model {
        /** Returns the text of one or more certificates in PEM. */
        @Schema(required = true)
        Optional<String> value();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this certificate. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Pem}. */
        final class Builder extends ImmutableMeshTrust.Pem.Builder implements ModelBuilder<Pem> {
            Builder() {}
        }
    }

    /** The status of a {@link MeshTrust}, set by the control plane. */
    @Value.Immutable
    interface Status extends Model {
        /** Returns the origin of the resource. Empty if a user created it. */
        Optional<Origin> origin();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this status. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Status}. */
        final class Builder extends ImmutableMeshTrust.Status.Builder implements ModelBuilder<Status> {
            Builder() {}

            /** Sets the origin of the resource. */
            public Builder origin(Consumer<Origin.Builder> origin) {
                return origin(ModelBuilder.build(Origin.builder(), origin));
            }
        }
    }

    /** The format of a {@link CaBundle}. */
    final class CaBundleType extends OpenEnum {
        /** Certificates in PEM. */
        public static final CaBundleType PEM = of("Pem");

        private CaBundleType(String value) {
            super(value);
        }

        /** Returns the value with this name. Names that the SDK does not know are allowed. */
        public static CaBundleType of(String value) {
            return new CaBundleType(value);
        }
    }
}
