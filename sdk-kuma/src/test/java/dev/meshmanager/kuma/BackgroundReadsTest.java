package dev.meshmanager.kuma;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.meshmanager.core.error.NotFoundException;
import dev.meshmanager.kuma.proxy.Dataplane;
import dev.meshmanager.kuma.proxy.DataplaneOverview;
import dev.meshmanager.kuma.proxy.Inbound;
import dev.meshmanager.kuma.testing.FakeControlPlane;
import dev.meshmanager.kuma.zone.Zone;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The calls that people fan out, without blocking, and overviews that may be absent. */
class BackgroundReadsTest {
    private static final String PROXY = "/meshes/default/dataplanes/web-1";

    private FakeControlPlane controlPlane;
    private KumaClient kuma;

    @BeforeEach
    void start() {
        controlPlane = FakeControlPlane.global()
                .with(proxy(Inbound.Health.ofReady()))
                .with(Zone.builder().name("east").build())
                .answer(PROXY + "/_rules", "{\"rules\":[],\"httpMatches\":[]}")
                .answer(PROXY + "/_layout", "{\"labels\":{\"app\":\"web\"}}")
                .answer(PROXY + "/_policies", "{\"policies\":[]}")
                .answer(PROXY + "/_config", "{\"xds\":{\"eds\":true}}")
                .answer(PROXY + "/stats", "server.live: 1");
        kuma = controlPlane.client();
    }

    @AfterEach
    void stop() {
        controlPlane.close();
    }

    private static Dataplane proxy(Inbound.Health health) {
        return Dataplane.builder()
                .mesh("default")
                .name("web-1")
                .networking(n -> n.address("192.168.0.1")
                        .addInbound(i ->
                                i.port(8080).putTag("kuma.io/service", "web").health(health)))
                .build();
    }

    private static <T> T await(CompletableFuture<T> future) throws Exception {
        return future.get(30, SECONDS);
    }

    @Test
    void overviewsAreTheSameWithoutBlocking() throws Exception {
        DataplaneOverview blocking = kuma.dataplanes().overview("default", "web-1");

        assertThat(await(kuma.dataplanes().overviewAsync("default", "web-1"))).isEqualTo(blocking);
        assertThat(await(kuma.zones().overviewAsync("east")))
                .isEqualTo(kuma.zones().overview("east"));
    }

    @Test
    void anAbsentOverviewIsEmptyOrAFailure() {
        assertThat(kuma.dataplanes().findOverview("default", "web-1")).isPresent();
        assertThat(kuma.dataplanes().findOverview("default", "web-2")).isEmpty();
        assertThat(kuma.zones().findOverview("east")).isPresent();
        assertThat(kuma.zones().findOverview("west")).isEmpty();
        assertThatThrownBy(() -> await(kuma.dataplanes().overviewAsync("default", "web-2")))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(NotFoundException.class);
    }

    @Test
    void inspectionsAreTheSameWithoutBlocking() throws Exception {
        ProxyInspection proxy = kuma.dataplanes().inspect("default", "web-1");

        assertThat(await(proxy.rulesAsync())).isEqualTo(proxy.rules());
        assertThat(await(proxy.layoutAsync())).isEqualTo(proxy.layout());
        assertThat(await(proxy.policiesAsync())).isEqualTo(proxy.policies());
        assertThat(await(proxy.configAsync())).isEqualTo(proxy.config());
        assertThat(await(kuma.dataplanes().admin("default", "web-1").statsAsync())
                        .startingWith("server."))
                .isEqualTo(kuma.dataplanes().admin("default", "web-1").stats().startingWith("server."));
    }

    @Test
    void anInboundThatIsNotReadyShowsInTheOverview() {
        controlPlane.with(proxy(Inbound.Health.ofNotReady()));

        Dataplane stored = kuma.resources(Dataplane.TYPE).get("default", "web-1");
        assertThat(stored)
                .isEqualTo(stored.toBuilder()
                        .networking(
                                proxy(Inbound.Health.ofNotReady()).networking().orElseThrow())
                        .build());
        assertThat(kuma.dataplanes().overview("default", "web-1").status().reasons())
                .isNotEmpty();
    }
}
