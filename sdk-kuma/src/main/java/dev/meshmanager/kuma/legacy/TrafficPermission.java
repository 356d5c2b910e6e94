package dev.meshmanager.kuma.legacy;

import dev.meshmanager.core.MeshResource;
import dev.meshmanager.core.MeshResourceType;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.kuma.common.PolicyTraits;
import dev.meshmanager.kuma.common.Selector;
import java.util.List;
import org.immutables.value.Value;

/**
 * Lets clients reach services of a mesh with mTLS; succeeded by {@code MeshTrafficPermission}. API path:
 * {@code /meshes/{mesh}/traffic-permissions}.
 */
@Value.Immutable
public interface TrafficPermission extends MeshResource, ConnectionPolicy {
    /** The kind. */
    MeshResourceType<TrafficPermission> TYPE =
            ResourceType.mesh("TrafficPermission", "traffic-permissions", TrafficPermission.class, PolicyTraits::older);

    @Override
    default String type() {
        return TYPE.name();
    }

    /** Returns the proxies that may connect; the control plane requires one selector. */
    @Override
    List<Selector> sources();

    /** Returns the proxies that they may connect to; the control plane requires one selector. */
    List<Selector> destinations();

    /** Returns a builder that lets one {@code kuma.io/service} reach another; {@code *} stands for all. */
    static Builder allow(String source, String destination) {
        return builder().addSource(Selector.service(source)).addDestination(Selector.service(destination));
    }

    /** Returns a builder with nothing set; it needs {@code mesh} and {@code name}. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this policy. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link TrafficPermission}. */
    final class Builder extends ImmutableTrafficPermission.Builder implements ModelBuilder<TrafficPermission> {
        Builder() {}
    }
}
