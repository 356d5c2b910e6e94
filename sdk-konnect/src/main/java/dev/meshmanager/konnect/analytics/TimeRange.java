package dev.meshmanager.konnect.analytics;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/** The time of a {@link TrafficQuery}. Immutable. */
public final class TimeRange {
    private final Map<String, Object> metrics;
    private final Map<String, Object> requests;

    private TimeRange(Map<String, Object> metrics, Map<String, Object> requests) {
        this.metrics = metrics;
        this.requests = requests;
    }

    /**
     * Returns the time from a duration ago until now: {@code 15m}, {@code 1h}, {@code 6h}, {@code 12h}, {@code 24h} or
     * {@code 7d}. {@link Analytics#metrics} also supports {@code 30d}, {@code current_week}, {@code current_month},
     * {@code previous_week} and {@code previous_month}.
     */
    public static TimeRange last(String duration) {
        // The two APIs spell the same times differently.
        return new TimeRange(relative(duration), relative(duration.toUpperCase(Locale.ROOT)));
    }

    private static Map<String, Object> relative(String duration) {
        return Map.of("type", "relative", "time_range", duration);
    }

    /** Returns the time between two instants. Konnect accepts at most 32 days. */
    public static TimeRange between(Instant start, Instant end) {
        Map<String, Object> range = Map.of("type", "absolute", "start", start.toString(), "end", end.toString());
        return new TimeRange(range, range);
    }

    Map<String, Object> ofMetrics() {
        return metrics;
    }

    Map<String, Object> ofRequests() {
        return requests;
    }
}
