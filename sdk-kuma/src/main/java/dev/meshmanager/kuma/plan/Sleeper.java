package dev.meshmanager.kuma.plan;

import java.time.Duration;

/** Waits between two reads of a control plane. Tests use another one than {@link #system()}. */
@FunctionalInterface
public interface Sleeper {
    /**
     * Waits for this time.
     *
     * @throws InterruptedException if the thread is interrupted
     */
    void sleep(Duration duration) throws InterruptedException;

    /** Returns one that lets the thread sleep. */
    static Sleeper system() {
        return duration -> Thread.sleep(duration.toMillis());
    }
}
