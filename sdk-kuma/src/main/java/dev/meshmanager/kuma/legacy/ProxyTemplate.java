package dev.meshmanager.kuma.legacy;

import dev.meshmanager.core.MeshResource;
import dev.meshmanager.core.MeshResourceType;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.kuma.common.PolicyTraits;
import dev.meshmanager.kuma.common.Selector;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;

/**
 * Changes the Envoy configuration of proxies. Superseded by {@code MeshProxyPatch}. API path:
 * {@code /meshes/{mesh}/proxytemplates}.
 */
@Value.Enclosing
@Value.Immutable
public interface ProxyTemplate extends MeshResource, DataplanePolicy {
    /** The kind. */
    MeshResourceType<ProxyTemplate> TYPE =
            ResourceType.mesh("ProxyTemplate", "proxytemplates", ProxyTemplate.class, PolicyTraits::older);

    @Override
    default String type() {
        return TYPE.name();
    }

    /** Returns the selectors of the proxies whose configuration is changed. The control plane requires at least one. */
    List<Selector> selectors();

    /** Returns the changes to the generated configuration. */
    Optional<Conf> conf();

    /** Returns an empty builder. {@code mesh} and {@code name} are required. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this policy. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link ProxyTemplate}. */
    final class Builder extends ImmutableProxyTemplate.Builder implements ModelBuilder<ProxyTemplate> {
        Builder() {}

        /** Sets the changes to the generated configuration. */
        public Builder conf(Consumer<Conf.Builder> conf) {
            return conf(ModelBuilder.build(Conf.builder(), conf));
        }
    }

    /** The parts of a proxy's configuration. */
    @Value.Immutable
    interface Conf extends Model {
        /** Returns the names of the profiles that the configuration is based on, for example {@code default-proxy}. */
        List<String> imports();

        /** Returns the Envoy resources that are added. */
        List<RawResource> resources();

        /** Returns the changes to the generated configuration. */
        List<ProxyTemplateModification> modifications();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this configuration. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Conf}. */
        final class Builder extends ImmutableProxyTemplate.Conf.Builder implements ModelBuilder<Conf> {
            Builder() {}

            /** Adds an Envoy resource. */
            public Builder addResource(Consumer<RawResource.Builder> resource) {
                return addResource(ModelBuilder.build(RawResource.builder(), resource));
            }

            /** Adds a change to the generated configuration. */
            public Builder addModification(Consumer<ProxyTemplateModification.Builder> modification) {
                return addModification(ModelBuilder.build(ProxyTemplateModification.builder(), modification));
            }
        }
    }

    /** An Envoy resource that is added to the configuration. */
    @Value.Immutable
    interface RawResource extends Model {
        /** Returns the name, which is unique among the resources of one type. The control plane requires it. */
        Optional<String> name();

        /** Returns the version. The proxy reloads the resource when it changes. The control plane requires it. */
        Optional<String> version();

        /** Returns the resource as YAML, with its type as {@code @type}. The control plane requires it. */
        Optional<String> resource();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this resource. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link RawResource}. */
        final class Builder extends ImmutableProxyTemplate.RawResource.Builder implements ModelBuilder<RawResource> {
            Builder() {}
        }
    }
}
