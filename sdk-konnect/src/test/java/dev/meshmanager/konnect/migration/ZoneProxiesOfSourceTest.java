package dev.meshmanager.konnect.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshmanager.konnect.zone.ZoneDeploymentSpec;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.proxy.Dataplane;
import dev.meshmanager.kuma.proxy.Listener;
import dev.meshmanager.kuma.testing.FakeControlPlane;
import dev.meshmanager.kuma.testing.RecordedCall;
import dev.meshmanager.kuma.zone.ZoneIngress;
import org.junit.jupiter.api.Test;

class ZoneProxiesOfSourceTest {
    private static ZoneDeploymentSpec zone(FakeControlPlane source) {
        ZoneDeploymentSpec.Builder zone = ZoneDeploymentSpec.builder().name("east");
        ZoneProxiesOfSource.of(source.client()).settings("east").accept(zone);
        return zone.build();
    }

    @Test
    void listenersOfProxiesAreZoneProxiesSince3() {
        try (FakeControlPlane source = FakeControlPlane.standalone("east")
                .answer("/", "{\"product\":\"Kuma\",\"version\":\"3.0.0-preview\"}")) {
            source.with(
                    Mesh.builder().name("shop").build(),
                    Dataplane.builder()
                            .mesh("shop")
                            .name("doors")
                            .networking(networking ->
                                    networking.address("10.0.0.1").addListener(Listener.zoneIngress("10.0.0.1", 10001)))
                            .build());
            ZoneDeploymentSpec zone = zone(source);
            assertThat(zone.hasIngress()).isTrue();
            assertThat(zone.hasEgress()).isFalse();
            assertThat(zone.meshes()).containsExactly("shop");
            assertThat(source.calls()).extracting(RecordedCall::path).noneMatch(path -> path.contains("zoneingresses"));
        }
    }

    @Test
    void zoneProxiesOfEarlierVersionsServeAllMeshes() {
        try (FakeControlPlane source = FakeControlPlane.standalone("east")) {
            source.with(
                    Mesh.builder().name("default").build(),
                    Mesh.builder().name("shop").build(),
                    ZoneIngress.builder()
                            .name("ingress")
                            .networking(
                                    networking -> networking.address("10.0.0.1").port(10001))
                            .build());
            assertThat(zone(source).hasIngress()).isTrue();
            assertThat(zone(source).meshes()).containsExactly("default", "shop");
        }
    }
}
