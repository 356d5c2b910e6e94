package dev.meshmanager.konnect.analytics;

import com.squareup.moshi.Json;
import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.immutables.value.Value;

/** Metrics of Kong Gateway traffic, in groups of requests. API path: {@code /v2/metrics}. */
@Value.Enclosing
@Value.Immutable
public interface TrafficMetrics extends Model {
    /** Returns the groups. */
    List<Group> data();

    /** Returns the time, units and names of the response. */
    Optional<Meta> meta();

    /**
     * Returns the unit of a metric, for example {@code ms}, {@code count} or {@code bytes}, or empty if the response
     * does not have it.
     */
    default Optional<String> unitOf(TrafficMetric metric) {
        return meta().flatMap(meta -> Optional.ofNullable(meta.metricUnits().get(metric.value())));
    }

    /**
     * Returns the latest name of an entity, or empty if the response does not have it.
     *
     * @param dimension the dimension that the id belongs to
     * @param id an id that {@link Group#value(TrafficDimension)} returned
     */
    default Optional<String> nameOf(TrafficDimension dimension, String id) {
        return meta().flatMap(Meta::display)
                .flatMap(display -> display.get(dimension.value()))
                .flatMap(JsonValue::asObject)
                .flatMap(entities -> entities.get(id))
                .flatMap(JsonValue::asObject)
                .flatMap(entity -> entity.get("name"))
                .flatMap(JsonValue::asString);
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this object. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds {@link TrafficMetrics}. */
    final class Builder extends ImmutableTrafficMetrics.Builder implements ModelBuilder<TrafficMetrics> {
        Builder() {}
    }

    /** The requests that have the same values in the dimensions of the query. */
    @Value.Immutable
    interface Group extends Model {
        /** Returns the start of the group's interval. */
        Optional<Instant> timestamp();

        /** Returns the metrics and the dimensions by name. */
        Optional<JsonObject> event();

        /** Returns a metric, or empty if the group does not have it. */
        default OptionalDouble value(TrafficMetric metric) {
            return event().flatMap(event -> event.get(metric.value()))
                    .flatMap(JsonValue::asNumber)
                    .map(number -> OptionalDouble.of(number.doubleValue()))
                    .orElse(OptionalDouble.empty());
        }

        /** Returns the value that the requests have in a dimension, an id or a text, or empty if they have none. */
        default Optional<String> value(TrafficDimension dimension) {
            return event().flatMap(event -> event.get(dimension.value()))
                    .flatMap(value -> value.asString().or(() -> value.asNumber().map(Number::toString)));
        }

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this object. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Group}. */
        final class Builder extends ImmutableTrafficMetrics.Group.Builder implements ModelBuilder<Group> {
            Builder() {}
        }
    }

    /** Data about a response. */
    @Value.Immutable
    interface Meta extends Model {
        /** Returns the start of the queried time. */
        Optional<Instant> start();

        /** Returns the end of the queried time. */
        Optional<Instant> end();

        /** Returns the entities behind the ids, by dimension and id. */
        Optional<JsonObject> display();

        /** Returns the units by metric. */
        @Json(name = "metric_units")
        Map<String, String> metricUnits();

        /** Returns the length of an interval in milliseconds. It may be longer than requested. */
        @Json(name = "granularity_ms")
        OptionalDouble granularityMs();

        /** Returns whether there were more groups than fit. */
        Optional<Boolean> truncated();

        /** Returns how many groups fit. */
        OptionalDouble limit();

        /** Returns the id by which Konnect's support finds the query. */
        @Json(name = "query_id")
        Optional<String> queryId();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this object. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Meta}. */
        final class Builder extends ImmutableTrafficMetrics.Meta.Builder implements ModelBuilder<Meta> {
            Builder() {}
        }
    }
}
