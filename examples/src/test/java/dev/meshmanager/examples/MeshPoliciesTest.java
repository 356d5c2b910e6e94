package dev.meshmanager.examples;

import static dev.meshmanager.kuma.testing.KumaAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.meshmanager.kuma.estate.Estate;
import dev.meshmanager.kuma.policy.MeshTimeout;
import dev.meshmanager.kuma.policy.MeshTrafficPermission;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A test to copy: it checks what the policies of a folder do, without a control plane. */
class MeshPoliciesTest {
    private final Estate mesh = Estate.of(Path.of("src/test/resources/mesh"));

    @Test
    void onlyTheWebCallsPayments() {
        assertThat(mesh).proxy("web-1").canCall("payments", 8080).cannotCall("ledger", 5432);
        assertThat(mesh).proxy("payments-1").isReachedOnlyBy("web");
    }

    @Test
    void theLedgerIsReachedByPaymentsOnly() {
        assertThat(mesh).proxy("ledger-1").inbound(5432).isReachedOnlyBy("payments");
    }

    @Test
    void paymentsClosesIdleConnections() {
        assertThat(mesh)
                .proxy("payments-1")
                .inbound(8080)
                .effective(MeshTimeout.TYPE)
                .hasMember("idleTimeout", "5s");
    }

    @Test
    void aPlannedChangeOpensNothing() {
        MeshTimeout planned = MeshTimeout.builder()
                .mesh("shop")
                .name("all")
                .spec(s -> s.addRule(r -> r.conf(c -> c.idleTimeout(Duration.ofMinutes(1)))))
                .build();
        assertThat(mesh.with(planned)).hasSameConnectionsAs(mesh);
    }

    @Test
    void aFailureTellsThePolicyAndItsLine() {
        assertThatThrownBy(() -> assertThat(mesh).proxy("web-1").cannotCall("payments", 8080))
                .hasMessageContaining("MeshTrafficPermission web-to-payments (")
                .hasMessageContaining("policies.yaml");
        Estate closed = mesh.without(mesh.list(MeshTrafficPermission.TYPE));
        assertThatThrownBy(() -> assertThat(closed).proxy("web-1").canCall("payments", 8080))
                .hasMessageContaining("no MeshTrafficPermission is for this inbound");
    }
}
