package dev.meshmanager.kuma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.core.view.Table;
import dev.meshmanager.kuma.common.Warning;
import dev.meshmanager.kuma.dashboard.Dashboard;
import dev.meshmanager.kuma.dashboard.snapshot.Counter;
import dev.meshmanager.kuma.inspect.GlobalInsight;
import dev.meshmanager.kuma.proxy.ProxyStatus;
import dev.meshmanager.kuma.testing.FakeControlPlane;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
                    .contains(dashboard.snapshot().zoneEgresses().stream()
                            .map(proxy -> proxy.labels().get("kuma.io/display-name"))
                            .toList())
                    .contains(dashboard.snapshot().zoneIngresses().stream()
                            .map(proxy -> proxy.labels().get("kuma.io/display-name"))
                            .toList());
            GlobalInsight counted = counted();
            GlobalInsight.Zones zones = counted.zones().orElseThrow();
            assertThat(dashboard.snapshot().zones()).hasSize(total(zones.controlPlanes()));
            assertThat(dashboard.snapshot().zoneIngresses()).hasSize(total(zones.zoneIngresses()));
            assertThat(dashboard.snapshot().zoneEgresses()).hasSize(total(zones.zoneEgresses()));
            assertThat((long) dashboard.snapshot().meshes().size())
                    .isEqualTo(counted.meshes().orElseThrow().total().orElseThrow());
            assertThat(dashboard.snapshot().proxies())
                    .filteredOn(proxy -> proxy.status().state() == ProxyStatus.State.OFFLINE)
                    .hasSize(offline(counted.dataplanes().orElseThrow()));
            assertThat(dashboard.policies().values().stream()
                            .mapToLong(Long::longValue)
                            .sum())
                    .isEqualTo(dashboard.counters().get(4).total())
                    .isEqualTo(counted.policies().orElseThrow().total().orElseThrow());
        }
    }

    @Test
    void countsAndNamesTheRecordedDeploymentAsTheGuiDoes() throws IOException {
        try (FakeControlPlane controlPlane = RecordedDeployment.global()) {
            Dashboard dashboard = controlPlane.client().dashboard();
            GlobalInsight counted = counted();
            assertThat(dashboard.counters())
                    .extracting(Counter::name, Counter::total)
                    .containsExactly(
                            tuple("Zones", 2L),
                            tuple("Meshes", 2L),
                            tuple("Services", 8L),
                            tuple(
                                    "Data plane proxies",
                                    counted.dataplanes()
                                            .flatMap(GlobalInsight.Dataplanes::standard)
                                            .map(status -> status.total().orElseThrow())
                                            .orElseThrow()),
                            tuple("Policies", 17L));
            assertThat(dashboard.counters()).allSatisfy(counter -> assertThat(rows(dashboard, counter.name()))
                    .as(counter.name())
                    .hasSize((int) counter.total()));
            assertThat(rows(dashboard, "Services"))
                    .anySatisfy(row -> assertThat(row).startsWith("ledger", "payments", "west"));
            assertThat(rows(dashboard, "Meshes"))
                    .anySatisfy(row -> assertThat(row).startsWith("payments").contains("1", "1/2"));
            for (String page : List.of(dashboard.toHtml(), dashboard.toMarkdown(), dashboard.toString())) {
                assertThat(page)
                        .contains("backend-1", "egress-east")
                        .doesNotContain("backend-1-", "egress-east-")
                        .doesNotContainPattern("T\\d\\d:\\d\\d:\\d\\d\\.\\d");
            }
            assertThat(dashboard.attention())
                    .noneMatch(attention -> attention.subject().name().contains("-all-")
                            && attention.code() == Warning.Kind.DEPRECATED);
        }
    }

    private static List<List<String>> rows(Dashboard dashboard, String title) {
        return dashboard.tables().stream()
                .filter(table -> table.title().equals(title))
                .findFirst()
                .map(Table::rows)
                .orElse(List.of());
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
        return Math.toIntExact(counted.orElseThrow().total().orElseThrow());
    }

    private static int offline(GlobalInsight.Dataplanes counted) {
        return (int) Stream.of(counted.standard(), counted.gatewayBuiltin(), counted.gatewayDelegated())
                .flatMap(Optional::stream)
                .mapToLong(status -> status.offline().orElse(0L))
                .sum();
    }
}
