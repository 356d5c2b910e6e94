package dev.meshmanager.kuma.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.meshmanager.core.Resource;
import dev.meshmanager.kuma.KumaClient;
import dev.meshmanager.kuma.common.DataplaneProxies;
import dev.meshmanager.kuma.common.DiscoverySubscription;
import dev.meshmanager.kuma.mesh.Mtls;
import dev.meshmanager.kuma.proxy.Dataplane;
import dev.meshmanager.kuma.proxy.DataplaneInsight;
import dev.meshmanager.kuma.secret.Secret;
import dev.meshmanager.kuma.service.MeshService;
import dev.meshmanager.kuma.testing.FakeControlPlane;
import dev.meshmanager.kuma.zone.ZoneIngress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OrphansTest {
    private static final Instant CREATED = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant NOW = Instant.parse("2026-02-01T00:00:00Z");

    private final FakeControlPlane controlPlane = FakeControlPlane.builder()
            .standalone("east")
            .clock(Clock.fixed(CREATED, ZoneOffset.UTC))
            .start();
    private final KumaClient kuma = controlPlane.client();

    @BeforeEach
    void store() {
        controlPlane.with(PlanTest.mesh().toBuilder().mtls(Mtls.builtin("used")).build());
    }

    @AfterEach
    void close() {
        controlPlane.close();
    }

    @Test
    void findsSecretsOfBackendsThatAreGone() {
        controlPlane.with(
                secret("default.ca-builtin-cert-used"), secret("default.ca-builtin-key-gone"), secret("other"));

        assertThat(find()).hasToString("Secret default/default.ca-builtin-key-gone: the mesh has no backend gone");
    }

    @Test
    void findsProxiesThatAreAwayForLong() {
        proxy("online", CREATED, null);
        proxy("away", CREATED, NOW.minus(Duration.ofDays(8)));
        proxy("briefly", CREATED, NOW.minus(Duration.ofDays(6)));
        controlPlane.with(dataplane("never"));

        assertThat(find().toString().lines())
                .containsExactly(
                        "Dataplane default/away: disconnected since 2026-01-24T00:00:00Z",
                        "Dataplane default/never: has never connected");
    }

    @Test
    void findsZoneIngressesThatNeverConnected() {
        controlPlane.with(ZoneIngress.builder()
                .name("ingress")
                .networking(n -> n.address("10.0.0.1").port(10001))
                .build());

        assertThat(find()).hasToString("ZoneIngress ingress: has never connected");
    }

    @Test
    void findsServicesWithoutProxies() {
        controlPlane.with(service("unused", 0), service("used", 1));

        assertThat(find()).hasToString("MeshService default/unused: has no data plane proxies");
    }

    @Test
    void deletesThroughAPlanOnly() {
        controlPlane.with(secret("default.ca-builtin-key-gone"));
        Orphans orphans = find();
        assertThat(controlPlane.resources(Secret.TYPE).find("default", "default.ca-builtin-key-gone"))
                .isPresent();

        Plan plan = orphans.plan();
        AppliedPlan applied = plan.apply(kuma);

        assertThat(plan.toString()).contains("- Secret default/default.ca-builtin-key-gone", "note: ");
        assertThat(applied.isComplete()).isTrue();
        assertThat(find()).hasToString("no orphans");
        applied.rollback().apply(kuma);
        assertThat(find().reasons()).hasSize(1);
    }

    private Orphans find() {
        return Orphans.find(kuma, Duration.ofDays(7), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static Secret secret(String name) {
        return Secret.builder().mesh("default").name(name).value("v").build();
    }

    private static Resource service(String name, long proxies) {
        return MeshService.builder()
                .mesh("default")
                .name(name)
                .spec(s -> s.addPort(p -> p.port(80)))
                .status(s -> s.dataplaneProxies(
                        DataplaneProxies.builder().total(proxies).build()))
                .build();
    }

    private static Dataplane dataplane(String name) {
        return Dataplane.builder()
                .mesh("default")
                .name(name)
                .networking(
                        n -> n.address("10.0.0.1").addInbound(i -> i.port(80).putTag("kuma.io/service", name)))
                .build();
    }

    private void proxy(String name, Instant connected, Instant disconnected) {
        DiscoverySubscription.Builder subscription =
                DiscoverySubscription.builder().id(name).connectTime(connected);
        if (disconnected != null) {
            subscription.disconnectTime(disconnected);
        }
        controlPlane.with(
                dataplane(name),
                DataplaneInsight.builder()
                        .mesh("default")
                        .name(name)
                        .addSubscription(subscription.build())
                        .build());
    }

    @Test
    void refusesANegativeTime() {
        assertThatThrownBy(() -> Orphans.find(kuma, Duration.ofDays(-7)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("PT-168H");
    }

    @Test
    void tellsTimesInSeconds() {
        proxy("away", CREATED, NOW.minus(Duration.ofDays(8)).plusNanos(528_314_497));

        assertThat(find()).hasToString("Dataplane default/away: disconnected since 2026-01-24T00:00:00Z");
    }
}
