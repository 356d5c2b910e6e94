package dev.meshmanager.kuma.testing;

import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What goes wrong with the next calls, one after the other. */
final class Faults {
    /** Stands for a connection that is closed without an answer. */
    static final Answer DROPPED = new Answer(0, "", "");

    private final Queue<Answer> next = new ConcurrentLinkedQueue<>();

    void add(Answer answer) {
        next.add(answer);
    }

    Optional<Answer> poll() {
        return Optional.ofNullable(next.poll());
    }

    void clear() {
        next.clear();
    }
}
