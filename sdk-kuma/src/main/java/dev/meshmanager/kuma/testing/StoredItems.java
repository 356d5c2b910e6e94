package dev.meshmanager.kuma.testing;

import dev.meshmanager.core.Resource;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.kuma.testing.store.Item;
import dev.meshmanager.kuma.testing.store.Kind;
import dev.meshmanager.kuma.testing.store.Store;
import java.util.List;
import java.util.Optional;

/** Reads stored resources of one kind; the mesh is empty for a kind that belongs to none, and in a list for all. */
record StoredItems<T extends Resource>(ResourceType<T> type, Kind kind, Store store) {
    Optional<T> find(String mesh, String name) {
        return store.find(kind, mesh, name).map(this::read);
    }

    List<T> list(String mesh) {
        return store.list(kind, mesh).map(this::read).toList();
    }

    private T read(Item item) {
        return Json.read(type.model(), item.toJson().toString());
    }
}
