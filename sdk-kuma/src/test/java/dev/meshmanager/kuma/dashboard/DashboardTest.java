package dev.meshmanager.kuma.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshmanager.core.page.Progress;
import dev.meshmanager.kuma.KumaClient;
import dev.meshmanager.kuma.inspect.GlobalInsight;
import dev.meshmanager.kuma.inspect.ServerInfo;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.proxy.Dataplane;
import dev.meshmanager.kuma.proxy.DataplaneOverview;
import dev.meshmanager.kuma.testing.FakeControlPlane;
import dev.meshmanager.kuma.zone.Zone;
import dev.meshmanager.kuma.zone.ZoneOverview;
import java.io.IOException;
import java.io.StringReader;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import javax.xml.parsers.DocumentBuilderFactory;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class DashboardTest {
    @Test
    void readsAControlPlane() {
        try (FakeControlPlane controlPlane = controlPlane()) {
            List<Progress> progress = new ArrayList<>();
            Dashboard dashboard = controlPlane.client().dashboard(Clock.systemUTC(), progress::add);
            assertThat(dashboard.counters())
                    .extracting(Counter::toString)
                    .contains("Zones 1/2", "Meshes 1", "Data plane proxies 1/2");
            assertThat(dashboard.attention()).extracting(Attention::subject).contains("zone west", "proxy default/web");
            assertThat(dashboard.unread()).isEmpty();
            assertThat(progress).hasSize(8).last().isEqualTo(new Progress(8, OptionalLong.of(8)));
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
                        .hasSize(8)
                        .contains("GET /zones/_overview?size=1000: 403 Forbidden: Access Denied");
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

    @Property(tries = 200)
    void keepsTextFromTheServerText(@ForAll String text) throws Exception {
        for (String hostile : List.of(text, "<script>alert(1)</script>" + text, "\"'>]]><svg onload=x>" + text)) {
            Dashboard dashboard = hostile(hostile);
            Document page = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(dashboard.toHtml().replace("<!DOCTYPE html>", ""))));
            assertThat(page.getElementsByTagName("script").getLength()).isEqualTo(1);
            assertThat(page.getElementsByTagName("svg").getLength()).isEqualTo(1);
            assertThat(dashboard.toMarkdown()).doesNotContain("<script").doesNotContain("<svg");
            assertThat(dashboard.toString().lines().count())
                    .isEqualTo(hostile("plain").toString().lines().count());
        }
    }

    private static Dashboard hostile(String text) {
        DataplaneOverview proxy = DataplaneOverview.builder()
                .mesh(text)
                .name(text)
                .putLabel("kuma.io/zone", text)
                .dataplane(spec -> spec.networking(networking ->
                        networking.addInbound(inbound -> inbound.port(80).putTag("kuma.io/service", text))))
                .build();
        return new Dashboard(
                Instant.EPOCH,
                ServerInfo.builder().product("Kuma").version("2.14.3").build(),
                GlobalInsight.builder().build(),
                List.of(ZoneOverview.builder().name(text).build()),
                List.of(),
                List.of(),
                List.of(Mesh.builder().name(text).build()),
                List.of(),
                List.of(),
                List.of(proxy),
                List.of(text));
    }

    private static FakeControlPlane controlPlane() {
        Zone east = Zone.builder().name("east").build();
        return FakeControlPlane.global()
                .with(east, Zone.builder().name("west").build(), dataplane("backend"), dataplane("web"))
                .connect(east)
                .connect(dataplane("backend"));
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
