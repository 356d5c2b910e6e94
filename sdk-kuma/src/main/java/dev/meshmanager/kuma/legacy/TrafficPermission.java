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
 * Allows clients to reach services of a mesh with mTLS. Superseded by {@code MeshTrafficPermission}. API path:
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

    /** Returns the selectors of the proxies that may connect. The control plane requires at least one. */
    @Override
    List<Selector> sources();

    /** Returns the selectors of the proxies that they may connect to. The control plane requires at least one. */
    List<Selector> destinations();

    /**
     * Returns a builder of a policy that allows one {@code kuma.io/service} to reach another. {@code *} selects all
     * services. {@code mesh} and {@code name} are required.
     */
    static Builder allow(String source, String destination) {
        return builder().addSource(Selector.service(source)).addDestination(Selector.service(destination));
    }

    /** Returns an empty builder. {@code mesh} and {@code name} are required. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this policy. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link TrafficPermission}. */
    final class Builder extends ImmutableTrafficPermission.Builder implements ModelBuilder<TrafficPermission> {
        Builder() {}
    }
}
