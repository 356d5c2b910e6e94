package dev.meshmanager.kuma.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshmanager.core.view.Table;
import dev.meshmanager.kuma.common.Warning.Kind;
import dev.meshmanager.kuma.dashboard.snapshot.Counter;
import dev.meshmanager.kuma.finding.Finding;
import dev.meshmanager.kuma.finding.FindingSubject;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.policy.MeshTimeout;
import dev.meshmanager.kuma.policy.target.TargetRef;
import dev.meshmanager.kuma.proxy.Dataplane;
import dev.meshmanager.kuma.proxy.Gateway;
import dev.meshmanager.kuma.service.MeshExternalService;
import dev.meshmanager.kuma.service.MeshService;
import dev.meshmanager.kuma.testing.FakeControlPlane;
import dev.meshmanager.kuma.zone.Zone;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an operator sees of control planes of each role, in each mode of services. */
class OperatorViewTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "{}"})
    void showsNoZonesOfAControlPlaneThatIsAlone(String settings) {
        try (FakeControlPlane controlPlane = FakeControlPlane.standalone("east")
                .with(Zone.builder().name("east").build(), proxy("web", "web"))) {
            if (!settings.isEmpty()) {
                controlPlane.answer("/config", settings);
            }
            Dashboard dashboard = controlPlane.client().dashboard();
            assertThat(dashboard.counters()).extracting(Counter::name).doesNotContain("Zones");
            assertThat(dashboard.tables()).extracting(Table::title).doesNotContain("Zones");
            assertThat(dashboard.attention())
                    .extracting(Finding::subject)
                    .doesNotContain(FindingSubject.of("Zone", "east"));
            assertThat(dashboard.toString()).doesNotContain("not connected to the global control plane");
        }
    }

    @Test
    void showsZonesThatNeverConnectedToAGlobalControlPlane() {
        try (FakeControlPlane controlPlane =
                FakeControlPlane.global().with(Zone.builder().name("east").build())) {
            Dashboard dashboard = controlPlane.client().dashboard();
            assertThat(dashboard.counters()).extracting(Counter::toString).contains("Zones 0/1");
            assertThat(dashboard.attention()).extracting(Finding::subject).contains(FindingSubject.of("Zone", "east"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Disabled", "Everywhere", "ReachableBackends", "Exclusive"})
    void countersAgreeWithTheTablesOfTheSameName(String mode) {
        try (FakeControlPlane controlPlane = FakeControlPlane.global()
                .with(Mesh.builder()
                        .name("default")
                        .meshServices(services -> services.mode(Mesh.Mode.of(mode)))
                        .build())
                .with(
                        proxy("web", "web"),
                        proxy("stock", "stock"),
                        gateway("edge"),
                        timeout("slow"),
                        timeout("slower"))) {
            if (!mode.equals("Disabled")) {
                controlPlane.with(
                        MeshService.builder()
                                .mesh("default")
                                .name("web")
                                .spec(spec -> {})
                                .build(),
                        MeshService.builder()
                                .mesh("default")
                                .name("stock")
                                .spec(spec -> {})
                                .build(),
                        MeshExternalService.builder()
                                .mesh("default")
                                .name("bank")
                                .spec(spec -> {})
                                .build());
            }
            controlPlane.connect(proxy("web", "web"));
            Dashboard dashboard = controlPlane.client().dashboard();
            assertAgreement(dashboard);
            assertThat(rows(dashboard, "Services")).hasSize(mode.equals("Disabled") ? 2 : 3);
            assertThat(rows(dashboard, "Meshes").get(0))
                    .contains(mode.equals("Disabled") ? "2" : "3")
                    .contains("1/2");
            assertThat(rows(dashboard, "Gateways")).hasSize(1);
            assertThat(rows(dashboard, "Policies")).hasSize(2);
        }
    }

    /** Asserts that each counter counts the rows of the table of its name. */
    static void assertAgreement(Dashboard dashboard) {
        assertThat(dashboard.counters()).allSatisfy(counter -> assertThat(rows(dashboard, counter.name()))
                .as(counter.name())
                .hasSize((int) counter.total()));
    }

    static List<List<String>> rows(Dashboard dashboard, String title) {
        return dashboard.tables().stream()
                .filter(table -> table.title().equals(title))
                .findFirst()
                .map(Table::rows)
                .orElse(List.of());
    }

    @Test
    void leavesOutDeprecationsOfWhatTheControlPlaneCreatedItself() {
        try (FakeControlPlane controlPlane = FakeControlPlane.global()
                .with(timeout("mesh-timeout-all-default"), timeout("mesh-timeout-all-mine"), timeout("mine"))) {
            assertThat(controlPlane.client().dashboard().attention())
                    .filteredOn(finding -> finding.code() == Kind.DEPRECATED)
                    .extracting(finding -> finding.subject().toString())
                    .contains("MeshTimeout default/mesh-timeout-all-mine", "MeshTimeout default/mine")
                    .doesNotContain("MeshTimeout default/mesh-timeout-all-default");
        }
    }

    @Test
    void warnsOfTheControlPlaneItself() {
        try (FakeControlPlane controlPlane = FakeControlPlane.global()) {
            assertThat(controlPlane.client().dashboard().attention())
                    .contains(Finding.of(
                            Kind.STORE_IN_MEMORY,
                            FindingSubject.of("control plane", "Kuma"),
                            "resources are kept in memory only"));
            controlPlane.answer("/config", "{\"mode\":\"global\",\"store\":{\"type\":\"postgres\"}}");
            assertThat(controlPlane.client().dashboard().attention())
                    .extracting(Finding::code)
                    .doesNotContain(Kind.STORE_IN_MEMORY);
        }
    }

    @Test
    void namesTheApiItReadsWithoutSecrets() {
        try (FakeControlPlane controlPlane = FakeControlPlane.global()) {
            assertThat(controlPlane.client().dashboard().toString())
                    .contains(
                            "Mode: global", "API URL: " + controlPlane.client().url());
        }
    }

    private static MeshTimeout timeout(String name) {
        return MeshTimeout.builder()
                .mesh("default")
                .name(name)
                .spec(spec -> spec.targetRef(TargetRef.mesh()).addFrom(from -> from.targetRef(TargetRef.mesh())
                        .conf(conf -> conf.idleTimeout(Duration.ofSeconds(1)))))
                .build();
    }

    private static Dataplane proxy(String name, String service) {
        return Dataplane.builder()
                .mesh("default")
                .name(name)
                .networking(networking -> networking.address("10.0.0.1").addInbound(inbound -> inbound.port(80)
                        .putTag("kuma.io/service", service)))
                .build();
    }

    private static Dataplane gateway(String name) {
        return Dataplane.builder()
                .mesh("default")
                .name(name)
                .networking(networking -> networking
                        .address("10.0.0.1")
                        .gateway(gateway -> gateway.type(Gateway.Type.BUILTIN).putTag("kuma.io/service", name)))
                .build();
    }
}
