package dev.meshmanager.kuma.upgrade.fix;

import dev.meshmanager.core.ResourceTypes;
import dev.meshmanager.kuma.policy.MeshCircuitBreaker;
import dev.meshmanager.kuma.upgrade.rules.Inventory;

/** What fixes look up. */
record FixContext(
        ResourceTypes types,
        Inventory inventory,
        Identities identities,
        MeshBackends backends,
        TaggedServices services) {
    static FixContext of(ResourceTypes types, Inventory inventory) {
        return new FixContext(
                types,
                inventory,
                new Identities(inventory),
                new MeshBackends(inventory),
                new TaggedServices(inventory));
    }

    /** Returns whether a policy of the mesh ejects hosts of destinations. */
    boolean ejectsHosts(String mesh) {
        return inventory.in(mesh, MeshCircuitBreaker.class).stream()
                .flatMap(policy -> policy.spec().to().stream())
                .anyMatch(to -> to.conf()
                        .flatMap(MeshCircuitBreaker.Conf::outlierDetection)
                        .isPresent());
    }
}
