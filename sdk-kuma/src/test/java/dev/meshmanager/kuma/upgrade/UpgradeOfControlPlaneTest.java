package dev.meshmanager.kuma.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshmanager.core.page.Progress;
import dev.meshmanager.kuma.finding.Finding;
import dev.meshmanager.kuma.finding.FindingReport;
import dev.meshmanager.kuma.finding.FindingSubject;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.testing.FakeControlPlane;
import dev.meshmanager.kuma.upgrade.model.UpgradeCode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UpgradeOfControlPlaneTest {
    private FakeControlPlane controlPlane;

    @BeforeEach
    void start() {
        controlPlane = FakeControlPlane.global();
    }

    @AfterEach
    void stop() {
        controlPlane.close();
    }

    private FindingReport findings() {
        return UpgradeCheck.to(KumaVersion.V3_0)
                .controlPlane(controlPlane.client())
                .run()
                .findings();
    }

    @Test
    void findsResourcesOfEveryKindThatIsGone() {
        controlPlane.withYaml("""
                type: Mesh
                name: default
                meshServices: {mode: Exclusive}
                ---
                type: Retry
                mesh: default
                name: r
                sources: [{match: {kuma.io/service: '*'}}]
                destinations: [{match: {kuma.io/service: '*'}}]
                conf: {http: {numRetries: 3}}
                """);

        assertThat(findings())
                .filteredOn(finding -> finding.code() == UpgradeCode.KIND_REMOVED)
                .extracting(Finding::subject)
                .extracting(FindingSubject::toString)
                .containsExactly("Retry default/r");
    }

    @Test
    void findsTheDefaultTimeoutsThatTheControlPlaneMadeForAMesh() {
        controlPlane.client().apply(Mesh.builder().name("default").build());

        assertThat(findings())
                .filteredOn(finding -> finding.code() == UpgradeCode.DEFAULT_TIMEOUTS)
                .extracting(finding -> finding.subject().name())
                .containsExactly("mesh-gateways-timeout-all-default", "mesh-timeout-all-default");
    }

    @Test
    void findsZonesThatMustBeUpgradedTogetherAndThoseThatAreTooOld() {
        controlPlane.withYaml(zone("east", "2.14.3") + zone("west", "2.13.0"));

        assertThat(findings())
                .filteredOn(finding -> finding.code() == UpgradeCode.ZONES_TOGETHER)
                .hasSize(2);
        assertThat(findings())
                .filteredOn(finding -> finding.code() == UpgradeCode.VERSION_TOO_OLD)
                .extracting(finding -> finding.subject().name())
                .containsExactly("west");
    }

    private static String zone(String name, String version) {
        return """
                ---
                type: Zone
                name: %1$s
                ---
                type: ZoneInsight
                name: %1$s
                subscriptions:
                - {id: a, connectTime: '2026-11-25T10:00:00Z', version: {kumaCp: {version: %2$s}}}
                """.formatted(name, version);
    }

    @Test
    void findsProxiesThatUseCoreDns() {
        controlPlane.withYaml("""
                type: Mesh
                name: default
                ---
                type: Dataplane
                mesh: default
                name: web-1
                networking: {address: 10.0.0.1, inbound: [{port: 80, tags: {kuma.io/service: web}}]}
                ---
                type: DataplaneInsight
                mesh: default
                name: web-1
                subscriptions:
                - id: a
                  connectTime: '2026-11-25T10:00:00Z'
                  version: {kumaDp: {version: 2.14.3}, dependencies: {coredns: 1.12.0}}
                """);

        assertThat(findings())
                .filteredOn(finding -> finding.code() == UpgradeCode.CORE_DNS)
                .extracting(finding -> finding.subject().name())
                .containsExactly("web-1");
    }

    @Test
    void aListThatCannotBeReadIsAFinding() {
        controlPlane.answer("/config", "not JSON");

        assertThat(findings())
                .filteredOn(finding -> finding.code() == UpgradeCode.NOT_CHECKED)
                .extracting(finding -> finding.subject().name())
                .containsExactly("settings");
    }

    @Test
    void findsSettingsOfTheRunningControlPlane() {
        controlPlane.answer("/config", "{\"mode\": \"global\", \"environment\": \"kubernetes\"}");

        assertThat(findings()).extracting(Finding::code).contains(UpgradeCode.MODE_REFUSED);
    }

    @Test
    void reportsProgressUpToTheNumberOfLists() {
        List<Progress> reports = new ArrayList<>();
        UpgradeCheck.to(KumaVersion.V3_0).controlPlane(controlPlane.client()).run(reports::add);

        Progress last = reports.get(reports.size() - 1);
        assertThat(last.total()).hasValue(last.done());
    }
}
