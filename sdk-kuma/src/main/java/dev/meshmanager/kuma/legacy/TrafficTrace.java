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
 * Sends spans to a tracing backend of the mesh. Superseded by {@code MeshTrace}. API path:
 * {@code /meshes/{mesh}/traffic-traces}.
 */
@Value.Enclosing
@Value.Immutable
public interface TrafficTrace extends MeshResource, DataplanePolicy {
    /** The kind. */
    MeshResourceType<TrafficTrace> TYPE =
            ResourceType.mesh("TrafficTrace", "traffic-traces", TrafficTrace.class, PolicyTraits::older);

    @Override
    default String type() {
        return TYPE.name();
    }

    /** Returns the selectors of the proxies that send spans. The control plane requires at least one. */
    List<Selector> selectors();

    /** Returns the configuration of the backend. Default: the default backend of the mesh. */
    Optional<Conf> conf();

    /**
     * Returns a builder of a policy that sends the spans of all proxies to the tracing backend with this name.
     * {@code mesh} and {@code name} are required.
     */
    static Builder allTo(String backend) {
        return builder().addSelector(Selector.service("*")).conf(c -> c.backend(backend));
    }

    /** Returns an empty builder. {@code mesh} and {@code name} are required. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this policy. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link TrafficTrace}. */
    final class Builder extends ImmutableTrafficTrace.Builder implements ModelBuilder<TrafficTrace> {
        Builder() {}

        /** Sets the configuration of the backend. */
        public Builder conf(Consumer<Conf.Builder> conf) {
            return conf(ModelBuilder.build(Conf.builder(), conf));
        }
    }

    /** The tracing backend of a {@link TrafficTrace}. */
    @Value.Immutable
    interface Conf extends Model {
        /** Returns the name of a tracing backend of the mesh. Default: the default backend of the mesh. */
        Optional<String> backend();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of these settings. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Conf}. */
        final class Builder extends ImmutableTrafficTrace.Conf.Builder implements ModelBuilder<Conf> {
            Builder() {}
        }
    }
}
