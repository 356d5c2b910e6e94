package dev.meshmanager.kuma.testing.sync;

import dev.meshmanager.kuma.testing.store.Changes;
import dev.meshmanager.kuma.testing.store.StoredItem;
import dev.meshmanager.kuma.testing.store.Store;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Copies resources from one control plane to another, and removes copies of what is no more. A run costs as much as has
 * changed on both since the last one.
 */
final class Link {
    private final Store from;
    private final Store to;
    private final Changes changedOriginals;
    private final Changes changedCopies;
    private final Function<StoredItem, Optional<StoredItem>> copy;
    private final Predicate<StoredItem> isCopy;
    private final Map<StoredItem.Ref, StoredItem> copies = new HashMap<>();
    private final Map<StoredItem.Ref, StoredItem.Ref> originals = new HashMap<>();

    /**
     * Makes a link between control planes without resources.
     *
     * @param copy makes the copy of a resource, or none of what stays where it is
     * @param isCopy whether a resource is one that only this link may have made
     */
    Link(Replica from, Replica to, Function<StoredItem, Optional<StoredItem>> copy, Predicate<StoredItem> isCopy) {
        this.from = from.store();
        this.to = to.store();
        this.changedOriginals = from.store().changes();
        this.changedCopies = to.store().changes();
        this.copy = copy;
        this.isCopy = isCopy;
    }

    void run() {
        Set<StoredItem.Ref> unsettled = new LinkedHashSet<>();
        for (StoredItem.Ref original : changedOriginals.drain()) {
            StoredItem before = copies.remove(original);
            if (before != null && originals.remove(before.ref(), original)) {
                unsettled.add(before.ref());
            }
            from.find(original).flatMap(copy).ifPresent(made -> {
                copies.put(original, made);
                originals.put(made.ref(), original);
                unsettled.add(made.ref());
            });
        }
        unsettled.addAll(changedCopies.drain());
        synchronized (to) {
            unsettled.forEach(this::settle);
        }
    }

    /** Puts the copy where it belongs, also if somebody has changed it there, or removes one without an original. */
    private void settle(StoredItem.Ref ref) {
        Optional<StoredItem> present = to.find(ref);
        Optional.ofNullable(originals.get(ref))
                .map(copies::get)
                .ifPresentOrElse(
                        wanted -> {
                            if (present.filter(item -> item == wanted).isEmpty()) {
                                to.put(wanted);
                            }
                        },
                        () -> present.filter(isCopy).ifPresent(to::remove));
    }
}
