package dev.meshmanager.kuma.internal;

import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;

/** The open watches of a client, which are closed with it. Watches that nobody references any more are not kept. */
public final class OpenWatches {
    private final Set<WatchLock> gates = Collections.newSetFromMap(new WeakHashMap<>());
    private boolean closed;

    public synchronized WatchLock open() {
        WatchLock gate = new WatchLock();
        gates.add(gate);
        if (closed) {
            gate.close();
        }
        return gate;
    }

    public synchronized boolean isClosed() {
        return closed;
    }

    public synchronized void close() {
        closed = true;
        gates.forEach(WatchLock::close);
    }
}
