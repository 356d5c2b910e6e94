package dev.meshmanager.konnect.analytics;

import dev.meshmanager.core.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A query of Kong Gateway traffic; see {@link Analytics}. Ids of gateway entities, for example of services and routes,
 * have the form {@code {control plane}:{id}}. Not thread-safe.
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

    /**
     * Adds a metric, at most three. Default: {@link TrafficMetric#REQUEST_COUNT}. {@link Analytics#requests} ignores
     * it.
     */
    public TrafficQuery metric(TrafficMetric metric) {
        metrics.add(metric.value());
        return this;
    }

    /** Adds a dimension to group by, at most two. {@link Analytics#requests} ignores it. */
    public TrafficQuery by(TrafficDimension dimension) {
        dimensions.add(dimension.value());
        return this;
    }

    /** Selects requests with one of these values. HTTP statuses are numbers; everything else is a string. */
    public TrafficQuery where(TrafficDimension field, Object... values) {
        return filter(field, "in", List.of(values));
    }

    /** Selects requests with none of these values. */
    public TrafficQuery whereNot(TrafficDimension field, Object... values) {
        return filter(field, "not_in", List.of(values));
    }

    /** Selects requests without a value. */
    public TrafficQuery whereEmpty(TrafficDimension field) {
        filters.add(Map.of("field", field.value(), "operator", "empty"));
        return this;
    }

    /** Selects requests with any value. */
    public TrafficQuery whereNotEmpty(TrafficDimension field) {
        filters.add(Map.of("field", field.value(), "operator", "not_empty"));
        return this;
    }

    /**
     * Selects requests by a comparison with one value. Only {@link Analytics#requests} supports it.
     *
     * @param operator for example {@code starts_with}, {@code ends_with}, {@code =}, {@code !=}, {@code <} or
     *     {@code >=}
     */
    public TrafficQuery whereCompares(TrafficDimension field, String operator, Object value) {
        return filter(field, operator, value);
    }

    private TrafficQuery filter(TrafficDimension field, String operator, Object value) {
        filters.add(Map.of("field", field.value(), "operator", operator, "value", value));
        return this;
    }

    /** Sets the time. Default: the last hour. */
    public TrafficQuery during(TimeRange range) {
        this.range = range;
        return this;
    }

    /**
     * Sets the length of the intervals of {@link TrafficDimension#TIME}, for example {@code hourly} or {@code daily}.
     * Default: Konnect chooses it. {@link Analytics#requests} ignores it.
     */
    public TrafficQuery granularity(String granularity) {
        this.granularity = Optional.of(granularity);
        return this;
    }

    /** Sets the maximum number of results, up to 1,000. Default: 50 groups of metrics, or 100 requests. */
    public TrafficQuery limit(int limit) {
        this.limit = OptionalInt.of(limit);
        return this;
    }

    /**
     * Sets the number of requests to skip. Use it to read more than 1,000 requests. {@link Analytics#metrics} ignores
     * it.
     */
    public TrafficQuery offset(int offset) {
        this.offset = OptionalInt.of(offset);
        return this;
    }

    /** Returns the oldest requests first. Default: the latest first. {@link Analytics#metrics} ignores it. */
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
