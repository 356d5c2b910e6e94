package dev.meshmanager.konnect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshmanager.konnect.testing.FakeKonnect;
import dev.meshmanager.konnect.testing.FakeKonnectExtension;
import dev.meshmanager.kuma.gateway.MeshGateway;
import dev.meshmanager.kuma.proxy.Dataplane;
import dev.meshmanager.kuma.zone.Zone;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class InventoryTest {
    @RegisterExtension
    final FakeKonnectExtension extension = FakeKonnectExtension.create();

    @BeforeEach
    void fill(FakeKonnect server, KonnectClient konnect) {
        MeshControlPlane prod = konnect.meshControlPlanes()
                .create(b -> b.name("prod").addFeature(MeshControlPlaneFeature.meshCreation(true)));
        konnect.meshControlPlanes().create(b -> b.name("empty"));
        server.controlPlane(prod.id()).connect(Zone.of("east"));
        server.controlPlane(prod.id())
                .connect(Dataplane.builder()
                        .mesh("default")
                        .name("web-1")
                        .networking(n ->
                                n.address("10.0.0.1").addInbound(i -> i.port(80).putTag("kuma.io/service", "web")))
                        .build());
        server.controlPlane(prod.id())
                .with(MeshGateway.builder().mesh("default").name("edge").build());
        server.addGatewayControlPlane("ingress", "CLUSTER_TYPE_K8S_INGRESS_CONTROLLER");
        String resource = server.addMeshServiceResource(prod.id(), "default", "web");
        CatalogService shop = konnect.catalog().create("shop", "Shop");
        konnect.catalog().map(shop.id(), resource);
    }

    @Test
    void sumsUpWhatThereIs(KonnectClient konnect) {
        List<Long> told = new ArrayList<>();
        Inventory inventory = konnect.inventory(progress -> told.add(progress.done()));

        assertThat(inventory.problems()).isEmpty();
        assertThat(inventory.totals())
                .containsEntry("meshControlPlanes", 2L)
                .containsEntry("gatewayControlPlanes", 1L)
                .containsEntry("catalogServices", 1L)
                .containsEntry("meshes", 1L)
                .containsEntry("zones", 1L)
                .containsEntry("services", 1L)
                .containsEntry("proxies", 1L);
        assertThat(inventory.toString())
                .contains(
                        "mesh control plane prod\n  zone east\n  mesh default\n    service web online\n    gateway edge\n    1 proxies")
                .contains("ingress controller ingress\ncatalogue service shop\n  default/web");
        assertThat(inventory.toJson().toString()).contains("\"name\":\"web-1\"");
        assertThat(inventory.meshControlPlanes().get(0).policies())
                .containsKeys("MeshTimeout", "MeshRetry")
                .doesNotContainKeys("MeshService", "Dataplane", "MeshGateway");
        assertThat(told).isSorted().isNotEmpty();
    }

    @Test
    void whatCannotBeReadHidesNothingElse(FakeKonnect server, KonnectClient konnect) {
        server.failNext("GET", "/api/zones/_overview", 403);
        server.failNext("GET", "/v2/control-planes", 403);

        Inventory inventory = konnect.inventory();

        assertThat(inventory.problems())
                .hasSize(2)
                .extracting(Inventory.Problem::item)
                .contains("gateway control planes");
        assertThat(inventory.gatewayControlPlanes()).isEmpty();
        assertThat(inventory.totals()).containsEntry("proxies", 1L);
        assertThat(inventory.toString()).contains("not read: gateway control planes");
    }

    @Test
    void publishesAnApi(FakeKonnect server, KonnectClient konnect) {
        String portal = server.addPortal("developers");
        Api api = konnect.apis().create("orders");
        konnect.apis().addVersion(api.id(), "1.0", "openapi: 3.0.0");

        assertThat(konnect.apis().publish(api.id(), portal, true).toString()).contains("public");
        konnect.apis().unpublish(api.id(), portal);
        assertThat(konnect.apis().portals()).extracting(Portal::id).containsExactly(portal);
        assertThat(konnect.apis().list()).containsExactly(api);
    }

    @Test
    void findsMeshServicesAndControlPlanes(KonnectClient konnect) {
        assertThat(konnect.catalog().meshServices())
                .extracting(resource -> resource.meshServiceName().orElse(""))
                .containsExactly("web");
        assertThat(konnect.search("type:mesh_control_plane AND name:prod"))
                .extracting(result -> result.name().orElse(""))
                .containsExactly("prod");
        assertThat(konnect.gatewayControlPlanes().list()).allMatch(GatewayControlPlane::isIngressController);
    }

    @Test
    void asksForTheTrafficOfGateways(FakeKonnect server, KonnectClient konnect) {
        assertThat(konnect.analytics()
                        .metrics(q -> q.metric("request_count")
                                .by("status_code")
                                .where("control_plane", "in", "a")
                                .during(TimeRange.last("6h"))
                                .limit(10))
                        .has("data"))
                .isTrue();
        assertThat(konnect.analytics().requests(q -> q.during(TimeRange.last("6h"))))
                .isEmpty();
        assertThat(server.calls()).contains("POST /v2/metrics", "POST /v2/api-requests");
    }
}
