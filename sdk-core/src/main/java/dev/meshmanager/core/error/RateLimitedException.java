package dev.meshmanager.core.error;

import java.time.Duration;
import java.util.Optional;

/** Thrown for HTTP 429: the caller exceeds a rate limit. */
public final class RateLimitedException extends ApiException {
    private static final long serialVersionUID = 1L;

    RateLimitedException(ErrorResponse response) {
        super(response);
    }

    /**
     * Returns the time to wait before the next attempt, or empty if the response has no {@code Retry-After} in seconds.
     */
    public Optional<Duration> retryAfter() {
        return header("Retry-After")
                .filter(value -> value.matches("\\d{1,9}"))
                .map(value -> Duration.ofSeconds(Long.parseLong(value)));
    }
}
