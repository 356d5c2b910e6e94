package dev.meshmanager.konnect.testing.api;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.konnect.testing.http.KonnectAnswer;
import dev.meshmanager.konnect.testing.http.Routes;
import java.util.List;
import java.util.Map;

/** Metrics and requests of gateways without traffic. */
public final class TrafficApi {
    private static final JsonObject NO_METRICS = JsonObject.of(Map.of(
            "data",
            List.of(),
            "meta",
            Map.of(
                    "start",
                    "1970-01-01T00:00:00Z",
                    "end",
                    "1970-01-01T01:00:00Z",
                    "display",
                    Map.of(),
                    "metric_units",
                    Map.of(),
                    "granularity_ms",
                    60_000,
                    "truncated",
                    false,
                    "limit",
                    50,
                    "query_id",
                    "in-memory")));

    private static final JsonObject NO_REQUESTS = JsonObject.of(Map.of(
            "results",
            List.of(),
            "meta",
            Map.of(
                    "time_range",
                    Map.of("start", "1970-01-01T00:00:00Z", "end", "1970-01-01T01:00:00Z"),
                    "query_id",
                    "in-memory",
                    "size",
                    0,
                    "offset",
                    0)));

    private TrafficApi() {}

    public static void addTo(Routes routes) {
        routes.add("POST", "/v2/metrics", call -> KonnectAnswer.ok(NO_METRICS))
                .add("POST", "/v2/api-requests", call -> KonnectAnswer.ok(NO_REQUESTS));
    }
}
