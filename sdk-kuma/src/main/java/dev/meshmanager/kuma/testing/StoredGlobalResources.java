package dev.meshmanager.kuma.testing;

import dev.meshmanager.core.GlobalResource;
import dev.meshmanager.core.GlobalResourceType;
import java.util.List;
import java.util.Optional;

/**
 * The stored resources of a kind that does not belong to a mesh, in a {@link FakeControlPlane}. Safe for use by many
 * threads.
 *
 * @param <T> the model of the kind
 */
public final class StoredGlobalResources<T extends GlobalResource> implements StoredResources<T> {
    private final GlobalResourceType<T> type;
    private final StoredItems<T> items;

    StoredGlobalResources(GlobalResourceType<T> type, StoredItems<T> items) {
        this.type = type;
        this.items = items;
    }

    /**
     * Returns the resource with this name.
     *
     * @throws IllegalArgumentException if it does not exist
     */
    public T get(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("there is no " + type + " \"" + name + "\""));
    }

    /** Returns the resource with this name; empty if it does not exist. */
    public Optional<T> find(String name) {
        return items.find("", name);
    }

    @Override
    public List<T> list() {
        return items.list("");
    }
}
