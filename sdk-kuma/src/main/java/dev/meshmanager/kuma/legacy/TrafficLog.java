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
 * Sends the access log of traffic to a backend of the mesh; succeeded by {@code MeshAccessLog}. API path:
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

    /** Returns the proxies that the traffic comes from; one selector suffices, and the control plane requires one. */
    @Override
    List<Selector> sources();

    /** Returns the services that the traffic goes to; the control plane requires one. */
    List<Selector> destinations();

    /** Returns where the log goes; absent means the default backend of the mesh. */
    Optional<Conf> conf();

    /** Returns a builder of the log of all traffic, to the logging backend of this name. */
    static Builder allTo(String backend) {
        return builder()
                .addSource(Selector.service("*"))
                .addDestination(Selector.service("*"))
                .conf(c -> c.backend(backend));
    }

    /** Returns a builder with nothing set; it needs {@code mesh} and {@code name}. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this policy. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link TrafficLog}. */
    final class Builder extends ImmutableTrafficLog.Builder implements ModelBuilder<TrafficLog> {
        Builder() {}

        /** Sets where the log goes. */
        public Builder conf(Consumer<Conf.Builder> conf) {
            return conf(ModelBuilder.build(Conf.builder(), conf));
        }
    }

    /** Where the log goes. */
    @Value.Immutable
    interface Conf extends Model {
        /** Returns the name of a logging backend of the mesh; absent means the default one. */
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
        final class Builder extends ImmutableTrafficLog.Conf.Builder implements ModelBuilder<Conf> {
            Builder() {}
        }
    }
}
