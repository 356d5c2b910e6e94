package dev.meshmanager.core.error;

import java.time.Duration;
import java.util.Optional;

/** The caller asks too often: HTTP 429. */
public final class RateLimitedException extends ApiException {
    private static final long serialVersionUID = 1L;

    RateLimitedException(ErrorResponse response) {
        super(response);
    }

    /** Returns how long the server wants the caller to wait, or empty if it does not say so in seconds. */
    public Optional<Duration> retryAfter() {
        return header("Retry-After")
                .filter(value -> value.matches("\\d{1,9}"))
                .map(value -> Duration.ofSeconds(Long.parseLong(value)));
    }
}
