package dev.meshmanager.konnect.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshmanager.core.OpenEnum;
import dev.meshmanager.core.json.Json;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AnalyticsTest {
    @Test
    void writesTheSameQueryForBothCalls() {
        TrafficQuery query = new TrafficQuery()
                .metric(TrafficMetric.RESPONSE_LATENCY_P99)
                .by(TrafficDimension.TIME)
                .granularity("hourly")
                .where(TrafficDimension.STATUS_CODE, 500, 503)
                .whereNot(TrafficDimension.STATUS_CODE_GROUPED, "2XX")
                .whereNotEmpty(TrafficDimension.CONSUMER)
                .whereEmpty(TrafficDimension.API)
                .during(TimeRange.last("24h"))
                .limit(10)
                .offset(20)
                .oldestFirst();
        String filters = """
                "filters":[{"field":"status_code","operator":"in","value":[500,503]},\
                {"field":"status_code_grouped","operator":"not_in","value":["2XX"]},\
                {"field":"consumer","operator":"not_empty"},{"field":"api","operator":"empty"}]""";

        assertThat(query.ofMetrics()).isEqualTo(Json.read(query.ofMetrics().getClass(), """
                        {"datasource":"api_usage","metrics":["response_latency_p99"],"dimensions":["time"],%s,\
                        "time_range":{"type":"relative","time_range":"24h"},"granularity":"hourly","limit":10}
                        """.formatted(filters)));
        assertThat(query.ofRequests()).isEqualTo(Json.read(query.ofRequests().getClass(), """
                        {%s,"time_range":{"type":"relative","time_range":"24H"},\
                        "order":"ascending","size":10,"offset":20}
                        """.formatted(filters)));
    }

    @Test
    void comparesWithOneValueAndBetweenTwoTimes() {
        TrafficQuery query = new TrafficQuery()
                .whereCompares(TrafficDimension.of("request_uri"), "starts_with", "/users/")
                .during(TimeRange.between(
                        Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2026-01-02T00:00:00Z")));

        assertThat(query.ofRequests().toString())
                .contains("\"value\":\"/users/\"")
                .contains("\"start\":\"2026-01-01T00:00:00Z\"");
        assertThat(query.ofMetrics().toString()).contains("\"metrics\":[\"request_count\"]");
    }

    @Test
    void readsRequestsAndKeepsWhatItDoesNotKnow() {
        String text = """
                {"request_id":"r","http_method":"GET","latencies_response_ms":12,"consumer":null,"new_field":[1]}""";

        TrafficRequest request = Json.read(TrafficRequest.class, text);

        assertThat(request.requestId()).contains("r");
        assertThat(request.httpMethod()).contains("GET");
        assertThat(request.latenciesResponseMs()).hasValue(12L);
        assertThat(request.consumer()).isEmpty();
        assertThat(Json.write(request)).contains("\"new_field\":[1]");
    }

    @Test
    void knowsTheMetricsAndDimensionsOfTheApi() {
        assertThat(OpenEnum.constants(TrafficMetric.class)).hasSize(30);
        assertThat(OpenEnum.constants(TrafficDimension.class)).hasSize(23);
    }
}
