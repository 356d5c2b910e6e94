package dev.meshmanager.kuma;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** Lets one edit of a resource through at a time. Keeps nothing of a resource that nobody edits. Thread-safe. */
final class EditTurns {
    private final ConcurrentMap<String, Turn> turns = new ConcurrentHashMap<>();

    /** Returns the result of {@code edit}, which waits until no other edit of this resource is under way. */
    <T> T take(String resource, Supplier<T> edit) {
        Turn turn = turns.compute(resource, (key, present) -> (present == null ? new Turn() : present).entered());
        turn.lock.lock();
        try {
            return edit.get();
        } finally {
            turn.lock.unlock();
            turns.computeIfPresent(resource, (key, present) -> present.left() ? null : present);
        }
    }

    /** Returns how many resources are being edited. */
    int size() {
        return turns.size();
    }

    /** The count is only changed by the map, which lets one thread at a time change an entry. */
    private static final class Turn {
        private final ReentrantLock lock = new ReentrantLock();
        private int edits;

        Turn entered() {
            edits++;
            return this;
        }

        /** Returns whether nobody is left. */
        boolean left() {
            return --edits == 0;
        }
    }
}
