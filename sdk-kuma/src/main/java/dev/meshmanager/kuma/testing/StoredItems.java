package dev.meshmanager.kuma.testing;

import dev.meshmanager.core.Resource;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.testing.store.Store;
import dev.meshmanager.kuma.testing.store.StoredItem;
import dev.meshmanager.kuma.testing.store.StoredKind;
import java.util.List;
import java.util.Optional;

/**
 * Reads the stored resources of one kind. An empty mesh is right for a kind that does not belong to a mesh; in a list
 * it selects all meshes.
 */
record StoredItems<T extends Resource>(ResourceType<T> type, StoredKind kind, Store store, KumaVersion version) {
    Optional<T> find(String mesh, String name) {
        return store.find(kind, mesh, name).map(this::read);
    }

    List<T> list(String mesh) {
        return store.list(kind, mesh).map(this::read).toList();
    }

    private T read(StoredItem item) {
        return Json.read(type.model(), item.toJson(version).toString());
    }
}
