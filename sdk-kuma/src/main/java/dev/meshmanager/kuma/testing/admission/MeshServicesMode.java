package dev.meshmanager.kuma.testing.admission;

import dev.meshmanager.kuma.internal.Trees;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.testing.store.CpMode;
import dev.meshmanager.kuma.testing.store.StoredItem;

/** Reads {@code meshServices.mode} of meshes. */
public final class MeshServicesMode {
    private MeshServicesMode() {}

    /**
     * Returns whether proxies send traffic only to resources like {@code MeshService}, and not to services that are
     * defined by tags. Since 3.0 there is no other mode.
     */
    public static boolean hasOnlyMeshServices(CpMode mode, StoredItem mesh) {
        return mode.version().isAtLeast(KumaVersion.V3_0)
                || Trees.text(mesh.members(), "meshServices", "mode").equals("Exclusive");
    }
}
