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

/** Metrics of the traffic of gateways, one group of requests after another. API path: {@code /v2/metrics}. */
@Value.Enclosing
@Value.Immutable
public interface TrafficMetrics extends Model {
    /** Returns the groups. */
    List<Group> data();

    /** Returns what the answer says of itself. */
    Optional<Meta> meta();

    /** Returns the unit of a metric, as in {@code ms}, {@code count} or {@code bytes}, or empty. */
    default Optional<String> unitOf(TrafficMetric metric) {
        return meta().flatMap(meta -> Optional.ofNullable(meta.metricUnits().get(metric.value())));
    }

    /** Returns the name of what an id of a dimension stands for, as it was last, or empty if the answer has none. */
    default Optional<String> nameOf(TrafficDimension dimension, String id) {
        return meta().flatMap(Meta::display)
                .flatMap(display -> display.get(dimension.value()))
                .flatMap(JsonValue::asObject)
                .flatMap(entities -> entities.get(id))
                .flatMap(JsonValue::asObject)
                .flatMap(entity -> entity.get("name"))
                .flatMap(JsonValue::asString);
    }

    /** Returns a builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this value. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds {@link TrafficMetrics}. */
    final class Builder extends ImmutableTrafficMetrics.Builder implements ModelBuilder<TrafficMetrics> {
        Builder() {}
    }

    /** Requests that are the same by the dimensions of the query. */
    @Value.Immutable
    interface Group extends Model {
        /** Returns when the time begins that the group is about. */
        Optional<Instant> timestamp();

        /** Returns the metrics and the dimensions by their names. */
        Optional<JsonObject> event();

        /** Returns a metric, or empty if the group has none. */
        default OptionalDouble value(TrafficMetric metric) {
            return event().flatMap(event -> event.get(metric.value()))
                    .flatMap(JsonValue::asNumber)
                    .map(number -> OptionalDouble.of(number.doubleValue()))
                    .orElse(OptionalDouble.empty());
        }

        /** Returns what the group has in common, an id or a text, or empty if it has nothing there. */
        default Optional<String> value(TrafficDimension dimension) {
            return event().flatMap(event -> event.get(dimension.value()))
                    .flatMap(value -> value.asString().or(() -> value.asNumber().map(Number::toString)));
        }

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this value. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Group}. */
        final class Builder extends ImmutableTrafficMetrics.Group.Builder implements ModelBuilder<Group> {
            Builder() {}
        }
    }

    /** What an answer says of itself. */
    @Value.Immutable
    interface Meta extends Model {
        /** Returns when the time begins that was looked at. */
        Optional<Instant> start();

        /** Returns when it ends. */
        Optional<Instant> end();

        /** Returns what the ids stand for, by dimension and id. */
        Optional<JsonObject> display();

        /** Returns the units of the metrics. */
        @Json(name = "metric_units")
        Map<String, String> metricUnits();

        /** Returns the distance of times, in milliseconds; it may be more than was asked for. */
        @Json(name = "granularity_ms")
        Optional<Double> granularityMs();

        /** Returns whether there were more groups than fit. */
        Optional<Boolean> truncated();

        /** Returns how many groups fit. */
        Optional<Double> limit();

        /** Returns the id by which Konnect's support finds the query. */
        @Json(name = "query_id")
        Optional<String> queryId();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this value. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Meta}. */
        final class Builder extends ImmutableTrafficMetrics.Meta.Builder implements ModelBuilder<Meta> {
            Builder() {}
        }
    }
}
