package dev.meshmanager.kuma.testing.admission;

import dev.meshmanager.kuma.internal.Trees;
import dev.meshmanager.kuma.testing.store.StoredItem;

/** Reads {@code meshServices.mode} of meshes. */
public final class MeshServicesMode {
    private MeshServicesMode() {}

    /**
     * Returns whether proxies send traffic only to resources like {@code MeshService}, and not to services that are
     * defined by tags.
     */
    public static boolean hasOnlyMeshServices(StoredItem mesh) {
        return Trees.text(mesh.members(), "meshServices", "mode").equals("Exclusive");
    }
}
