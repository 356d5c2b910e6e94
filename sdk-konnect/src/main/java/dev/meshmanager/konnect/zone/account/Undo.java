package dev.meshmanager.konnect.zone.account;

import java.util.ArrayDeque;
import java.util.Deque;

/** Undoes the steps of an operation when a later step fails. Not thread-safe. */
public final class Undo {
    private final Deque<Runnable> steps = new ArrayDeque<>();

    /** Adds the undoing of the next step. That step may fail halfway. */
    public void add(Runnable step) {
        steps.push(step);
    }

    /** Undoes all steps, the latest first. What fails is added to {@code failure} as suppressed. */
    public void run(RuntimeException failure) {
        while (!steps.isEmpty()) {
            try {
                steps.pop().run();
            } catch (RuntimeException e) {
                failure.addSuppressed(e);
            }
        }
    }
}
