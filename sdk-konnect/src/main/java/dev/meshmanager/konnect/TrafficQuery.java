package dev.meshmanager.konnect;

import dev.meshmanager.core.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** What to tell of the traffic of gateways; see {@link Analytics}. Not thread-safe. */
public final class TrafficQuery {
    private final List<String> metrics = new ArrayList<>();
    private final List<String> dimensions = new ArrayList<>();
    private final List<Map<String, Object>> filters = new ArrayList<>();
    private TimeRange range = TimeRange.last("1h");
    private Optional<String> granularity = Optional.empty();
    private OptionalInt limit = OptionalInt.empty();

    TrafficQuery() {}

    /** Adds a metric, at most three: as {@code request_count}, {@code error_rate}, {@code kong_latency_p99}. */
    public TrafficQuery metric(String metric) {
        metrics.add(metric);
        return this;
    }

    /** Adds what to tell apart, at most two: as {@code control_plane}, {@code status_code}, {@code time}. */
    public TrafficQuery by(String dimension) {
        dimensions.add(dimension);
        return this;
    }

    /** Leaves traffic of which a field compares with values: as {@code where("status_code", "in", "500")}. */
    public TrafficQuery where(String field, String operator, Object... values) {
        filters.add(Map.of("field", field, "operator", operator, "value", List.of(values)));
        return this;
    }

    /** Sets the time; by default the last hour. */
    public TrafficQuery during(TimeRange range) {
        this.range = range;
        return this;
    }

    /** Sets the distance of times, as in {@code hourly}; Konnect takes a fitting one by default. */
    public TrafficQuery granularity(String granularity) {
        this.granularity = Optional.of(granularity);
        return this;
    }

    /** Sets how many results there are at most, up to 1,000. */
    public TrafficQuery limit(int limit) {
        this.limit = OptionalInt.of(limit);
        return this;
    }

    JsonObject ofMetrics() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("datasource", "api_usage");
        body.put("metrics", metrics);
        body.put("dimensions", dimensions);
        body.put("filters", filters);
        body.put("time_range", range.ofMetrics());
        granularity.ifPresent(text -> body.put("granularity", text));
        limit.ifPresent(most -> body.put("limit", most));
        return JsonObject.of(body);
    }

    JsonObject ofRequests() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("filters", filters);
        body.put("time_range", range.ofRequests());
        limit.ifPresent(most -> body.put("size", most));
        return JsonObject.of(body);
    }
}
