package dev.meshmanager.kuma.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshmanager.core.page.FailedRead;
import dev.meshmanager.core.page.Progress;
import dev.meshmanager.kuma.KumaClient;
import dev.meshmanager.kuma.dashboard.snapshot.Change;
import dev.meshmanager.kuma.dashboard.snapshot.Counter;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.policy.MeshTimeout;
import dev.meshmanager.kuma.policy.target.TargetRef;
import dev.meshmanager.kuma.proxy.Dataplane;
import dev.meshmanager.kuma.testing.FakeControlPlane;
import dev.meshmanager.kuma.testing.RecordedCall;
import dev.meshmanager.kuma.zone.Zone;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;

class DashboardTest {
    @Test
    void readsAControlPlane() {
        try (FakeControlPlane controlPlane = controlPlane()) {
            List<Progress> progress = new ArrayList<>();
            Dashboard dashboard = controlPlane.client().dashboard(Clock.systemUTC(), progress::add);
            assertThat(dashboard.counters())
                    .extracting(Counter::toString)
                    .contains("Zones 1/2", "Meshes 1", "Data plane proxies 1/2");
            assertThat(dashboard.attention())
                    .extracting(finding -> finding.subject().toString())
                    .contains("Zone west", "Dataplane default/web");
            assertThat(dashboard.unread()).isEmpty();
            assertThat(progress)
                    .hasSize(9)
                    .contains(new Progress(1, OptionalLong.empty()))
                    .last()
                    .isEqualTo(new Progress(9, OptionalLong.of(9)));
        }
    }

    @Test
    void saysWhatChanged() {
        try (FakeControlPlane controlPlane = controlPlane()) {
            KumaClient kuma = controlPlane.client();
            Dashboard before = kuma.dashboard();
            assertThat(kuma.dashboard().diff(before)).isEmpty();
            controlPlane.connect(dataplane("web"));
            kuma.apply(Mesh.builder().name("payments").build());
            assertThat(kuma.dashboard().diff(before))
                    .extracting(Change::toString)
                    .contains(
                            "~ counter Data plane proxies: 1/2 -> 2/2",
                            "~ proxy default/web: offline (not connected to a control plane) -> online",
                            "+ mesh payments: mTLS off");
        }
    }

    @Test
    void asksOnlyForTheKindsThatThereAreAnyOf() {
        try (FakeControlPlane controlPlane = controlPlane()) {
            KumaClient kuma = controlPlane.client();
            Dashboard before = kuma.dashboard();
            controlPlane.with(timeout("one"), timeout("other"));
            int calls = controlPlane.calls().size();
            Dashboard after = kuma.dashboard();
            assertThat(controlPlane.calls().subList(calls, controlPlane.calls().size()))
                    .hasSize(11)
                    .extracting(RecordedCall::path)
                    .containsOnlyOnce("/meshtimeouts?size=1000")
                    .doesNotContain("/meshretries?size=1000");
            assertThat(after.snapshot().resources()).hasSize(2);
            assertThat(after.diff(before))
                    .extracting(Change::subject)
                    .contains("MeshTimeout default/one", "MeshTimeout default/other");
        }
    }

    @Test
    void namesWhatItCouldNotRead() throws IOException {
        try (MockWebServer server = new MockWebServer()) {
            server.setDispatcher(new Dispatcher() {
                @Override
                public MockResponse dispatch(RecordedRequest request) {
                    return request.getUrl().encodedPath().equals("/")
                            ? new MockResponse(200, Headers.EMPTY, "{\"product\":\"Kuma\",\"version\":\"2.14.3\"}")
                            : new MockResponse(403, Headers.EMPTY, "{\"title\":\"Access Denied\"}");
                }
            });
            server.start();
            try (KumaClient kuma =
                    KumaClient.builder().url(server.url("/").toString()).build()) {
                Dashboard dashboard = kuma.dashboard();
                assertThat(dashboard.unread())
                        .hasSize(9)
                        .contains(new FailedRead(
                                "zones", "GET /zones/_overview?size=1000", "403 Forbidden: Access Denied"));
                assertThat(dashboard.toMarkdown())
                        .contains("| Zones | Meshes | Services |")
                        .contains("Could not be read");
            }
        }
    }

    @Test
    void printsAlignedColumns() {
        try (FakeControlPlane controlPlane = controlPlane()) {
            assertThat(controlPlane.client().dashboard().toString())
                    .contains("NAME  STATUS   VERSION")
                    .contains("west  offline");
        }
    }

    private static FakeControlPlane controlPlane() {
        Zone east = Zone.builder().name("east").build();
        return FakeControlPlane.global()
                .with(east, Zone.builder().name("west").build(), dataplane("backend"), dataplane("web"))
                .connect(east)
                .connect(dataplane("backend"));
    }

    private static MeshTimeout timeout(String name) {
        return MeshTimeout.builder()
                .mesh("default")
                .name(name)
                .spec(spec -> spec.targetRef(TargetRef.mesh()))
                .build();
    }

    private static Dataplane dataplane(String name) {
        return Dataplane.builder()
                .mesh("default")
                .name(name)
                .networking(networking -> networking.address("10.0.0.1").addInbound(inbound -> inbound.port(80)
                        .putTag("kuma.io/service", name)))
                .build();
    }
}
