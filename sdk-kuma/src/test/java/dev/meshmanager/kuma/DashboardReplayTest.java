package dev.meshmanager.kuma;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshmanager.kuma.common.Warning.Kind;
import dev.meshmanager.kuma.dashboard.Counter;
import dev.meshmanager.kuma.dashboard.Dashboard;
import dev.meshmanager.kuma.proxy.ProxyStatus;
import dev.meshmanager.kuma.testing.FakeControlPlane;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
            assertThat(dashboard.zones()).hasSize(2);
            assertThat(dashboard.meshes()).hasSize(2);
            assertThat(dashboard.zoneIngresses()).hasSize(2);
            assertThat(dashboard.zoneEgresses()).hasSize(2);
            assertThat(dashboard.proxies()).hasSize(11);
            assertThat(dashboard.proxies())
                    .filteredOn(proxy -> proxy.status().state() == ProxyStatus.State.OFFLINE)
                    .hasSize(2);
            assertThat(dashboard.toString())
                    .contains("built-in")
                    .contains("delegated")
                    .containsPattern("frontend +backend +default +route +MeshHTTPRoute split-backend")
                    .containsPattern("frontend +backend, backend-admin +default +permission +MeshTrafficPermission");
            assertThat(dashboard.toHtml()).containsOnlyOnce("<svg").contains("egress-east", "ingress-west");
            assertThat(dashboard.attention())
                    .extracting(attention -> attention.warning().kind())
                    .contains(Kind.DEPRECATED)
                    .doesNotContain(Kind.SELECTS_NOTHING);
            assertThat(dashboard.policies().values().stream()
                            .mapToLong(Long::longValue)
                            .sum())
                    .isEqualTo(dashboard.counters().get(4).total());
        }
    }
}
