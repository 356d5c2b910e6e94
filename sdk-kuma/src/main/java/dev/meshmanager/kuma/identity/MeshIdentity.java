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
 * Gives data plane proxies an identity: a SPIFFE ID and a certificate for it. API path:
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

    /** Returns the selector of proxies, the SPIFFE ID and the issuer of certificates. */
    Spec spec();

    /** Returns the status. The control plane sets it and ignores the one that a client sends. */
    Optional<Status> status();

    /** Returns an empty builder. {@code mesh}, {@code name} and {@code spec} are required. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this identity. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link MeshIdentity}. */
    final class Builder extends ImmutableMeshIdentity.Builder implements ModelBuilder<MeshIdentity> {
        Builder() {}

        /** Sets the selector of proxies, the SPIFFE ID and the issuer of certificates. */
        public Builder spec(Consumer<Spec.Builder> spec) {
            return spec(ModelBuilder.build(Spec.builder(), spec));
        }

        /** Sets the status. The control plane ignores it. */
        public Builder status(Consumer<Status.Builder> status) {
            return status(ModelBuilder.build(Status.builder(), status));
        }
    }

    /** The spec of a {@link MeshIdentity}. */
    @Value.Immutable
    interface Spec extends Model {
        /** Returns the selector of the proxies that get the identity. If it is empty, no proxy gets it. */
        Optional<Selector> selector();

        /** Returns the templates of the SPIFFE ID. */
        Optional<SpiffeId> spiffeID();

        /** Returns the issuer of the certificates. If it is empty, proxies get a SPIFFE ID and no certificate. */
        Optional<IdentityProvider> provider();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this spec. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Spec}. */
        final class Builder extends ImmutableMeshIdentity.Spec.Builder implements ModelBuilder<Spec> {
            Builder() {}

            /** Sets the selector of the proxies that get the identity. */
            public Builder selector(Consumer<Selector.Builder> selector) {
                return selector(ModelBuilder.build(Selector.builder(), selector));
            }

            /** Sets the templates of the SPIFFE ID. */
            public Builder spiffeID(Consumer<SpiffeId.Builder> spiffeID) {
                return spiffeID(ModelBuilder.build(SpiffeId.builder(), spiffeID));
            }

            /** Sets the issuer of the certificates. */
            public Builder provider(Consumer<IdentityProvider.Builder> provider) {
                return provider(ModelBuilder.build(IdentityProvider.builder(), provider));
            }
        }
    }

    /** The selector of the data plane proxies that get an identity. */
    @Value.Immutable
    interface Selector extends Model {
        /** Returns the labels that a proxy must have. If it is empty, no proxy is selected. */
        Optional<LabelSelector> dataplane();

        /** Selects all proxies. */
        static Selector all() {
            return builder().dataplane(LabelSelector.builder().build()).build();
        }

        /** Selects the proxies that have all of these labels. */
        static Selector labels(Map<String, String> labels) {
            return builder().dataplane(LabelSelector.of(labels)).build();
        }

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this selector. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Selector}. */
        final class Builder extends ImmutableMeshIdentity.Selector.Builder implements ModelBuilder<Selector> {
            Builder() {}
        }
    }

    /** The Go templates of a SPIFFE ID. */
    @Value.Immutable
    interface SpiffeId extends Model {
        /** Returns the template of the trust domain. Default: <code>{{ .Mesh }}.{{ .Zone }}.mesh.local</code>. */
        Optional<String> trustDomain();

        /**
         * Returns the template of the path. Default: <code>/ns/{{ .Namespace }}/sa/{{ .ServiceAccount }}</code> on
         * Kubernetes and <code>/workload/{{ .Workload }}</code> on Universal.
         */
        Optional<String> path();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this setting. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link SpiffeId}. */
        final class Builder extends ImmutableMeshIdentity.SpiffeId.Builder implements ModelBuilder<SpiffeId> {
            Builder() {}
        }
    }

    /** The status of a {@link MeshIdentity}, set by the control plane. */
    @Value.Immutable
    interface Status extends Model {
        /** Returns whether the identity is ready, with the reason if it is not. */
        List<Condition> conditions();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this status. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Status}. */
        final class Builder extends ImmutableMeshIdentity.Status.Builder implements ModelBuilder<Status> {
            Builder() {}
        }
    }
}
