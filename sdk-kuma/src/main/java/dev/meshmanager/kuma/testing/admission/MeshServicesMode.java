package dev.meshmanager.kuma.testing.admission;

import dev.meshmanager.kuma.internal.Trees;
import dev.meshmanager.kuma.testing.store.Item;

/** Reads what meshes say of themselves. */
public final class MeshServicesMode {
    private MeshServicesMode() {}

    /** Returns whether traffic goes to resources like {@code MeshService} only, and not to services of tags. */
    public static boolean hasOnlyMeshServices(Item mesh) {
        return Trees.text(mesh.members(), "meshServices", "mode").equals("Exclusive");
    }
}
