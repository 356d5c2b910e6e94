package dev.meshmanager.kuma;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.core.json.JsonException;
import dev.meshmanager.kuma.evidence.RawHttp;
import dev.meshmanager.kuma.testing.FakeControlPlane;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The recorded deployment, loaded into the in-memory control plane, whose answers are compared with the recorded ones.
 */
@Tag("recordings")
class FakeReplayTest {
    /** What a global control plane makes out of the rest; zones get the insights of services from it. */
    private static final Set<String> COMPUTED = Set.of("MeshInsight", "ServiceInsight");

    private final RawHttp http = new RawHttp();
    private final List<String> differences = new ArrayList<>();
    private int compared;
    private int equal;
    private int notWorkedOut;

    @AfterEach
    void letGo() {
        http.close();
    }

    @Test
    void answersLikeTheRecordedControlPlanes() throws IOException {
        try (FakeControlPlane global = FakeControlPlane.global()) {
            replay("global.jsonl", global);
        }
        try (FakeControlPlane zone = FakeControlPlane.zone("east")) {
            replay("zone-east.jsonl", zone);
        }
        System.out.printf(
                "recordings: the in-memory control plane answers %d of %d calls as recorded, and %d not without the test's help%n",
                equal, compared, notWorkedOut);
        // What is left is what the control plane says of resources that are not valid.
        assertThat(equal)
                .as(() -> String.join(System.lineSeparator(), differences))
                .isGreaterThan(compared * 98 / 100);
    }

    private void replay(String file, FakeControlPlane controlPlane) throws IOException {
        List<JsonObject> exchanges = TestData.lines(TestData.path("recordings").resolve(file));
        Set<String> left = file.startsWith("global") ? COMPUTED : Set.of();
        RecordedDeployment.load(exchanges, controlPlane, left);
        for (JsonObject exchange : exchanges) {
            compare(exchange, controlPlane);
        }
    }

    private void compare(JsonObject exchange, FakeControlPlane controlPlane) throws IOException {
        int expectedStatus =
                Integer.parseInt(exchange.get("status").orElseThrow().toString());
        if (expectedStatus == 0) {
            return;
        }
        String call = text(exchange, "method") + " " + text(exchange, "path");
        RawHttp.Answer answer =
                http.call(controlPlane, text(exchange, "method"), text(exchange, "path"), body(exchange));
        if (answer.status() == 501) {
            notWorkedOut++;
            return;
        }
        compared++;
        JsonValue expected = masked(call, exchange.get("response").orElseThrow().toString());
        JsonValue actual = masked(call, answer.body());
        if (answer.status() == expectedStatus && (expected.equals(actual) || call.equals("GET /config"))) {
            equal++;
        } else {
            differences.add(String.join(
                    "%n  ".formatted(),
                    call + " " + expectedStatus + "/" + answer.status(),
                    expected.toString(),
                    actual.toString()));
        }
    }

    /** Takes out what is different every time: times, hosts, and of tokens all but their headers. */
    private static JsonValue masked(String call, String body) {
        if (call.startsWith("POST /tokens") && !body.startsWith("{")) {
            return JsonValue.of(body.split("\\.")[0].replace("\"", ""));
        }
        String masked = body.replaceAll("http://[^/\"]*/", "http://host/")
                .replaceAll("\"(createdAt|creationTime|modificationTime)\":\"[^\"]*\"", "\"$1\":\"\"")
                .replaceAll("\"(hostname|clusterId|instanceId)\":\"[^\"]*\"", "\"$1\":\"\"");
        try {
            JsonValue answer = Json.parse(masked);
            // The control plane lists the kinds of rules in the order of a Go map.
            return call.endsWith("/rules")
                    ? JsonValue.of(new EstateLine.Answer(call, 200, answer).canonical())
                    : answer;
        } catch (JsonException e) {
            return JsonValue.of(body);
        }
    }

    private static String body(JsonObject exchange) {
        return exchange.get("request")
                .filter(value -> !value.isNull())
                .map(value -> value.asString().orElse(value.toString()))
                .orElse("");
    }

    private static String text(JsonObject object, String name) {
        return object.get(name).flatMap(JsonValue::asString).orElse("");
    }
}
