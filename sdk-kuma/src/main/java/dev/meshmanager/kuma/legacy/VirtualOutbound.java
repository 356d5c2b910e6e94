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
 * Gives proxies host names and ports that clients in the mesh can reach them by; succeeded by
 * {@code HostnameGenerator}. API path: {@code /meshes/{mesh}/virtual-outbounds}.
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

    /** Returns the proxies that get host names; the control plane requires one selector. */
    List<Selector> selectors();

    /** Returns how host names and ports are made; the control plane requires it. */
    Optional<Conf> conf();

    /** Returns a builder with nothing set; it needs {@code mesh} and {@code name}. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this policy. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link VirtualOutbound}. */
    final class Builder extends ImmutableVirtualOutbound.Builder implements ModelBuilder<VirtualOutbound> {
        Builder() {}

        /** Sets how host names and ports are made. */
        public Builder conf(Consumer<Conf.Builder> conf) {
            return conf(ModelBuilder.build(Conf.builder(), conf));
        }
    }

    /** How host names and ports are made from tags. */
    @Value.Immutable
    interface Conf extends Model {
        /** Returns the Go template of the host name, as in {@code {{.service}}.mesh}; the control plane requires it. */
        Optional<String> host();

        /**
         * Returns the Go template of the port, as in {@code 8080} or {@code {{.port}}}; the control plane requires it.
         */
        Optional<String> port();

        /** Returns the values that the templates can use; the control plane requires one of {@code kuma.io/service}. */
        List<TemplateParameter> parameters();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from these settings. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Conf}. */
        final class Builder extends ImmutableVirtualOutbound.Conf.Builder implements ModelBuilder<Conf> {
            Builder() {}

            /** Adds a value that the templates can use. */
            public Builder addParameter(Consumer<TemplateParameter.Builder> parameter) {
                return addParameter(ModelBuilder.build(TemplateParameter.builder(), parameter));
            }

            /** Adds a value that the templates can use, from the tag of this key. */
            public Builder addParameter(String name, String tagKey) {
                return addParameter(p -> p.name(name).tagKey(tagKey));
            }
        }
    }

    /** A value that the templates can use. */
    @Value.Immutable
    interface TemplateParameter extends Model {
        /** Returns the name in the templates, of letters and digits. */
        Optional<String> name();

        /** Returns the key of the tag that has the value; absent means the name. */
        Optional<String> tagKey();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this parameter. */
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
