package dev.meshmanager.konnect.call;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

// No record: the javadoc tool of JDK 17 ends with an AssertionError where an exported class has a parameter whose type
// is
// a record of a package that is not exported.
/** The clock of a client and its way to wait, which tests replace. */
public final class Waiting {
    private final Clock clock;
    private final Sleeper sleeper;

    /** Creates one; {@code sleeper} waits between two polls. */
    public Waiting(Clock clock, Sleeper sleeper) {
        this.clock = clock;
        this.sleeper = sleeper;
    }

    /** Waits for a time. */
    @FunctionalInterface
    public interface Sleeper {
        /** Waits this long. */
        void sleep(Duration duration) throws InterruptedException;
    }

    /** Returns the clock. */
    public Clock clock() {
        return clock;
    }

    /** Returns the sleeper that waits between two polls. */
    public Sleeper sleeper() {
        return sleeper;
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
