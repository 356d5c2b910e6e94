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

/** The authorities that data plane proxies trust for a trust domain. API path: {@code /meshes/{mesh}/meshtrusts}. */
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

    /** Returns who is trusted. */
    Spec spec();

    /** Returns what the control plane found; it ignores what a client sends. */
    Optional<Status> status();

    /** Returns a builder with nothing set; it needs {@code mesh}, {@code name} and {@code spec}. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this trust. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link MeshTrust}. */
    final class Builder extends ImmutableMeshTrust.Builder implements ModelBuilder<MeshTrust> {
        Builder() {}

        /** Sets who is trusted. */
        public Builder spec(Consumer<Spec.Builder> spec) {
            return spec(ModelBuilder.build(Spec.builder(), spec));
        }

        /** Sets what the control plane found. */
        public Builder status(Consumer<Status.Builder> status) {
            return status(ModelBuilder.build(Status.builder(), status));
        }
    }

    /** What a {@link MeshTrust} says. */
    @Value.Immutable
    interface Spec extends Model {
        /** Returns where the resource comes from; deprecated in favour of {@link Status#origin()}. */
        Optional<Origin> origin();

        /** Returns the trust domain; the control plane requires it. */
        @Schema(required = true, maxLength = 253)
        Optional<String> trustDomain();

        /** Returns the authorities; the control plane requires one. */
        @Schema(required = true, minItems = 1)
        List<CaBundle> caBundles();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this spec. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Spec}. */
        final class Builder extends ImmutableMeshTrust.Spec.Builder implements ModelBuilder<Spec> {
            Builder() {}

            /** Sets where the resource comes from. */
            public Builder origin(Consumer<Origin.Builder> origin) {
                return origin(ModelBuilder.build(Origin.builder(), origin));
            }

            /** Adds authorities. */
            public Builder addCaBundle(Consumer<CaBundle.Builder> caBundle) {
                return addCaBundle(ModelBuilder.build(CaBundle.builder(), caBundle));
            }
        }
    }

    /** Where a {@link MeshTrust} comes from. */
    @Value.Immutable
    interface Origin extends Model {
        /** Returns the KRI of the {@link MeshIdentity} that it was made of. */
        Optional<String> kri();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this origin. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds an {@link Origin}. */
        final class Builder extends ImmutableMeshTrust.Origin.Builder implements ModelBuilder<Origin> {
            Builder() {}
        }
    }

    /** Authorities that are trusted. */
    @Value.Immutable(builder = false, copy = false)
    interface CaBundle extends Model {
        /** Returns the format; the control plane requires it. */
        @Schema(required = true)
        Optional<CaBundleType> type();

        /** Returns the certificates, for the type {@code Pem}. */
        @UnionMember
        Optional<Pem> pem();

        /** Returns the authorities of these PEM certificates. */
        static CaBundle pem(String value) {
            return builder().pem(p -> p.value(value)).build();
        }

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this bundle. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link CaBundle}. */
        final class Builder extends UnionBuilder<CaBundle, Builder> {
            Builder() {
                super(ImmutableMeshTrust.CaBundle.class);
            }

            /** Sets the type itself; setting the member that it names sets it too. */
            public Builder type(CaBundleType type) {
                return with("type", type);
            }

            /** Sets the certificates. */
            public Builder pem(Pem pem) {
                return choose(CaBundleType.PEM, "pem", pem);
            }

            /** Sets the certificates. */
            public Builder pem(Consumer<Pem.Builder> pem) {
                return pem(ModelBuilder.build(Pem.builder(), pem));
            }
        }
    }

    /** Certificates as PEM. */
    @Value.Immutable
    interface Pem extends Model {
        /** Returns the PEM text. */
        @Schema(required = true)
        Optional<String> value();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this certificate. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Pem}. */
        final class Builder extends ImmutableMeshTrust.Pem.Builder implements ModelBuilder<Pem> {
            Builder() {}
        }
    }

    /** What the control plane found about a {@link MeshTrust}. */
    @Value.Immutable
    interface Status extends Model {
        /** Returns where the resource comes from; absent on one that a user made. */
        Optional<Origin> origin();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this status. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Status}. */
        final class Builder extends ImmutableMeshTrust.Status.Builder implements ModelBuilder<Status> {
            Builder() {}

            /** Sets where the resource comes from. */
            public Builder origin(Consumer<Origin.Builder> origin) {
                return origin(ModelBuilder.build(Origin.builder(), origin));
            }
        }
    }

    /** The format of a {@link CaBundle}. */
    final class CaBundleType extends OpenEnum {
        /** Certificates as PEM. */
        public static final CaBundleType PEM = of("Pem");

        private CaBundleType(String value) {
            super(value);
        }

        /** Returns the constant of this name, known or not. */
        public static CaBundleType of(String value) {
            return new CaBundleType(value);
        }
    }
}
