package dev.meshmanager.core.http;

import java.time.Duration;

/**
 * When and how often a failed call is retried.
 *
 * <p><b>Which calls.</b> GET, HEAD, PUT and DELETE requests are retried if the connection fails or the status is 429,
 * 502, 503 or 504. Other requests are sent once, because the server may have processed them.
 *
 * <p><b>Waiting.</b> The wait before attempt n is a random duration between half of {@code firstDelay * 2^(n-2)} and
 * the whole of it, but at most {@code longestDelay}. {@code Retry-After} of the server takes precedence.
 *
 * @param attempts the maximum number of attempts; 1 disables retries
 * @param firstDelay the maximum wait before the second attempt
 * @param longestDelay the maximum wait before any attempt; if {@code Retry-After} is longer, the call is not retried
 *     and fails with that response
 */
public record RetryPolicy(int attempts, Duration firstDelay, Duration longestDelay) {
    /** Three attempts; the first delay is 200 milliseconds, the longest 10 seconds. */
    public static final RetryPolicy DEFAULT = new RetryPolicy(3, Duration.ofMillis(200), Duration.ofSeconds(10));

    /** One attempt, without retries. */
    public static final RetryPolicy NONE = new RetryPolicy(1, Duration.ZERO, Duration.ZERO);

    /**
     * Creates a policy.
     *
     * @throws IllegalArgumentException if there are no attempts, or a delay is negative
     */
    public RetryPolicy {
        if (attempts < 1) {
            throw new IllegalArgumentException("attempts must be at least 1, was " + attempts);
        }
        if (firstDelay.isNegative() || longestDelay.isNegative()) {
            throw new IllegalArgumentException("delays must not be negative");
        }
    }

    /** Returns the wait before an attempt; {@code random} is between 0 and 1. */
    Duration delayBefore(int attempt, double random) {
        double factor = Math.pow(2, Math.min(attempt - 2, 30)) * (0.5 + random / 2);
        double millis = Math.min(firstDelay.toMillis() * factor, longestDelay.toMillis());
        return Duration.ofMillis((long) millis);
    }
}
