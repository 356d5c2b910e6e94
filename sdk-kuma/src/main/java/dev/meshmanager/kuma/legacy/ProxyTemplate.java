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
 * Changes the raw configuration of proxies; succeeded by {@code MeshProxyPatch}. API path:
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

    /** Returns the proxies whose configuration is changed; the control plane requires one selector. */
    List<Selector> selectors();

    /** Returns the changes. */
    Optional<Conf> conf();

    /** Returns a builder with nothing set; it needs {@code mesh} and {@code name}. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this policy. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link ProxyTemplate}. */
    final class Builder extends ImmutableProxyTemplate.Builder implements ModelBuilder<ProxyTemplate> {
        Builder() {}

        /** Sets the changes. */
        public Builder conf(Consumer<Conf.Builder> conf) {
            return conf(ModelBuilder.build(Conf.builder(), conf));
        }
    }

    /** What the configuration of a proxy is made of. */
    @Value.Immutable
    interface Conf extends Model {
        /** Returns the profiles that the configuration starts from, as in {@code default-proxy}. */
        List<String> imports();

        /** Returns whole resources that are added. */
        List<RawResource> resources();

        /** Returns the changes to what the control plane generates. */
        List<ProxyTemplateModification> modifications();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this configuration. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Conf}. */
        final class Builder extends ImmutableProxyTemplate.Conf.Builder implements ModelBuilder<Conf> {
            Builder() {}

            /** Adds a whole resource. */
            public Builder addResource(Consumer<RawResource.Builder> resource) {
                return addResource(ModelBuilder.build(RawResource.builder(), resource));
            }

            /** Adds a change to what the control plane generates. */
            public Builder addModification(Consumer<ProxyTemplateModification.Builder> modification) {
                return addModification(ModelBuilder.build(ProxyTemplateModification.builder(), modification));
            }
        }
    }

    /** A whole resource of the proxy's configuration. */
    @Value.Immutable
    interface RawResource extends Model {
        /** Returns the name, unique among the resources of its type. */
        Optional<String> name();

        /** Returns the version; the proxy takes the resource again when it changes. */
        Optional<String> version();

        /** Returns the resource as YAML, its type under {@code @type}. */
        Optional<String> resource();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this resource. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link RawResource}. */
        final class Builder extends ImmutableProxyTemplate.RawResource.Builder implements ModelBuilder<RawResource> {
            Builder() {}
        }
    }
}
