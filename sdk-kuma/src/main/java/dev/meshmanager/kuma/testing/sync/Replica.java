package dev.meshmanager.kuma.testing.sync;

import dev.meshmanager.kuma.testing.store.KindIndex;
import dev.meshmanager.kuma.testing.store.Store;
import dev.meshmanager.kuma.testing.store.StoredItem;
import dev.meshmanager.kuma.testing.store.StoredKind;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The stored resources of one control plane, as other control planes read and write them. Safe for use by many threads.
 */
public final class Replica {
    private final Store store;
    private final KindIndex kinds;
    private final Runnable beforeRead;

    /** Creates a replica. {@code beforeRead} updates the insights. */
    public Replica(Store store, KindIndex kinds, Runnable beforeRead) {
        this.store = store;
        this.kinds = kinds;
        this.beforeRead = beforeRead;
    }

    List<StoredItem> items() {
        beforeRead.run();
        return kinds.all().stream().flatMap(kind -> store.list(kind, "")).toList();
    }

    Optional<StoredItem> find(String kind, String name) {
        return store.find(kinds.get(kind), "", name);
    }

    /** Replaces the existing copies with these. */
    void replace(List<StoredItem> copies, Predicate<StoredItem> isCopy) {
        synchronized (store) {
            Set<String> wanted = new HashSet<>();
            for (StoredItem copy : copies) {
                wanted.add(copy.kind().name() + copy.key());
            }
            for (StoredKind kind : kinds.all()) {
                store.list(kind, "")
                        .filter(isCopy)
                        .filter(item -> !wanted.contains(kind.name() + item.key()))
                        .toList()
                        .forEach(store::remove);
            }
            copies.forEach(store::put);
        }
    }
}
