package dev.meshmanager.kuma.testing.store;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * The resources of a control plane. Safe for use by many threads. Callers that read before they write hold its monitor
 * in the meantime.
 */
public final class Store {
    private final Map<String, NavigableMap<StoredItem.Key, StoredItem>> byKind = new ConcurrentHashMap<>();

    private final AtomicLong version = new AtomicLong();

    /** Returns a number that changes with each change of the resources. */
    public long version() {
        return version.get();
    }

    public Optional<StoredItem> find(StoredKind kind, String mesh, String name) {
        return Optional.ofNullable(of(kind).get(new StoredItem.Key(mesh, name)));
    }

    /** Returns the resources of a kind, sorted by mesh and name; of all meshes if {@code mesh} is empty. */
    public Stream<StoredItem> list(StoredKind kind, String mesh) {
        return inMesh(of(kind), mesh).values().stream();
    }

    public int count(StoredKind kind) {
        return of(kind).size();
    }

    public void put(StoredItem item) {
        of(item.kind()).put(item.key(), item);
        version.incrementAndGet();
    }

    public void remove(StoredItem item) {
        of(item.kind()).remove(item.key());
        version.incrementAndGet();
    }

    public void removeMesh(String mesh) {
        byKind.values().forEach(items -> inMesh(items, mesh).clear());
        version.incrementAndGet();
    }

    public void clear() {
        byKind.clear();
        version.incrementAndGet();
    }

    private NavigableMap<StoredItem.Key, StoredItem> of(StoredKind kind) {
        return byKind.computeIfAbsent(kind.name(), name -> new ConcurrentSkipListMap<>());
    }

    private static NavigableMap<StoredItem.Key, StoredItem> inMesh(
            NavigableMap<StoredItem.Key, StoredItem> items, String mesh) {
        // No name sorts before the empty name, and no following mesh name has a lower character than this at its end.
        return mesh.isEmpty()
                ? items
                : items.subMap(new StoredItem.Key(mesh, ""), true, new StoredItem.Key(mesh + "\0", ""), false);
    }
}
