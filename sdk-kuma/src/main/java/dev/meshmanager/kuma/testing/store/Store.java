package dev.meshmanager.kuma.testing.store;

import dev.meshmanager.core.ResourceType;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The resources of a control plane. Safe for use by many threads. Callers that read before they write hold its monitor
 * in the meantime.
 */
public final class Store {
    private final Map<String, NavigableMap<StoredItem.Key, StoredItem>> byKind = new ConcurrentHashMap<>();
    private final Map<String, ItemIndex> indexes = new ConcurrentHashMap<>();
    private final List<Changes> changes = new CopyOnWriteArrayList<>();

    private final AtomicLong version = new AtomicLong();

    /** Returns a number that changes with each change of the resources. */
    public long version() {
        return version.get();
    }

    /** Returns a collector of all changes from now on. */
    public Changes changes() {
        Changes started = new Changes();
        changes.add(started);
        return started;
    }

    /** Returns an index of a kind, which must be the only one of this kind and made before any resource is stored. */
    public ItemIndex index(ResourceType<?> kind, Function<StoredItem, Set<String>> terms) {
        ItemIndex index = new ItemIndex(terms);
        indexes.put(kind.name(), index);
        return index;
    }

    public Optional<StoredItem> find(StoredKind kind, String mesh, String name) {
        return find(new StoredItem.Ref(kind, new StoredItem.Key(mesh, name)));
    }

    public Optional<StoredItem> find(StoredItem.Ref ref) {
        return Optional.ofNullable(of(ref.kind()).get(ref.key()));
    }

    /** Returns the resources of a kind, sorted by mesh and name; of all meshes if {@code mesh} is empty. */
    public Stream<StoredItem> list(StoredKind kind, String mesh) {
        return inMesh(of(kind), mesh).values().stream();
    }

    public int count(StoredKind kind) {
        return of(kind).size();
    }

    public void put(StoredItem item) {
        changed(Optional.ofNullable(of(item.kind()).put(item.key(), item)), Optional.of(item), item.ref());
    }

    public void remove(StoredItem item) {
        changed(Optional.ofNullable(of(item.kind()).remove(item.key())), Optional.empty(), item.ref());
    }

    public void removeMesh(String mesh) {
        byKind.values()
                .forEach(items -> List.copyOf(inMesh(items, mesh).values()).forEach(this::remove));
    }

    public void clear() {
        byKind.values().forEach(items -> List.copyOf(items.values()).forEach(this::remove));
    }

    private void changed(Optional<StoredItem> before, Optional<StoredItem> after, StoredItem.Ref ref) {
        ItemIndex index = indexes.get(ref.kind().name());
        if (index != null) {
            before.ifPresent(index::remove);
            after.ifPresent(index::add);
        }
        changes.forEach(all -> all.add(ref));
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
