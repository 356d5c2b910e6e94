package dev.meshmanager.kuma.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshmanager.core.view.Table;
import dev.meshmanager.kuma.common.Warning;
import dev.meshmanager.kuma.dashboard.snapshot.Counter;
import dev.meshmanager.kuma.dashboard.snapshot.Snapshot;
import dev.meshmanager.kuma.identity.IdentityProvider;
import dev.meshmanager.kuma.identity.MeshIdentity;
import dev.meshmanager.kuma.inspect.GlobalInsight;
import dev.meshmanager.kuma.inspect.ServerInfo;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.mesh.MeshInsight;
import dev.meshmanager.kuma.policy.MeshTimeout;
import dev.meshmanager.kuma.policy.MeshTrafficPermission;
import dev.meshmanager.kuma.proxy.DataplaneOverview;
import dev.meshmanager.kuma.proxy.Listener;
import dev.meshmanager.kuma.service.MeshService;
import dev.meshmanager.kuma.testing.FakeControlPlane;
import dev.meshmanager.kuma.testing.RecordedCall;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DashboardOfKuma3Test {
    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");
    private static final String INDEX = "{\"product\":\"Kuma\",\"version\":\"3.0.0-preview\"}";

    @Test
    void asksForNoListThatTheVersionDoesNotHave() {
        try (FakeControlPlane controlPlane = FakeControlPlane.global().answer("/", INDEX)) {
            Dashboard dashboard = controlPlane.client().dashboard();
            assertThat(controlPlane.calls())
                    .extracting(RecordedCall::path)
                    .noneMatch(path -> path.contains("zoneingresses")
                            || path.contains("zoneegresses")
                            || path.contains("service-insights"))
                    .anyMatch(path -> path.startsWith("/dataplanes/_overview"));
            assertThat(dashboard.unread()).isEmpty();
        }
    }

    @Test
    void saysWhatTheVersionDoesNotHave() {
        assertThat(table(dashboard("3.0.0-preview"), "Not in Kuma 3.0").rows())
                .contains(List.of("zone ingresses of their own kind", "listeners of data plane proxies"));
        assertThat(dashboard("3.0.0-preview").title()).isEqualTo("Kuma 3.0.0-preview");
        assertThat(dashboard("2.14.3").tables())
                .extracting(Table::title)
                .noneMatch(title -> title.startsWith("Not in"));
    }

    @Test
    void countsPoliciesAmongTheResources() {
        Dashboard dashboard = Dashboard.of(empty("3.0.0")
                .addMeshInsight(MeshInsight.builder()
                        .name("default")
                        .putResource(
                                "MeshTimeout",
                                MeshInsight.ResourceStat.builder().total(2).build())
                        .putResource(
                                "Dataplane",
                                MeshInsight.ResourceStat.builder().total(9).build())
                        .build())
                .build());
        assertThat(dashboard.policies()).isEqualTo(Map.of(MeshTimeout.TYPE.name(), 2L));
        assertThat(dashboard.counters()).extracting(Counter::toString).contains("Policies 2");
    }

    @Test
    void takesMtlsFromTheIdentity() {
        Dashboard dashboard = Dashboard.of(empty("3.0.0")
                .addMeshes(mesh("default"), mesh("open"))
                .addIdentity(identity(Map.of("app", "web")))
                .addProxies(proxy("web").build(), proxy("api").build())
                .build());
        assertThat(table(dashboard, "Meshes").rows())
                .extracting(row -> row.get(1))
                .containsExactly("MeshIdentity / id (1 of 2 proxies)", "off");
        assertThat(noMtls(dashboard))
                .containsExactlyInAnyOrder(
                        "Dataplane default/web: no certificate",
                        "Dataplane default/api: no MeshIdentity selects the proxy: its traffic is not encrypted");
    }

    @Test
    void warnsOfAnIdentityThatNoPermissionFollows() {
        Snapshot.Builder secured = empty("3.0.0")
                .addMesh(mesh("default"))
                .addMeshInsight(MeshInsight.builder()
                        .name("default")
                        .putResource(
                                "MeshIdentity",
                                MeshInsight.ResourceStat.builder().total(1).build())
                        .build())
                .addIdentity(identity(Map.of()));
        assertThat(kinds(Dashboard.of(secured.build()))).contains(Warning.Kind.MESH_WITHOUT_PERMISSIONS);
        secured.addResource(MeshTrafficPermission.builder()
                .mesh("default")
                .name("all")
                .spec(spec -> {})
                .build());
        assertThat(kinds(Dashboard.of(secured.build()))).doesNotContain(Warning.Kind.MESH_WITHOUT_PERMISSIONS);
    }

    @Test
    void showsListenersAsZoneProxies() {
        Dashboard dashboard = Dashboard.of(empty("3.0.0")
                .addProxies(proxy("doors")
                        .dataplane(spec -> spec.networking(networking -> networking
                                .address("10.0.0.9")
                                .addListener(Listener.zoneIngress("10.0.0.9", 10001))
                                .addListener(listener -> listener.type(Listener.Type.ZONE_EGRESS)
                                        .port(10002)
                                        .state(Listener.State.NOT_READY))))
                        .build())
                .build());
        assertThat(table(dashboard, "Zone ingresses").rows())
                .containsExactly(List.of("doors", "east", "10.0.0.9:10001", "default", "online"));
        assertThat(table(dashboard, "Zone egresses").rows())
                .containsExactly(List.of("doors", "east", "10.0.0.9:10002", "default", "offline"));
        assertThat(dashboard.toHtml()).contains("zone east");
    }

    @Test
    void namesTheServicesOfProxiesWithoutTags() {
        Dashboard dashboard = Dashboard.of(empty("3.0.0")
                .addProxies(
                        proxy("web").build(),
                        proxy("job").putLabel("kuma.io/workload", "nightly").build())
                .addResource(service("frontend", MeshService.Selector.labels(Map.of("app", "web"))))
                .addResource(service(
                        "by-name",
                        MeshService.Selector.builder()
                                .dataplaneRef(ref -> ref.name("web"))
                                .build()))
                .build());
        assertThat(table(dashboard, "Data plane proxies").rows())
                .extracting(row -> row.get(0) + ": " + row.get(4))
                .containsExactly("web: by-name, frontend", "job: nightly");
        assertThat(dashboard.toHtml()).contains(">frontend");
    }

    private static Stream<Warning.Kind> stream(Dashboard dashboard) {
        return dashboard.attention().stream().map(finding -> (Warning.Kind) finding.code());
    }

    private static List<Warning.Kind> kinds(Dashboard dashboard) {
        return stream(dashboard).toList();
    }

    private static List<String> noMtls(Dashboard dashboard) {
        return dashboard.attention().stream()
                .filter(attention -> attention.code() == Warning.Kind.NO_MTLS)
                .map(attention -> attention.subject() + ": " + attention.message())
                .toList();
    }

    private static Table table(Dashboard dashboard, String title) {
        return dashboard.tables().stream()
                .filter(table -> table.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private static Dashboard dashboard(String version) {
        return Dashboard.of(empty(version).build());
    }

    private static Snapshot.Builder empty(String version) {
        return Snapshot.builder()
                .time(NOW)
                .server(ServerInfo.builder().product("Kuma").version(version).build())
                .counts(GlobalInsight.builder().build());
    }

    private static Mesh mesh(String name) {
        return Mesh.builder().name(name).build();
    }

    private static MeshIdentity identity(Map<String, String> labels) {
        return MeshIdentity.builder()
                .mesh("default")
                .name("id")
                .spec(spec ->
                        spec.selector(MeshIdentity.Selector.labels(labels)).provider(IdentityProvider.autogenerated()))
                .build();
    }

    private static MeshService service(String name, MeshService.Selector selector) {
        return MeshService.builder()
                .mesh("default")
                .name(name)
                .putLabel("kuma.io/zone", "east")
                .spec(spec -> spec.selector(selector))
                .build();
    }

    private static DataplaneOverview.Builder proxy(String name) {
        return DataplaneOverview.builder()
                .mesh("default")
                .name(name)
                .putLabel("app", name)
                .putLabel("kuma.io/zone", "east")
                .dataplane(spec -> spec.networking(
                        networking -> networking.address("10.0.0.1").addInbound(inbound -> inbound.port(80))))
                .dataplaneInsight(insight -> insight.addSubscription(subscription -> subscription.connectTime(NOW)));
    }
}
