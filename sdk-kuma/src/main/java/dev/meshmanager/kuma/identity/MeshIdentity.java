package dev.meshmanager.kuma.identity;

import dev.meshmanager.core.MeshResource;
import dev.meshmanager.core.MeshResourceType;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.kuma.common.Condition;
import dev.meshmanager.kuma.common.LabelSelector;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;

/**
 * Gives data plane proxies an identity: a SPIFFE id and a certificate for it. API path:
 * {@code /meshes/{mesh}/meshidentities}.
 */
@Value.Enclosing
@Value.Immutable
public interface MeshIdentity extends MeshResource {
    /** The kind. */
    MeshResourceType<MeshIdentity> TYPE =
            ResourceType.mesh("MeshIdentity", "meshidentities", MeshIdentity.class, k -> k.shortName("mid")
                    .since("2.12"));

    @Override
    default String type() {
        return TYPE.name();
    }

    /** Returns who gets which identity. */
    Spec spec();

    /** Returns what the control plane found; it ignores what a client sends. */
    Optional<Status> status();

    /** Returns a builder with nothing set; it needs {@code mesh}, {@code name} and {@code spec}. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this identity. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link MeshIdentity}. */
    final class Builder extends ImmutableMeshIdentity.Builder implements ModelBuilder<MeshIdentity> {
        Builder() {}

        /** Sets who gets which identity. */
        public Builder spec(Consumer<Spec.Builder> spec) {
            return spec(ModelBuilder.build(Spec.builder(), spec));
        }

        /** Sets what the control plane found. */
        public Builder status(Consumer<Status.Builder> status) {
            return status(ModelBuilder.build(Status.builder(), status));
        }
    }

    /** What a {@link MeshIdentity} says. */
    @Value.Immutable
    interface Spec extends Model {
        /** Returns the proxies that get the identity; absent means none. */
        Optional<Selector> selector();

        /** Returns how the SPIFFE id is made. */
        Optional<SpiffeId> spiffeID();

        /** Returns who issues the certificates; absent means that the SPIFFE id is computed, and nothing issued. */
        Optional<IdentityProvider> provider();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this spec. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Spec}. */
        final class Builder extends ImmutableMeshIdentity.Spec.Builder implements ModelBuilder<Spec> {
            Builder() {}

            /** Sets the proxies that get the identity. */
            public Builder selector(Consumer<Selector.Builder> selector) {
                return selector(ModelBuilder.build(Selector.builder(), selector));
            }

            /** Sets how the SPIFFE id is made. */
            public Builder spiffeID(Consumer<SpiffeId.Builder> spiffeID) {
                return spiffeID(ModelBuilder.build(SpiffeId.builder(), spiffeID));
            }

            /** Sets who issues the certificates. */
            public Builder provider(Consumer<IdentityProvider.Builder> provider) {
                return provider(ModelBuilder.build(IdentityProvider.builder(), provider));
            }
        }
    }

    /** Which data plane proxies get an identity. */
    @Value.Immutable
    interface Selector extends Model {
        /** Returns the labels that a proxy must have; absent means that none gets it. */
        Optional<LabelSelector> dataplane();

        /** Returns a selector of all proxies. */
        static Selector all() {
            return builder().dataplane(LabelSelector.builder().build()).build();
        }

        /** Returns a selector of the proxies that have all of these labels. */
        static Selector labels(Map<String, String> labels) {
            return builder().dataplane(LabelSelector.of(labels)).build();
        }

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this selector. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Selector}. */
        final class Builder extends ImmutableMeshIdentity.Selector.Builder implements ModelBuilder<Selector> {
            Builder() {}
        }
    }

    /** How a SPIFFE id is made, as Go templates. */
    @Value.Immutable
    interface SpiffeId extends Model {
        /** Returns the trust domain; absent means <code>{{ .Mesh }}.{{ .Zone }}.mesh.local</code>. */
        Optional<String> trustDomain();

        /**
         * Returns the path; absent means <code>/ns/{{ .Namespace }}/sa/{{ .ServiceAccount }}</code> on Kubernetes and
         * <code>/workload/{{ .Workload }}</code> elsewhere.
         */
        Optional<String> path();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this setting. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link SpiffeId}. */
        final class Builder extends ImmutableMeshIdentity.SpiffeId.Builder implements ModelBuilder<SpiffeId> {
            Builder() {}
        }
    }

    /** What the control plane found about a {@link MeshIdentity}. */
    @Value.Immutable
    interface Status extends Model {
        /** Returns whether the identity is in use, and why not. */
        List<Condition> conditions();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this status. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Status}. */
        final class Builder extends ImmutableMeshIdentity.Status.Builder implements ModelBuilder<Status> {
            Builder() {}
        }
    }
}
