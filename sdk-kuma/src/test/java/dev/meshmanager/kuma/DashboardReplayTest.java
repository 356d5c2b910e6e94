package dev.meshmanager.kuma;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.Resource;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.kuma.dashboard.Counter;
import dev.meshmanager.kuma.dashboard.Dashboard;
import dev.meshmanager.kuma.inspect.GlobalInsight;
import dev.meshmanager.kuma.proxy.ProxyStatus;
import dev.meshmanager.kuma.testing.FakeControlPlane;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("recordings")
class DashboardReplayTest {
    @Test
    void showsTheRecordedDeployment() throws IOException {
        try (FakeControlPlane controlPlane = RecordedDeployment.global()) {
            Dashboard dashboard = controlPlane.client().dashboard();
            Files.writeString(Path.of("target", "dashboard.html"), dashboard.toHtml());
            Files.writeString(Path.of("target", "dashboard.txt"), dashboard.toString());
            System.out.println("recordings: the dashboard shows "
                    + String.join(
                            ", ",
                            dashboard.counters().stream().map(Counter::toString).toList()));
            assertThat(dashboard.unread()).isEmpty();
            assertThat(dashboard.toHtml())
                    .containsOnlyOnce("<svg")
                    .contains(dashboard.zoneEgresses().stream()
                            .map(Resource::name)
                            .toList())
                    .contains(dashboard.zoneIngresses().stream()
                            .map(Resource::name)
                            .toList());
            GlobalInsight counted = counted();
            GlobalInsight.Zones zones = counted.zones().orElseThrow();
            assertThat(dashboard.zones()).hasSize(total(zones.controlPlanes()));
            assertThat(dashboard.zoneIngresses()).hasSize(total(zones.zoneIngresses()));
            assertThat(dashboard.zoneEgresses()).hasSize(total(zones.zoneEgresses()));
            assertThat((long) dashboard.meshes().size())
                    .isEqualTo(counted.meshes().orElseThrow().total().orElseThrow());
            assertThat(dashboard.proxies())
                    .filteredOn(proxy -> proxy.status().state() == ProxyStatus.State.OFFLINE)
                    .hasSize(offline(counted.dataplanes().orElseThrow()));
            assertThat(dashboard.policies().values().stream()
                            .mapToLong(Long::longValue)
                            .sum())
                    .isEqualTo(dashboard.counters().get(4).total())
                    .isEqualTo(counted.policies().orElseThrow().total().orElseThrow());
        }
    }

    private static GlobalInsight counted() {
        return TestData.lines(TestData.path("recordings").resolve("global.jsonl")).stream()
                .filter(exchange -> exchange.get("path").equals(Optional.of(JsonValue.of("/global-insight"))))
                .findFirst()
                .flatMap(exchange -> exchange.get("response"))
                .map(body -> Json.fromTree(GlobalInsight.class, body))
                .orElseThrow();
    }

    private static int total(Optional<GlobalInsight.Status> counted) {
        return counted.flatMap(GlobalInsight.Status::total).orElseThrow().intValue();
    }

    private static int offline(GlobalInsight.Dataplanes counted) {
        return (int) Stream.of(counted.standard(), counted.gatewayBuiltin(), counted.gatewayDelegated())
                .flatMap(Optional::stream)
                .mapToLong(status -> status.offline().orElse(0L))
                .sum();
    }
}
