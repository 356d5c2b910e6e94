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
 * Sends access logs to a logging backend of the mesh. Superseded by {@code MeshAccessLog}. API path:
 * {@code /meshes/{mesh}/traffic-logs}.
 */
@Value.Enclosing
@Value.Immutable
public interface TrafficLog extends MeshResource, ConnectionPolicy {
    /** The kind. */
    MeshResourceType<TrafficLog> TYPE =
            ResourceType.mesh("TrafficLog", "traffic-logs", TrafficLog.class, PolicyTraits::older);

    @Override
    default String type() {
        return TYPE.name();
    }

    /**
     * Returns the selectors of the client proxies. A proxy is selected if it matches any of them. The control plane
     * requires at least one.
     */
    @Override
    List<Selector> sources();

    /** Returns the selectors of the destination services. The control plane requires at least one. */
    List<Selector> destinations();

    /** Returns the configuration of the backend. Default: the default backend of the mesh. */
    Optional<Conf> conf();

    /**
     * Returns a builder of a policy that logs all traffic to the logging backend with this name. {@code mesh} and
     * {@code name} are required.
     */
    static Builder allTo(String backend) {
        return builder()
                .addSource(Selector.service("*"))
                .addDestination(Selector.service("*"))
                .conf(c -> c.backend(backend));
    }

    /** Returns an empty builder. {@code mesh} and {@code name} are required. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this policy. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link TrafficLog}. */
    final class Builder extends ImmutableTrafficLog.Builder implements ModelBuilder<TrafficLog> {
        Builder() {}

        /** Sets the configuration of the backend. */
        public Builder conf(Consumer<Conf.Builder> conf) {
            return conf(ModelBuilder.build(Conf.builder(), conf));
        }
    }

    /** The logging backend of a {@link TrafficLog}. */
    @Value.Immutable
    interface Conf extends Model {
        /** Returns the name of a logging backend of the mesh. Default: the default backend of the mesh. */
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
        final class Builder extends ImmutableTrafficLog.Conf.Builder implements ModelBuilder<Conf> {
            Builder() {}
        }
    }
}
