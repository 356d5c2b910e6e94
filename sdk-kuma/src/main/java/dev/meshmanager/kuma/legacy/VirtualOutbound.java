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
 * Gives proxies host names and ports by which clients in the mesh reach them. Superseded by {@code HostnameGenerator}.
 * API path: {@code /meshes/{mesh}/virtual-outbounds}.
 */
@Value.Enclosing
@Value.Immutable
public interface VirtualOutbound extends MeshResource {
    /** The kind. */
    MeshResourceType<VirtualOutbound> TYPE =
            ResourceType.mesh("VirtualOutbound", "virtual-outbounds", VirtualOutbound.class, PolicyTraits::older);

    @Override
    default String type() {
        return TYPE.name();
    }

    /** Returns the selectors of the proxies that get host names. The control plane requires at least one. */
    List<Selector> selectors();

    /** Returns the templates of host names and ports. The control plane requires them. */
    Optional<Conf> conf();

    /** Returns an empty builder. {@code mesh} and {@code name} are required. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this policy. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link VirtualOutbound}. */
    final class Builder extends ImmutableVirtualOutbound.Builder implements ModelBuilder<VirtualOutbound> {
        Builder() {}

        /** Sets the templates of host names and ports. */
        public Builder conf(Consumer<Conf.Builder> conf) {
            return conf(ModelBuilder.build(Conf.builder(), conf));
        }
    }

    /** The templates of host names and ports, which use tags of the proxies. */
    @Value.Immutable
    interface Conf extends Model {
        /**
         * Returns the Go template of the host name, for example {@code {{.service}}.mesh}. The control plane requires
         * it.
         */
        Optional<String> host();

        /**
         * Returns the Go template of the port, for example {@code 8080} or {@code {{.port}}}. The control plane
         * requires it.
         */
        Optional<String> port();

        /**
         * Returns the parameters of the templates. The control plane requires one with the tag {@code kuma.io/service}.
         */
        List<TemplateParameter> parameters();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of these settings. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Conf}. */
        final class Builder extends ImmutableVirtualOutbound.Conf.Builder implements ModelBuilder<Conf> {
            Builder() {}

            /** Adds a parameter of the templates. */
            public Builder addParameter(Consumer<TemplateParameter.Builder> parameter) {
                return addParameter(ModelBuilder.build(TemplateParameter.builder(), parameter));
            }

            /** Adds a parameter of the templates with the value of the tag with this key. */
            public Builder addParameter(String name, String tagKey) {
                return addParameter(p -> p.name(name).tagKey(tagKey));
            }
        }
    }

    /** A parameter of the templates. */
    @Value.Immutable
    interface TemplateParameter extends Model {
        /** Returns the name of the parameter, of letters and digits. The control plane requires it. */
        Optional<String> name();

        /** Returns the key of the tag with the value. Default: the name of the parameter. */
        Optional<String> tagKey();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this parameter. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link TemplateParameter}. */
        final class Builder extends ImmutableVirtualOutbound.TemplateParameter.Builder
                implements ModelBuilder<TemplateParameter> {
            Builder() {}
        }
    }
}
