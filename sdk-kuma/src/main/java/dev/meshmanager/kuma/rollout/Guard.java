package dev.meshmanager.kuma.rollout;

import dev.meshmanager.core.text.Counted;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;

/**
 * How many errors a canary may have. Immutable.
 *
 * @param mostErrors the most errors for each request, from 0 to 1; errors are responses with a 5xx status and failed
 *     connections
 * @param leastRequests the number of requests below which no share of errors is judged
 * @param window how long the statistics are observed at each step
 */
public record Guard(double mostErrors, long leastRequests, Duration window) {
    private static final Guard DEFAULTS = new Guard(0.01, 20, Duration.ofMinutes(2));
    private static final double PERCENT = 100;

    /**
     * Creates a guard.
     *
     * @throws IllegalArgumentException if a number is out of its range
     */
    public Guard {
        Objects.requireNonNull(window, "window");
        if (!(mostErrors >= 0 && mostErrors <= 1) || leastRequests < 1 || window.isNegative()) {
            throw new IllegalArgumentException("a guard needs a share of errors from 0 to 1, at least one request, "
                    + "and a window that is not negative, not " + mostErrors + ", " + leastRequests + ", "
                    + Counted.of(window));
        }
    }

    /** Returns a guard with at most 1 % errors of at least 20 requests, during two minutes. */
    public static Guard defaults() {
        return DEFAULTS;
    }

    /** Returns the numbers, for example {@code at most 1.00 % of at least 20 requests within 2m}. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "at most %.2f %% of at least %s within %s",
                mostErrors * PERCENT,
                Counted.of(leastRequests, "request"),
                Counted.of(window));
    }
}
