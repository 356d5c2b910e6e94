package dev.meshmanager.konnect;

import dev.meshmanager.core.JsonObject;
import java.util.List;
import java.util.function.Consumer;

/**
 * Traffic of gateways, as Konnect records it: there is none of meshes, whose proxies send their metrics to where a
 * {@code MeshMetric} says. API paths: {@code /v2/metrics} and {@code /v2/api-requests}, which take 10 calls a minute.
 * Safe for use by many threads.
 */
public final class Analytics {
    private final Endpoint endpoint;

    Analytics(Endpoint endpoint) {
        this.endpoint = endpoint;
    }

    /** Returns metrics: the values below {@code event} of each, and what they are in {@code meta.metric_units}. */
    public JsonObject metrics(Consumer<TrafficQuery> query) {
        return endpoint.at("metrics").post(JsonObject.class, of(query).ofMetrics());
    }

    /** Returns requests, each with its times, sizes and status; metrics, dimensions and granularity do not count. */
    public List<JsonObject> requests(Consumer<TrafficQuery> query) {
        return endpoint.at("api-requests").post(JsonObject.class, of(query).ofRequests()).get("results").stream()
                .flatMap(results -> results.elements().stream())
                .flatMap(result -> result.asObject().stream())
                .toList();
    }

    private static TrafficQuery of(Consumer<TrafficQuery> query) {
        TrafficQuery built = new TrafficQuery();
        query.accept(built);
        return built;
    }
}
