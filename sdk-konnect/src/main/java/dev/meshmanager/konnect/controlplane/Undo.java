package dev.meshmanager.konnect.controlplane;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What takes back the steps that have been made, or begun, when a later one fails. Not safe for use by many threads.
 */
final class Undo {
    private final Deque<Runnable> steps = new ArrayDeque<>();

    /** Adds what takes back the step that comes next; that may have failed half-way. */
    void add(Runnable step) {
        steps.push(step);
    }

    /** Takes all back, the latest first, and adds to the failure what cannot be. */
    void run(RuntimeException failure) {
        while (!steps.isEmpty()) {
            try {
                steps.pop().run();
            } catch (RuntimeException e) {
                failure.addSuppressed(e);
            }
        }
    }
}
