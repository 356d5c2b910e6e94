package dev.meshmanager.kuma;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.kuma.common.DataplaneStat;
import dev.meshmanager.kuma.inspect.GlobalInsight;
import dev.meshmanager.kuma.mesh.MeshInsight;
import dev.meshmanager.kuma.proxy.DataplaneOverview;
import dev.meshmanager.kuma.proxy.ProxyStatus.State;
import dev.meshmanager.kuma.zone.ZoneOverview;
import dev.meshmanager.kuma.zone.ZoneStatus;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The statuses that the SDK works out, against what the recorded global control plane counted. */
@Tag("recordings")
class StatusReplayTest {
    @Test
    void statusesAddUpToTheRecordedInsights() throws IOException {
        Map<String, DataplaneOverview> proxies = new LinkedHashMap<>();
        Map<String, MeshInsight> insights = new LinkedHashMap<>();
        Map<String, ZoneOverview> zones = new LinkedHashMap<>();
        Optional<GlobalInsight> global = Optional.empty();
        for (JsonObject exchange : TestData.lines(TestData.path("recordings").resolve("global.jsonl"))) {
            String path = text(exchange, "path").replaceFirst("\\?.*", "");
            if (path.equals("/global-insight")) {
                global = exchange.get("response").map(body -> Json.fromTree(GlobalInsight.class, body));
            }
            for (JsonValue item : items(exchange)) {
                if (path.matches("/(meshes/[^/]+/)?dataplanes/_overview")) {
                    DataplaneOverview proxy = Json.fromTree(DataplaneOverview.class, item);
                    proxies.put(proxy.mesh() + "/" + proxy.name(), proxy);
                } else if (path.equals("/mesh-insights")) {
                    MeshInsight insight = Json.fromTree(MeshInsight.class, item);
                    insights.put(insight.name(), insight);
                } else if (path.equals("/zones/_overview")) {
                    ZoneOverview zone = Json.fromTree(ZoneOverview.class, item);
                    zones.put(zone.name(), zone);
                }
            }
        }
        assertThat(insights).isNotEmpty();
        insights.forEach((mesh, insight) -> {
            List<DataplaneOverview> inMesh = proxies.values().stream()
                    .filter(proxy -> proxy.mesh().equals(mesh))
                    .toList();
            DataplaneStat stat = insight.dataplanes().orElseThrow();
            assertThat(counts(inMesh))
                    .as("proxies of " + mesh)
                    .containsExactly(
                            stat.total().orElse(0L),
                            stat.online().orElse(0L),
                            stat.partiallyDegraded().orElse(0L),
                            stat.offline().orElse(0L));
        });
        long online = zones.values().stream()
                .filter(zone -> zone.status() == ZoneStatus.ONLINE)
                .count();
        GlobalInsight.Status counted =
                global.orElseThrow().zones().orElseThrow().controlPlanes().orElseThrow();
        assertThat((long) zones.size()).isEqualTo(counted.total().orElse(0L));
        assertThat(online).isEqualTo(counted.online().orElse(0L));
        System.out.printf(
                "recordings: %d proxies of %d meshes and %d zones have the status that the control plane counted%n",
                proxies.size(), insights.size(), zones.size());
    }

    private static List<Long> counts(Collection<DataplaneOverview> proxies) {
        return List.of(
                (long) proxies.size(),
                count(proxies, State.ONLINE),
                count(proxies, State.PARTIALLY_DEGRADED),
                count(proxies, State.OFFLINE));
    }

    private static long count(Collection<DataplaneOverview> proxies, State state) {
        return proxies.stream().filter(proxy -> proxy.status().state() == state).count();
    }

    private static List<JsonValue> items(JsonObject exchange) {
        return exchange.get("response")
                .flatMap(JsonValue::asObject)
                .flatMap(body -> body.get("items"))
                .map(JsonValue::elements)
                .orElse(List.of());
    }

    private static String text(JsonObject exchange, String member) {
        return exchange.get(member).flatMap(JsonValue::asString).orElse("");
    }
}
