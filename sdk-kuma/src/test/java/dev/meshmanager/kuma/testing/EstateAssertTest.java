package dev.meshmanager.kuma.testing;

import static dev.meshmanager.kuma.testing.KumaAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.meshmanager.core.format.ResourceDocuments;
import dev.meshmanager.kuma.analysis.model.AnalysisCode;
import dev.meshmanager.kuma.estate.Estate;
import dev.meshmanager.kuma.finding.Severity;
import dev.meshmanager.kuma.kind.Kinds;
import dev.meshmanager.kuma.policy.MeshPassthrough;
import dev.meshmanager.kuma.policy.MeshTimeout;
import dev.meshmanager.kuma.policy.MeshTrafficPermission;
import dev.meshmanager.kuma.proxy.Dataplane;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EstateAssertTest {
    private static final String MESH = """
            type: Mesh
            name: default
            meshServices: {mode: Exclusive}
            mtls: {enabledBackend: ca, backends: [{name: ca, type: builtin}]}
            ---
            type: Dataplane
            mesh: default
            name: web-1
            networking: {address: 10.0.0.1, inbound: [{port: 80, tags: {kuma.io/service: web}}]}
            ---
            type: Dataplane
            mesh: default
            name: job-1
            networking: {address: 10.0.0.3, inbound: [{port: 80, tags: {kuma.io/service: job}}]}
            ---
            type: Dataplane
            mesh: default
            name: pay-1
            networking: {address: 10.0.0.2, inbound: [{port: 8080, tags: {kuma.io/service: pay}}]}
            ---
            type: MeshService
            mesh: default
            name: pay
            spec: {selector: {dataplaneTags: {kuma.io/service: pay}}, ports: [{port: 8080, targetPort: 8080}]}
            ---
            type: MeshTimeout
            mesh: default
            name: slow
            spec:
              to: [{targetRef: {kind: MeshService, name: pay}, default: {connectionTimeout: 2s}}]
              rules: [{default: {idleTimeout: 5m}}]
            ---
            type: MeshPassthrough
            mesh: default
            name: closed
            spec: {default: {passthroughMode: None}}
            """;
    private static final String PERMISSION = """
            type: MeshTrafficPermission
            mesh: default
            name: pay
            spec:
              targetRef: {kind: Dataplane, name: pay-1}
              from:
                - targetRef: {kind: Mesh}
                  default: {action: Deny}
                - targetRef: {kind: MeshSubset, tags: {kuma.io/service: web}}
                  default: {action: Allow}
            """;

    private Estate estate = Estate.of();

    @BeforeEach
    void readFolder(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("mesh.yaml"), MESH);
        Files.writeString(folder.resolve("permission.yaml"), PERMISSION);
        estate = Estate.of(folder);
    }

    @Test
    void callsAreAllowedOrDenied() {
        assertThat(estate).proxy("web-1").canCall("pay", 8080).cannotCall("pay", 1);
        assertThat(estate).proxy("default", "job-1").cannotCall("pay", 8080);
    }

    @Test
    void failuresTellThePolicyAndItsLine() {
        assertThatThrownBy(() -> assertThat(estate).proxy("job-1").canCall("pay", 8080))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("job-1 cannot call pay:8080")
                .hasMessageContaining("spiffe://default/job is denied by MeshTrafficPermission pay (")
                .hasMessageContaining("permission.yaml")
                .hasMessageContaining("line 8");
        assertThatThrownBy(() -> assertThat(estate).proxy("web-1").cannotCall("pay", 8080))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("spiffe://default/web is allowed by MeshTrafficPermission pay")
                .hasMessageContaining("line 10");
    }

    @Test
    void clientsAreProxiesOrWorkloads() {
        assertThat(estate).proxy("pay-1").isReachedOnlyBy("web");
        assertThat(estate).proxy("pay-1").inbound(8080).isReachedOnlyBy("web-1");
        assertThat(estate).proxy("web-1").isReachedOnlyBy();
        assertThatThrownBy(() -> assertThat(estate).proxy("pay-1").isReachedOnlyBy("web", "job"))
                .hasMessageContaining("expected [web, job] to reach pay-1")
                .hasMessageContaining("is denied by MeshTrafficPermission pay");
        assertThatThrownBy(() -> assertThat(estate).proxy("pay-1").isReachedOnlyBy())
                .hasMessageContaining("expected only [] to reach pay-1")
                .hasMessageContaining("is allowed by MeshTrafficPermission pay");
        assertThatThrownBy(() -> assertThat(estate).proxy("pay-1").isReachedOnlyBy("wbe"))
                .hasMessageContaining("expected clients [wbe]");
    }

    @Test
    void effectiveConfigurationsAreChecked() {
        assertThat(estate)
                .proxy("web-1")
                .inbound(80)
                .effective(MeshTimeout.TYPE)
                .hasMember("idleTimeout", "5m")
                .hasMember("idleTimeout", "300s")
                .hasMember("idleTimeout", Duration.ofMinutes(5))
                .isSetBy("idleTimeout", "slow")
                .lacksMember("connectionTimeout")
                .hasConf(conf -> assertThat(conf.idleTimeout()).contains(Duration.ofMinutes(5)));
        assertThat(estate)
                .proxy("web-1")
                .outbound("pay", 8080)
                .effective(MeshTimeout.TYPE)
                .hasMember("connectionTimeout", "2s");
        assertThat(estate).proxy("web-1").effective(MeshPassthrough.TYPE).hasMember("passthroughMode", "None");
        assertThat(estate)
                .proxy("pay-1")
                .inbound(8080)
                .effectiveFrom(MeshTrafficPermission.TYPE)
                .hasMember("action", "Deny");
    }

    @Test
    void proxiesHaveDisplayNamesToo() {
        Estate global = Estate.of(Dataplane.builder()
                .mesh("default")
                .name("web-1-x6475v88898b86w4")
                .putLabel("kuma.io/display-name", "web-1")
                .networking(n -> n.address("10.0.0.1").addInbound(i -> i.port(80)))
                .build());
        assertThat(global).proxy("web-1").isReachedOnlyBy();
        assertThat(global)
                .proxy("default", "web-1")
                .effective(MeshPassthrough.TYPE)
                .lacksMember("passthroughMode");
    }

    @Test
    void effectiveFailuresTellThePolicy() {
        EffectiveAssert<MeshTimeout.Conf> timeouts =
                assertThat(estate).proxy("web-1").inbound(80).effective(MeshTimeout.TYPE);
        assertThatThrownBy(() -> timeouts.hasMember("idleTimeout", "6m"))
                .hasMessageContaining(
                        "expected idleTimeout to be 6m, but it is idleTimeout = \"5m\" by MeshTimeout slow (");
        assertThatThrownBy(() -> timeouts.hasMember("idleTimeout", "5")).hasMessageContaining("but it is");
        assertThatThrownBy(() -> timeouts.hasMember("http.requestTimeout", "6m"))
                .hasMessageContaining("expected a policy to set http.requestTimeout");
        assertThatThrownBy(() -> timeouts.isSetBy("idleTimeout", "fast")).hasMessageContaining("MeshTimeout slow");
        assertThatThrownBy(() -> timeouts.lacksMember("idleTimeout")).hasMessageContaining("MeshTimeout slow");
    }

    @Test
    void hostsOutsideOfTheMeshAreChecked() {
        assertThat(estate).proxy("web-1").cannotCallHost("example.com", 443);
        assertThatThrownBy(() -> assertThat(estate).proxy("web-1").canCallHost("example.com", 443))
                .hasMessageContaining("by MeshPassthrough closed (");
    }

    @Test
    void connectionsOfTwoEstatesAreCompared() {
        Estate without = estate.without(estate.list(MeshTrafficPermission.TYPE));
        assertThat(estate).hasSameConnectionsAs(estate.without(estate.list(MeshTimeout.TYPE)));
        assertThatThrownBy(() -> assertThat(without).hasSameConnectionsAs(estate))
                .hasMessageContaining("- web -> pay:8080");
    }

    @Test
    void anUnknownProxyIsAFailureThatNamesTheOthers() {
        assertThatThrownBy(() -> assertThat(estate).proxy("web")).hasMessageContaining("a proxy web");
        assertThatThrownBy(() -> assertThat(estate).proxy("default", "web"))
                .hasMessageContaining("its proxies are [job-1, pay-1, web-1]");
    }

    @Test
    void namesFindingsWithTheirPlaces() {
        Estate misspelt = estate.with(ResourceDocuments.of(Kinds.ALL).read("""
                type: MeshTimeout
                mesh: default
                name: nobody
                spec:
                  targetRef: {kind: Dataplane, labels: {app: nobody}}
                  rules: [{default: {idleTimeout: 5m}}]
                """));

        assertThat(misspelt).hasNoFindings(Severity.ERROR);
        assertThat(misspelt)
                .hasNoFindings(Severity.WARNING, AnalysisCode.SELECTS_NOTHING, AnalysisCode.TARGET_NOT_FOUND);
        assertThatThrownBy(() -> assertThat(misspelt).hasNoFindings(Severity.WARNING))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("MeshTimeout default/nobody");
    }
}
