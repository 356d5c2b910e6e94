package dev.meshmanager.konnect.analytics;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.konnect.call.Endpoint;
import java.util.List;
import java.util.function.Consumer;

/**
 * Traffic of gateways, as Konnect records it: there is none of meshes, whose proxies send their metrics to where a
 * {@code MeshMetric} says. API paths: {@code /v2/metrics} and {@code /v2/api-requests}, which take 10 calls a minute.
 * Safe for use by many threads.
 */
public final class Analytics {
    private final Endpoint endpoint;

    public Analytics(Endpoint endpoint) {
        this.endpoint = endpoint;
    }

    /**
     * Returns metrics of groups of requests.
     *
     * @throws dev.meshmanager.core.error.MeshException if the call fails, as with status 408 after 10 seconds
     */
    public TrafficMetrics metrics(Consumer<TrafficQuery> query) {
        return endpoint.at("metrics").post(TrafficMetrics.class, of(query).ofMetrics());
    }

    /** Returns requests one by one, the latest first; metrics, dimensions and granularity do not count. */
    public List<TrafficRequest> requests(Consumer<TrafficQuery> query) {
        return endpoint.at("api-requests").post(of(query).ofRequests(), Analytics::results);
    }

    private static List<TrafficRequest> results(JsonObject answer) {
        return answer.get("results").map(JsonValue::elements).orElse(List.of()).stream()
                .map(result -> Json.fromTree(TrafficRequest.class, result))
                .toList();
    }

    private static TrafficQuery of(Consumer<TrafficQuery> query) {
        TrafficQuery built = new TrafficQuery();
        query.accept(built);
        return built;
    }
}
