package dev.meshmanager.kuma.testing.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;

/** Finds the resources of one kind by something in them, so that a write need not read them all. */
public final class ItemIndex {
    private final Function<StoredItem, Set<String>> terms;
    private final Map<Entry, NavigableMap<String, StoredItem>> items = new ConcurrentHashMap<>();

    ItemIndex(Function<StoredItem, Set<String>> terms) {
        this.terms = terms;
    }

    /** Returns the resources of a mesh that have the term, by name. */
    public Collection<StoredItem> find(String mesh, String term) {
        return Optional.ofNullable(items.get(new Entry(mesh, term)))
                .<Collection<StoredItem>>map(NavigableMap::values)
                .orElse(List.of());
    }

    void add(StoredItem item) {
        for (String term : terms.apply(item)) {
            items.computeIfAbsent(new Entry(item.mesh(), term), entry -> new ConcurrentSkipListMap<>())
                    .put(item.name(), item);
        }
    }

    void remove(StoredItem item) {
        for (String term : terms.apply(item)) {
            items.computeIfPresent(new Entry(item.mesh(), term), (entry, found) -> {
                found.remove(item.name());
                return found.isEmpty() ? null : found;
            });
        }
    }

    private record Entry(String mesh, String term) {}
}
