package dev.meshmanager.kuma.testing;

import dev.meshmanager.core.Resource;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.kuma.testing.store.Item;
import dev.meshmanager.kuma.testing.store.Kind;
import dev.meshmanager.kuma.testing.store.Store;
import java.util.List;
import java.util.Optional;

/**
 * What a {@link FakeControlPlane} has stored of one kind, read without a call. Safe for use by many threads.
 *
 * @param <T> the model of the kind
 */
public final class StoredResources<T extends Resource> {
    private final ResourceType<T> type;
    private final Kind kind;
    private final Store store;

    StoredResources(ResourceType<T> type, Kind kind, Store store) {
        this.type = type;
        this.kind = kind;
        this.store = store;
    }

    /**
     * Returns the resource of this name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public T get(String mesh, String name) {
        return find(mesh, name)
                .orElseThrow(() -> new IllegalArgumentException(
                        "there is no " + type + " \"" + name + "\" in mesh \"" + mesh + "\""));
    }

    /**
     * Returns the resource of this name, of a kind that belongs to no mesh.
     *
     * @throws IllegalArgumentException if there is none
     */
    public T get(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("there is no " + type + " \"" + name + "\""));
    }

    /** Returns the resource of this name, or empty if there is none. */
    public Optional<T> find(String mesh, String name) {
        return store.find(kind, mesh, name).map(this::read);
    }

    /** Returns the resource of this name, of a kind that belongs to no mesh, or empty if there is none. */
    public Optional<T> find(String name) {
        return find("", name);
    }

    /** Returns all resources of the kind, by mesh and name. */
    public List<T> list() {
        return store.list(kind, "").map(this::read).toList();
    }

    /** Returns the resources of a mesh by name. */
    public List<T> list(String mesh) {
        return store.list(kind, mesh).map(this::read).toList();
    }

    private T read(Item item) {
        return Json.read(type.model(), item.toJson().toString());
    }
}
