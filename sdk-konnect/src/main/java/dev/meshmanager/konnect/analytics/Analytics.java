package dev.meshmanager.konnect.analytics;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.konnect.call.Endpoint;
import java.util.List;
import java.util.function.Consumer;

/**
 * Reads the traffic of Kong Gateway that Konnect records. There is no traffic of meshes: their proxies send metrics to
 * the backends of a {@code MeshMetric}. API paths: {@code /v2/metrics} and {@code /v2/api-requests}. Safe for use by
 * many threads; calls fail with a {@link dev.meshmanager.core.error.MeshException}.
 *
 * <p><b>Rate limit.</b> Konnect accepts 10 of these calls in a minute. It answers 408 to a query that takes longer than
 * 10 seconds.
 */
public final class Analytics {
    private final Endpoint endpoint;

    /** For the SDK only: the parameter type is not exported. */
    public Analytics(Endpoint endpoint) {
        this.endpoint = endpoint;
    }

    /**
     * Returns metrics of the requests that match a query, in groups by the query's dimensions. API path:
     * {@code /v2/metrics}.
     *
     * @param query sets metrics, dimensions, time and conditions; an empty query counts the requests of the last hour
     */
    public TrafficMetrics metrics(Consumer<TrafficQuery> query) {
        return endpoint.at("metrics")
                .post(
                        TrafficMetrics.class,
                        Endpoint.configure(new TrafficQuery(), query).ofMetrics());
    }

    /**
     * Returns the requests that match a query, the latest first, at most 100 unless the query has a limit. Metrics,
     * dimensions and granularity of the query are ignored. API path: {@code /v2/api-requests}.
     *
     * <p><b>Queries without conditions.</b> Konnect's OpenAPI file has them as an example, but its schema lists two
     * forms of queries of which exactly one must match, and a query without conditions has both. A server that checks
     * requests against the file refuses it. Add a condition for such a server.
     */
    public List<TrafficRequest> requests(Consumer<TrafficQuery> query) {
        return endpoint.at("api-requests")
                .post(Endpoint.configure(new TrafficQuery(), query).ofRequests(), Analytics::results);
    }

    private static List<TrafficRequest> results(JsonObject response) {
        return response.get("results").map(JsonValue::elements).orElse(List.of()).stream()
                .map(result -> Json.fromTree(TrafficRequest.class, result))
                .toList();
    }
}
