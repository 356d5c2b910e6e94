package dev.meshmanager.core.http;

import java.time.Duration;

/**
 * When and how often a call is tried again.
 *
 * <p>Only calls that may be repeated are: GET, HEAD, PUT and DELETE, where the connection failed or the answer was 429,
 * 502, 503 or 504. The wait before the n-th try is random between half of and the whole of {@code firstDelay *
 * 2^(n-2)}, at most {@code longestDelay}, unless the server names one in {@code Retry-After}.
 *
 * @param attempts how often a call is made at most; 1 switches retries off
 * @param firstDelay the longest wait before the second try
 * @param longestDelay the longest wait; a server that asks for more is not waited for, its answer is returned
 */
public record RetryPolicy(int attempts, Duration firstDelay, Duration longestDelay) {
    /** Three attempts, 200 milliseconds, 10 seconds. */
    public static final RetryPolicy DEFAULT = new RetryPolicy(3, Duration.ofMillis(200), Duration.ofSeconds(10));

    /** One attempt. */
    public static final RetryPolicy NONE = new RetryPolicy(1, Duration.ZERO, Duration.ZERO);

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if there would be no attempt, or a delay is negative
     */
    public RetryPolicy {
        if (attempts < 1) {
            throw new IllegalArgumentException("attempts must be at least 1, was " + attempts);
        }
        if (firstDelay.isNegative() || longestDelay.isNegative()) {
            throw new IllegalArgumentException("delays must not be negative");
        }
    }

    /** Returns the wait before try {@code attempt}; {@code random} is from 0 to 1. */
    Duration delayBefore(int attempt, double random) {
        double factor = Math.pow(2, Math.min(attempt - 2, 30)) * (0.5 + random / 2);
        double millis = Math.min(firstDelay.toMillis() * factor, longestDelay.toMillis());
        return Duration.ofMillis((long) millis);
    }
}
