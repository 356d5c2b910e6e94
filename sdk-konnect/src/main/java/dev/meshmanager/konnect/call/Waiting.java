package dev.meshmanager.konnect.call;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * The clock of a client and its way to wait, which tests replace.
 *
 * @param clock tells when a timeout is over
 * @param sleeper waits between two polls
 */
public record Waiting(Clock clock, Sleeper sleeper) {
    /** Waits for a time. */
    @FunctionalInterface
    public interface Sleeper {
        /** Waits this long. */
        void sleep(Duration duration) throws InterruptedException;
    }

    /** Returns the time when a timeout that starts now is over. */
    public Instant deadline(Duration timeout) {
        return clock.instant().plus(timeout);
    }

    /** Returns whether the deadline is reached when a pause that starts now is over. */
    public boolean reaches(Instant deadline, Duration pause) {
        return !clock.instant().plus(pause).isBefore(deadline);
    }
}
