package dev.meshmanager.konnect.analytics;

import dev.meshmanager.core.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What to tell of the traffic of gateways; see {@link Analytics}. Ids of what a gateway has, as services and routes,
 * are written {@code {control plane}:{id}}. Not thread-safe.
 */
public final class TrafficQuery {
    private final List<String> metrics = new ArrayList<>();
    private final List<String> dimensions = new ArrayList<>();
    private final List<Map<String, Object>> filters = new ArrayList<>();
    private TimeRange range = TimeRange.last("1h");
    private Optional<String> granularity = Optional.empty();
    private OptionalInt limit = OptionalInt.empty();
    private OptionalInt offset = OptionalInt.empty();
    private boolean oldestFirst;

    TrafficQuery() {}

    /** Adds a metric, at most three; only for {@link Analytics#metrics}, which counts requests if there is none. */
    public TrafficQuery metric(TrafficMetric metric) {
        metrics.add(metric.value());
        return this;
    }

    /** Adds what to tell apart, at most two; only for {@link Analytics#metrics}. */
    public TrafficQuery by(TrafficDimension dimension) {
        dimensions.add(dimension.value());
        return this;
    }

    /** Leaves traffic that has one of these values there: numbers for statuses, ids and other texts as strings. */
    public TrafficQuery where(TrafficDimension field, Object... values) {
        return filter(field, "in", List.of(values));
    }

    /** Leaves traffic that has none of these values there. */
    public TrafficQuery whereNot(TrafficDimension field, Object... values) {
        return filter(field, "not_in", List.of(values));
    }

    /** Leaves traffic that has nothing there. */
    public TrafficQuery whereEmpty(TrafficDimension field) {
        filters.add(Map.of("field", field.value(), "operator", "empty"));
        return this;
    }

    /** Leaves traffic that has anything there. */
    public TrafficQuery whereNotEmpty(TrafficDimension field) {
        filters.add(Map.of("field", field.value(), "operator", "not_empty"));
        return this;
    }

    /**
     * Leaves traffic of which a field compares with one value; only for {@link Analytics#requests}.
     *
     * @param operator as in {@code starts_with}, {@code ends_with}, {@code =}, {@code !=}, {@code <} or {@code >=}
     */
    public TrafficQuery whereCompares(TrafficDimension field, String operator, Object value) {
        return filter(field, operator, value);
    }

    private TrafficQuery filter(TrafficDimension field, String operator, Object value) {
        filters.add(Map.of("field", field.value(), "operator", operator, "value", value));
        return this;
    }

    /** Sets the time; by default the last hour. */
    public TrafficQuery during(TimeRange range) {
        this.range = range;
        return this;
    }

    /**
     * Sets the distance of times, as in {@code hourly} or {@code daily}, where {@link TrafficDimension#TIME} is told
     * apart; Konnect takes a fitting one by default. Only for {@link Analytics#metrics}.
     */
    public TrafficQuery granularity(String granularity) {
        this.granularity = Optional.of(granularity);
        return this;
    }

    /** Sets how many results there are at most, up to 1,000; by default 50 groups of metrics, or 100 requests. */
    public TrafficQuery limit(int limit) {
        this.limit = OptionalInt.of(limit);
        return this;
    }

    /** Sets how many requests to skip, which is how more than 1,000 are read; only for {@link Analytics#requests}. */
    public TrafficQuery offset(int offset) {
        this.offset = OptionalInt.of(offset);
        return this;
    }

    /** Sets that the oldest requests come first, not the latest; only for {@link Analytics#requests}. */
    public TrafficQuery oldestFirst() {
        this.oldestFirst = true;
        return this;
    }

    JsonObject ofMetrics() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("datasource", "api_usage");
        body.put("metrics", metrics.isEmpty() ? List.of(TrafficMetric.REQUEST_COUNT.value()) : metrics);
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
        if (oldestFirst) {
            body.put("order", "ascending");
        }
        limit.ifPresent(most -> body.put("size", most));
        offset.ifPresent(skipped -> body.put("offset", skipped));
        return JsonObject.of(body);
    }
}
