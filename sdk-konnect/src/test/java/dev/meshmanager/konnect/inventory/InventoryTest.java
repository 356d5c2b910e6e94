package dev.meshmanager.konnect.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.meshmanager.core.Resource;
import dev.meshmanager.core.error.NotFoundException;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.core.page.FailedRead;
import dev.meshmanager.core.view.Html;
import dev.meshmanager.konnect.KonnectClient;
import dev.meshmanager.konnect.analytics.TimeRange;
import dev.meshmanager.konnect.analytics.TrafficDimension;
import dev.meshmanager.konnect.analytics.TrafficMetric;
import dev.meshmanager.konnect.analytics.TrafficMetrics;
import dev.meshmanager.konnect.api.Api;
import dev.meshmanager.konnect.api.ApiPublications;
import dev.meshmanager.konnect.api.ApiVersion;
import dev.meshmanager.konnect.api.ApiVisibility;
import dev.meshmanager.konnect.api.Portal;
import dev.meshmanager.konnect.catalog.ApiMapping;
import dev.meshmanager.konnect.catalog.CatalogService;
import dev.meshmanager.konnect.controlplane.GatewayControlPlane;
import dev.meshmanager.konnect.controlplane.GatewayEntity;
import dev.meshmanager.konnect.controlplane.GatewayEntityKind;
import dev.meshmanager.konnect.controlplane.MeshControlPlane;
import dev.meshmanager.konnect.controlplane.MeshControlPlaneFeature;
import dev.meshmanager.konnect.testing.FakeKonnect;
import dev.meshmanager.konnect.testing.FakeKonnectExtension;
import dev.meshmanager.kuma.gateway.MeshGateway;
import dev.meshmanager.kuma.proxy.Dataplane;
import dev.meshmanager.kuma.zone.Zone;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InventoryTest {
    @RegisterExtension
    final FakeKonnectExtension extension = FakeKonnectExtension.create();

    private String gateway = "";

    @BeforeEach
    void fill(FakeKonnect server, KonnectClient konnect) {
        MeshControlPlane prod = konnect.meshControlPlanes().create(b -> b.name("prod")
                .addFeature(MeshControlPlaneFeature.meshCreation(MeshControlPlaneFeature.Switch.on())));
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
        gateway = server.addGatewayControlPlane("ingress", "CLUSTER_TYPE_K8S_INGRESS_CONTROLLER");
        server.addGatewayEntity(gateway, GatewayEntityKind.SERVICES, Map.of("name", "orders", "host", "orders.local"));
        server.addGatewayEntity(gateway, GatewayEntityKind.CONSUMERS, Map.of("username", "alice"));
        server.addGatewayEntity(
                gateway,
                GatewayEntityKind.PLUGINS,
                Map.of("name", "openid-connect", "config", Map.of("mark", "the-secret-of-a-plugin")));
        String resource = server.addMeshServiceResource(prod, "default", "web");
        CatalogService shop =
                konnect.catalog().services().create(s -> s.name("shop").displayName("Shop"));
        konnect.catalog().resourceMappings().create(m -> m.service(shop.id()).resource(resource));
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
                .contains("ingress controller ingress\n  service orders\n  consumer alice\n  plugin openid-connect\n"
                        + "catalog service shop\n  default/web");
        assertThat(inventory.toJson().toString()).contains("\"name\":\"web-1\"");
        assertThat(inventory.meshControlPlanes().get(0).policies())
                .extracting(Resource::type)
                .contains("MeshTimeout", "MeshRetry")
                .doesNotContain("MeshService", "Dataplane", "MeshGateway");
        assertThat(inventory.toString()).contains("    MeshRetry mesh-retry-all-default\n");
        assertThat(told).isSorted().isNotEmpty();
    }

    @Test
    void whatCannotBeReadHidesNothingElse(FakeKonnect server, KonnectClient konnect) {
        server.failNext("GET", "/api/zones/_overview", 403);
        server.failNext("GET", "/v2/control-planes", 403);

        Inventory inventory = konnect.inventory();

        assertThat(inventory.problems()).hasSize(2).extracting(FailedRead::what).contains("gateway control planes");
        assertThat(inventory.gatewayControlPlanes()).isEmpty();
        assertThat(inventory.totals()).containsEntry("proxies", 1L);
        assertThat(inventory.toString()).contains("not read: gateway control planes");
    }

    @Test
    void listsTheEntitiesOfGateways(FakeKonnect server, KonnectClient konnect) {
        server.addGatewayEntity(gateway, GatewayEntityKind.ROUTES, Map.of("id", "route-without-a-name"));
        server.failNext("GET", "/core-entities/upstreams", 403);

        Inventory inventory = konnect.inventory();

        assertThat(inventory.totals())
                .containsEntry("gatewayServices", 1L)
                .containsEntry("gatewayConsumers", 1L)
                .containsEntry("services", 1L);
        assertThat(inventory.gatewayControlPlanes().get(0).entities(GatewayEntityKind.ROUTES))
                .extracting(GatewayEntity::displayName)
                .containsExactly("route-without-a-name");
        assertThat(inventory.problems()).extracting(FailedRead::what).containsExactly("ingress: upstreams");
        assertThat(inventory.toJson().toString())
                .contains("\"name\":\"alice\"")
                .doesNotContain("the-secret-of-a-plugin");
    }

    @Test
    void readsEveryPageOfEntities(FakeKonnect server, KonnectClient konnect) {
        for (int i = 0; i < 2_001; i++) {
            server.addGatewayEntity(gateway, GatewayEntityKind.UPSTREAMS, Map.of("name", "upstream-" + i));
        }

        assertThat(konnect.gatewayControlPlanes().entities(gateway, GatewayEntityKind.UPSTREAMS).stream()
                        .map(GatewayEntity::displayName))
                .hasSize(2_001)
                .doesNotHaveDuplicates();
        assertThat(server.calls().stream().filter(call -> call.contains("/core-entities/upstreams")))
                .hasSize(3);
        assertThatThrownBy(() -> konnect.gatewayControlPlanes().entities("none", GatewayEntityKind.ROUTES).stream()
                        .count())
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void rendersTables(FakeKonnect server, KonnectClient konnect) {
        server.addGatewayEntity(gateway, GatewayEntityKind.ROUTES, Map.of("name", "<script>"));

        String html = Html.of(konnect.inventory());

        assertThat(html)
                .contains("<caption>Gateway entities <small>4</small></caption>")
                .contains("<td>routes</td><td>&lt;script&gt;</td>")
                .contains("<caption>Mesh control planes <small>2</small></caption>")
                .doesNotContain("<pre>", "the-secret-of-a-plugin");
    }

    @Test
    void publishesAnApi(FakeKonnect server, KonnectClient konnect) {
        String portal = server.addPortal("developers");
        Api api = konnect.apis().create(a -> a.name("orders"));
        ApiPublications publications = konnect.apis().publications(api.id());
        ApiVersion version =
                konnect.apis().versions(api.id()).create(v -> v.version("1.0").content("openapi: 3.0.0"));

        assertThat(version.specType()).contains("oas3");
        assertThat(version.validationMessages()).isEmpty();
        assertThat(konnect.apis().versions(api.id()).list())
                .extracting(ApiVersion::content)
                .containsExactly(Optional.empty());
        assertThat(konnect.apis().versions(api.id()).get(version.id()).content())
                .contains("openapi: 3.0.0");
        assertThat(publications.apply(portal, ApiVisibility.PUBLIC).visibility())
                .contains(ApiVisibility.of("public"));
        assertThat(publications.apply(portal, ApiVisibility.PRIVATE).visibility())
                .contains(ApiVisibility.of("private"));
        assertThat(publications.get(portal).visibility()).contains(ApiVisibility.of("private"));
        publications.delete(portal);
        assertThatThrownBy(() -> publications.get(portal)).isInstanceOf(NotFoundException.class);
        konnect.apis().versions(api.id()).delete(version.id());
        assertThat(konnect.apis().versions(api.id()).list()).isEmpty();
        assertThat(konnect.portals().list()).extracting(Portal::id).containsExactly(portal);
        assertThat(konnect.apis().list()).containsExactly(api);
    }

    @Test
    void findsMeshServicesAndControlPlanes(KonnectClient konnect) {
        assertThat(konnect.catalog().resources().meshServices())
                .extracting(resource -> resource.meshServiceName().orElse(""))
                .containsExactly("web");
        assertThat(konnect.gatewayControlPlanes().list()).allMatch(GatewayControlPlane::isIngressController);
    }

    @ParameterizedTest
    @CsvSource({
        "type:mesh_control_plane AND name:prod, prod",
        "type:mesh, default",
        "type:zone AND name:east, east",
        "type:zone AND NOT name:east, ''",
        "type:zone AND name:*st, east",
        "type:catalog_service OR type:control_plane, ingress;shop",
        "name:def, default",
        "shop, shop",
        "label.kuma.io/origin:zone, ''",
    })
    void searchesMeshesZonesAndControlPlanes(String query, String names, KonnectClient konnect) {
        assertThat(konnect.search(query).stream()
                        .map(result -> result.name().orElse(""))
                        .sorted())
                .isEqualTo(names.isEmpty() ? List.of() : List.of(names.split(";")));
    }

    @Test
    void changesServicesAndLinksThemToApis(KonnectClient konnect) {
        CatalogService cart =
                konnect.catalog().services().create(s -> s.name("cart").displayName("Cart"));
        Api api = konnect.apis().create(a -> a.name("orders"));
        ApiMapping link = konnect.catalog().services().apis(cart.id()).create(api.id());

        assertThat(konnect.catalog().services().apis(cart.id()).list()).containsExactly(link);
        konnect.catalog().services().apis(cart.id()).delete(link.id());
        assertThat(konnect.catalog().services().apis(cart.id()).list()).isEmpty();
        konnect.catalog().services().update(cart.id(), c -> c.putLabel("team", "a")
                .putLabel("env", "test"));
        assertThat(konnect.catalog().services().update(cart.id(), c -> c.displayName("The cart")
                        .removeLabel("env")))
                .satisfies(changed -> {
                    assertThat(changed.displayName()).contains("The cart");
                    assertThat(changed.labels()).containsExactly(Map.entry("team", "a"));
                });
        assertThat(konnect.apis()
                        .update(api.id(), c -> c.slug("orders-1").version("1"))
                        .slug())
                .contains("orders-1");
    }

    @Test
    void asksForTheTrafficOfGateways(FakeKonnect server, KonnectClient konnect) {
        assertThat(konnect.analytics()
                        .metrics(q -> q.metric(TrafficMetric.REQUEST_COUNT)
                                .by(TrafficDimension.STATUS_CODE)
                                .where(TrafficDimension.CONTROL_PLANE, "a")
                                .during(TimeRange.last("6h"))
                                .limit(10))
                        .data())
                .isEmpty();
        assertThat(konnect.analytics().requests(q -> q.during(TimeRange.last("6h"))))
                .isEmpty();
        assertThat(server.calls()).contains("POST /v2/metrics", "POST /v2/api-requests");
    }

    @Test
    void readsMetricsWithTheirUnitsAndNames() {
        TrafficMetrics metrics = Json.read(TrafficMetrics.class, """
                {"data": [{"timestamp": "2026-01-16T00:00:00Z",
                           "event": {"gateway_service": "cp:s", "status_code": 200, "request_count": 1000}}],
                 "meta": {"metric_units": {"request_count": "count"}, "granularity_ms": 60000, "query_id": "q",
                          "display": {"gateway_service": {"cp:s": {"id": "cp:s", "name": "Orders"}}}}}""");

        TrafficMetrics.Group group = metrics.data().get(0);
        assertThat(group.value(TrafficMetric.REQUEST_COUNT)).hasValue(1000);
        assertThat(group.value(TrafficMetric.ERROR_RATE)).isEmpty();
        assertThat(group.value(TrafficDimension.STATUS_CODE)).contains("200");
        assertThat(metrics.unitOf(TrafficMetric.REQUEST_COUNT)).contains("count");
        assertThat(metrics.nameOf(TrafficDimension.GATEWAY_SERVICE, "cp:s")).contains("Orders");
        assertThat(metrics.nameOf(TrafficDimension.GATEWAY_SERVICE, "gone")).isEmpty();
    }
}
