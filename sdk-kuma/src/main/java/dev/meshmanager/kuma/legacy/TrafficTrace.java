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
 * Sends the spans of traffic to a backend of the mesh; succeeded by {@code MeshTrace}. API path:
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

    /** Returns the proxies that send spans; the control plane requires one selector. */
    List<Selector> selectors();

    /** Returns where the spans go; absent means the default backend of the mesh. */
    Optional<Conf> conf();

    /** Returns a builder of the spans of all proxies, to the tracing backend of this name. */
    static Builder allTo(String backend) {
        return builder().addSelector(Selector.service("*")).conf(c -> c.backend(backend));
    }

    /** Returns a builder with nothing set; it needs {@code mesh} and {@code name}. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this policy. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link TrafficTrace}. */
    final class Builder extends ImmutableTrafficTrace.Builder implements ModelBuilder<TrafficTrace> {
        Builder() {}

        /** Sets where the spans go. */
        public Builder conf(Consumer<Conf.Builder> conf) {
            return conf(ModelBuilder.build(Conf.builder(), conf));
        }
    }

    /** Where the spans go. */
    @Value.Immutable
    interface Conf extends Model {
        /** Returns the name of a tracing backend of the mesh; absent means the default one. */
        Optional<String> backend();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from these settings. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Conf}. */
        final class Builder extends ImmutableTrafficTrace.Conf.Builder implements ModelBuilder<Conf> {
            Builder() {}
        }
    }
}
