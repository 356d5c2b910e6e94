package dev.meshmanager.kuma.internal;

import dev.meshmanager.core.MeshResource;
import java.util.Set;

/** Tells resources that the control plane creates by itself from those of its users. */
public final class ControlPlaneDefaults {
    private static final String MANAGED_BY = "kuma.io/managed-by";

    /** In each new mesh, the control plane creates policies of these names with the name of the mesh behind. */
    private static final Set<String> POLICIES = Set.of(
            "mesh-timeout-all-",
            "mesh-gateways-timeout-all-",
            "mesh-circuit-breaker-all-",
            "mesh-retry-all-",
            "allow-all-",
            "route-all-");

    private ControlPlaneDefaults() {}

    /** Returns whether the control plane created the resource, by its label or its name. */
    public static boolean includes(MeshResource resource) {
        String name = ResourceLabels.displayName(resource);
        return resource.labels().containsKey(MANAGED_BY)
                || POLICIES.stream().anyMatch(prefix -> name.equals(prefix + resource.mesh()));
    }
}
