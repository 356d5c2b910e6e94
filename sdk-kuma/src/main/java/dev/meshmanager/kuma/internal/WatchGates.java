package dev.meshmanager.kuma.internal;

import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;

/** The open watches of a client, which are closed with it. Watches that nobody references any more are not kept. */
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
