package dev.meshmanager.kuma.testing;

import dev.meshmanager.core.GlobalResource;
import dev.meshmanager.core.GlobalResourceType;
import java.util.List;
import java.util.Optional;

/**
 * The resources of a kind that belongs to no mesh, as a {@link FakeControlPlane} has stored them. Safe for use by many
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
     * Returns the resource of this name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public T get(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("there is no " + type + " \"" + name + "\""));
    }

    /** Returns the resource of this name, or empty if there is none. */
    public Optional<T> find(String name) {
        return items.find("", name);
    }

    @Override
    public List<T> list() {
        return items.list("");
    }
}
