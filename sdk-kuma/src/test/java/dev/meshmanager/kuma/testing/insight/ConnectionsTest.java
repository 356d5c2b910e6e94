package dev.meshmanager.kuma.testing.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.error.TransportException;
import dev.meshmanager.core.http.RetryPolicy;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.kuma.KumaClient;
import dev.meshmanager.kuma.internal.Trees;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.mesh.MeshInsight;
import dev.meshmanager.kuma.proxy.Dataplane;
import dev.meshmanager.kuma.proxy.DataplaneOverview;
import dev.meshmanager.kuma.proxy.Inbound;
import dev.meshmanager.kuma.service.ServiceInsight;
import dev.meshmanager.kuma.testing.FakeControlPlane;
import dev.meshmanager.kuma.zone.Zone;
import dev.meshmanager.kuma.zone.ZoneOverview;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConnectionsTest {
    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
    private static final Dataplane WEB = Dataplane.builder()
            .mesh("default")
            .name("web-1")
            .networking(n -> n.address("10.0.0.1").addInbound(i -> i.port(8080).putTag("kuma.io/service", "web")))
            .build();

    private final FakeControlPlane controlPlane =
            FakeControlPlane.builder().clock(Clock.fixed(NOW, ZoneOffset.UTC)).start();

    @AfterEach
    void stop() {
        controlPlane.close();
    }

    private DataplaneOverview overview() {
        return controlPlane.client().dataplanes().overview("default", "web-1");
    }

    @Test
    void aDisconnectedProxyHasNoCertificate() {
        controlPlane.connect(WEB, c -> c.certificate("ca-1", Duration.ofHours(1), Duration.ofDays(1)));
        controlPlane.disconnect(WEB);

        assertThat(overview().dataplaneInsight().orElseThrow().mTLS()).isEmpty();
    }

    @Test
    void aDegradedProxyIsOfflineToItsServices() {
        controlPlane.connect(Dataplane.builder()
                .mesh("default")
                .name("web-2")
                .networking(n -> n.address("10.0.0.2")
                        .addInbound(i -> i.port(8080).putTag("kuma.io/service", "web"))
                        .addInbound(i ->
                                i.port(8081).putTag("kuma.io/service", "admin").state(Inbound.State.NOT_READY)))
                .build());

        ServiceInsight web = controlPlane.resources(ServiceInsight.TYPE).get("default", "web");
        assertThat(web.status()).contains(ServiceInsight.Status.OFFLINE);
        MeshInsight mesh = controlPlane.resources(MeshInsight.TYPE).get("default");
        assertThat(mesh.dataplanes().orElseThrow().partiallyDegraded()).hasValue(1L);
    }

    @Test
    void anInsightThatATestStoresWins() {
        controlPlane.with(ServiceInsight.builder()
                .mesh("default")
                .name("web")
                .status(ServiceInsight.Status.ONLINE)
                .build());
        controlPlane.with(WEB);

        assertThat(controlPlane
                        .client()
                        .resources(ServiceInsight.TYPE)
                        .get("default", "web")
                        .status())
                .contains(ServiceInsight.Status.ONLINE);
    }

    @Test
    void aConnectedProxyHasAnOpenSubscriptionAndItsCertificate() {
        controlPlane.connect(WEB, c -> c.version("2.13.0")
                .since(Duration.ofHours(2))
                .certificate("ca-1", Duration.ofHours(1), Duration.ofDays(1)));

        assertThat(overview().dataplaneInsight().orElseThrow().subscriptions())
                .singleElement()
                .satisfies(s -> {
                    assertThat(s.connectTime()).contains(NOW.minus(Duration.ofHours(2)));
                    assertThat(s.disconnectTime()).isEmpty();
                });
        assertThat(overview()
                        .dataplaneInsight()
                        .orElseThrow()
                        .mTLS()
                        .orElseThrow()
                        .certificateExpirationTime())
                .contains(NOW.plus(Duration.ofHours(23)));
        assertThat(onlineProxies()).isEqualTo(1);
    }

    @Test
    void aProxyThatComesBackKeepsItsEarlierSubscription() {
        controlPlane.connect(WEB).disconnect(WEB);
        assertThat(onlineProxies()).isZero();

        controlPlane.connect(WEB);

        assertThat(overview().dataplaneInsight().orElseThrow().subscriptions()).hasSize(2);
        assertThat(onlineProxies()).isEqualTo(1);
    }

    private int onlineProxies() {
        JsonObject counts =
                Json.toTree(controlPlane.client().globalInsight()).asObject().orElseThrow();
        return Trees.at(counts, "dataplanes", "standard", "online")
                .flatMap(JsonValue::asNumber)
                .map(Number::intValue)
                .orElse(-1);
    }

    @Test
    void meshesAndServicesSumUpWhatIsConnected() {
        Dataplane second = WEB.toBuilder().name("web-2").build();
        controlPlane
                .connect(WEB, c -> c.certificate("ca-1", Duration.ZERO, Duration.ofDays(1)))
                .connect(second)
                .disconnect(second);

        assertThat(controlPlane
                        .client()
                        .resources(MeshInsight.TYPE)
                        .get("default")
                        .dataplanes()
                        .orElseThrow())
                .satisfies(counts -> {
                    assertThat(counts.total()).hasValue(2L);
                    assertThat(counts.online()).hasValue(1L);
                    assertThat(counts.offline()).hasValue(1L);
                });
        assertThat(controlPlane.client().resources(ServiceInsight.TYPE).get("default", "web"))
                .satisfies(web -> {
                    assertThat(web.status()).contains(ServiceInsight.Status.PARTIALLY_DEGRADED);
                    assertThat(web.issuedBackends()).containsEntry("ca-1", 1L);
                });
    }

    @Test
    void aConnectedZoneIsOnline() {
        controlPlane.connect(Zone.builder().name("east").build());

        ZoneOverview east = controlPlane.client().zones().overview("east");
        assertThat(east.zoneInsight().orElseThrow().subscriptions()).hasSize(1);
    }

    @Test
    void onlyProxiesAndZonesConnect() {
        assertThatThrownBy(() ->
                        controlPlane.connect(Mesh.builder().name("default").build()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the kind Mesh cannot be connected");
    }

    @Test
    void aTruncatedAnswerIsATransportError() {
        controlPlane.with(Mesh.builder().name("default").build());
        try (KumaClient once = KumaClient.builder()
                .url(controlPlane.url())
                .retries(RetryPolicy.NONE)
                .build()) {
            controlPlane.truncateNext();
            assertThatThrownBy(() -> once.resources(Mesh.TYPE).get("default")).isInstanceOf(TransportException.class);
        }
    }

    @Test
    void namesCallsToPathsThatNoControlPlaneHas() {
        assertThat(controlPlane.unknownPaths()).isEmpty();
        assertThatThrownBy(() -> controlPlane.client().resources("MeshNovelty")).isNotNull();
        assertThatThrownBy(() -> controlPlane
                        .client()
                        .resources(ResourceType.global("Novelty", "novelties"))
                        .get("a"))
                .isNotNull();
        assertThat(controlPlane.unknownPaths()).containsExactly("GET /novelties/a");
    }
}
