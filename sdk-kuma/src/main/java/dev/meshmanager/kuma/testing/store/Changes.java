package dev.meshmanager.kuma.testing.store;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which resources of a store have been written or removed since somebody last asked. Safe for use by many threads. */
public final class Changes {
    private final Set<StoredItem.Ref> pending = new LinkedHashSet<>();

    synchronized void add(StoredItem.Ref changed) {
        pending.add(changed);
    }

    /** Returns the resources that changed since the last call. */
    public synchronized List<StoredItem.Ref> drain() {
        List<StoredItem.Ref> changed = List.copyOf(pending);
        pending.clear();
        return changed;
    }
}
