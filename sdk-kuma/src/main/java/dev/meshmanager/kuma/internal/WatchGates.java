package dev.meshmanager.kuma.internal;

import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;

/** The watches of a client, which end with it. Holds none that nobody listens to and nobody can listen to any more. */
public final class WatchGates {
    private final Set<WatchGate> gates = Collections.newSetFromMap(new WeakHashMap<>());
    private boolean closed;

    public synchronized WatchGate open() {
        WatchGate gate = new WatchGate();
        gates.add(gate);
        if (closed) {
            gate.close();
        }
        return gate;
    }

    public synchronized void close() {
        closed = true;
        gates.forEach(WatchGate::close);
    }
}
