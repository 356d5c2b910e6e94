package dev.meshmanager.kuma.testing;

import dev.meshmanager.core.MeshResource;
import dev.meshmanager.core.MeshResourceType;
import java.util.List;
import java.util.Optional;

/**
 * The stored resources of a kind that belongs to a mesh, in a {@link FakeControlPlane}. Safe for use by many threads.
 *
 * @param <T> the model of the kind
 */
public final class StoredMeshResources<T extends MeshResource> implements StoredResources<T> {
    private final MeshResourceType<T> type;
    private final StoredItems<T> items;

    StoredMeshResources(MeshResourceType<T> type, StoredItems<T> items) {
        this.type = type;
        this.items = items;
    }

    /**
     * Returns the resource with this name.
     *
     * @throws IllegalArgumentException if it does not exist
     */
    public T get(String mesh, String name) {
        return find(mesh, name)
                .orElseThrow(() -> new IllegalArgumentException(
                        "there is no " + type + " \"" + name + "\" in mesh \"" + mesh + "\""));
    }

    /** Returns the resource with this name; empty if it does not exist. */
    public Optional<T> find(String mesh, String name) {
        return items.find(mesh, name);
    }

    @Override
    public List<T> list() {
        return items.list("");
    }

    /** Returns the resources of a mesh, sorted by name. */
    public List<T> list(String mesh) {
        return items.list(mesh);
    }
}
