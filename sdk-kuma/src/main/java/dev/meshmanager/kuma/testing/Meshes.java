package dev.meshmanager.kuma.testing;

import dev.meshmanager.kuma.internal.Trees;

/** Reads what meshes say of themselves. */
final class Meshes {
    private Meshes() {}

    /** Returns whether traffic goes to resources like {@code MeshService} only, and not to services of tags. */
    static boolean hasOnlyMeshServices(Item mesh) {
        return Trees.text(mesh.members(), "meshServices", "mode").equals("Exclusive");
    }
}
