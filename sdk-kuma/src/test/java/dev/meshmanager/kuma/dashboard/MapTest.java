package dev.meshmanager.kuma.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshmanager.core.Resource;
import dev.meshmanager.core.page.FailedRead;
import dev.meshmanager.kuma.common.Selector;
import dev.meshmanager.kuma.dashboard.findings.Findings;
import dev.meshmanager.kuma.estate.Estate;
import dev.meshmanager.kuma.gateway.MeshGateway;
import dev.meshmanager.kuma.gateway.MeshGatewayRoute;
import dev.meshmanager.kuma.identity.MeshIdentity;
import dev.meshmanager.kuma.legacy.TrafficPermission;
import dev.meshmanager.kuma.legacy.TrafficRoute;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.mesh.Mtls;
import dev.meshmanager.kuma.policy.HttpRouteMatch;
import dev.meshmanager.kuma.policy.MeshHTTPRoute;
import dev.meshmanager.kuma.policy.MeshTCPRoute;
import dev.meshmanager.kuma.policy.MeshTrafficPermission;
import dev.meshmanager.kuma.policy.target.BackendRef;
import dev.meshmanager.kuma.policy.target.Match;
import dev.meshmanager.kuma.policy.target.TargetRef;
import dev.meshmanager.kuma.proxy.Dataplane;
import dev.meshmanager.kuma.proxy.Gateway;
import dev.meshmanager.kuma.service.MeshMultiZoneService;
import dev.meshmanager.kuma.service.MeshService;
import dev.meshmanager.kuma.testing.FakeControlPlane;
import dev.meshmanager.kuma.validation.ControlPlaneMode;
import dev.meshmanager.kuma.zone.ZoneEgress;
import dev.meshmanager.kuma.zone.ZoneIngress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MapTest {
    @Test
    void drawsTheRouteOfAGateway() {
        assertThat(links(
                        gateway("edge"),
                        MeshGateway.builder()
                                .mesh("default")
                                .name("front-door")
                                .addSelector(Selector.service("edge"))
                                .conf(conf -> conf.addListener(MeshGateway.Listener.http(80)))
                                .build(),
                        service("web", "east"),
                        MeshHTTPRoute.builder()
                                .mesh("default")
                                .name("in")
                                .spec(spec -> spec.targetRef(TargetRef.meshGateway("front-door"))
                                        .addTo(to -> to.targetRef(TargetRef.mesh())
                                                .addRule(MeshHTTPRoute.Rule.of(
                                                        HttpRouteMatch.builder().build(),
                                                        BackendRef.meshService("web", 80)))))
                                .build()))
                .containsExactly("edge -> web: route of MeshHTTPRoute in");
    }

    @Test
    void drawsRoutesToTheServicesOfZones() {
        assertThat(links(
                        service("web", "east"),
                        service("stock", "west"),
                        MeshService.builder()
                                .mesh("default")
                                .name("stock-west")
                                .putLabel("kuma.io/zone", "west")
                                .putLabel("team", "goods")
                                .spec(spec ->
                                        spec.selector(MeshService.Selector.tags(Map.of("kuma.io/service", "stock"))))
                                .build(),
                        MeshMultiZoneService.builder()
                                .mesh("default")
                                .name("goods")
                                .spec(spec ->
                                        spec.selector(MeshMultiZoneService.Selector.labels(Map.of("team", "goods"))))
                                .build(),
                        MeshTCPRoute.builder()
                                .mesh("default")
                                .name("tcp")
                                .spec(spec -> spec.targetRef(TargetRef.dataplane(Map.of("app", "web")))
                                        .addTo(MeshTCPRoute.To.of(
                                                TargetRef.meshService("old"),
                                                BackendRef.meshMultiZoneService("goods", 80),
                                                BackendRef.meshService("stock-west", 80).toBuilder()
                                                        .weight(0L)
                                                        .build(),
                                                BackendRef.meshExternalService("elsewhere"))))
                                .build()))
                .containsExactly(
                        "web -> stock: route of MeshTCPRoute tcp",
                        "web -> MeshExternalService elsewhere: route of MeshTCPRoute tcp");
    }

    static Stream<Mesh.Mode> modes() {
        return Stream.of(Mesh.Mode.DISABLED, Mesh.Mode.EVERYWHERE, Mesh.Mode.EXCLUSIVE);
    }

    private static Mesh secured(Mesh.Mode mode) {
        return Mesh.builder()
                .name("default")
                .mtls(Mtls.builtin("ca"))
                .meshServices(services -> services.mode(mode))
                .build();
    }

    private static final MeshTrafficPermission WEB_TO_STOCK =
            permission("by-tags", spec -> spec.targetRef(TargetRef.dataplane(Map.of("app", "stock")))
                    .addFrom(from -> from.targetRef(TargetRef.meshSubset(Map.of("kuma.io/service", "web")))
                            .conf(MeshTrafficPermission.Conf.allow())));

    @ParameterizedTest
    @MethodSource("modes")
    void drawsWhoMayCallInEachModeOfMeshServices(Mesh.Mode mode) {
        assertThat(links(
                        secured(mode),
                        service("web", "east"),
                        service("stock", "east"),
                        service("ads", "east"),
                        WEB_TO_STOCK))
                .containsExactly("web -> stock: permission of MeshTrafficPermission by-tags");
        assertThat(links(
                        secured(mode),
                        service("web", "east"),
                        service("stock", "east"),
                        service("ads", "east"),
                        permission(
                                "all",
                                spec -> spec.addFrom(from ->
                                        from.targetRef(TargetRef.mesh()).conf(MeshTrafficPermission.Conf.allow())))))
                .containsExactly("all of mesh default -> all of mesh default: permission of MeshTrafficPermission all");
    }

    @Test
    void drawsNothingThatAPermissionNamesWithoutEffect() {
        MeshTrafficPermission denial =
                permission("later", spec -> spec.targetRef(TargetRef.dataplane(Map.of("app", "stock")))
                        .addFrom(from -> from.targetRef(TargetRef.mesh()).conf(MeshTrafficPermission.Conf.deny())));
        assertThat(links(
                        secured(Mesh.Mode.EVERYWHERE),
                        service("web", "east"),
                        service("stock", "east"),
                        permission(
                                "early",
                                spec -> spec.addFrom(from -> from.targetRef(TargetRef.meshService("web"))
                                        .conf(MeshTrafficPermission.Conf.allow()))),
                        denial))
                .isEmpty();
        assertThat(links(service("web", "east"), service("stock", "east"), WEB_TO_STOCK))
                .as("without mTLS, permissions have no effect")
                .isEmpty();
        assertThat(links(secured(Mesh.Mode.EVERYWHERE), service("web", "east"), service("stock", "west"), WEB_TO_STOCK))
                .as("the other zone has no ingress")
                .isEmpty();
    }

    @Test
    void drawsWhatPermissionsNameIfAListIsMissing() {
        Dashboard dashboard = dashboard(service("web", "east"), service("stock", "west"), WEB_TO_STOCK);
        assertThat(Findings.of(dashboard.snapshot().toBuilder()
                                .addUnread(new FailedRead("MeshService", "GET /meshservices", "403 Forbidden"))
                                .build())
                        .links())
                .extracting(link -> link.from().text() + " -> " + link.to().text())
                .containsExactly("web -> stock");
    }

    @Test
    void drawsThePermissionsOfIdentities() {
        Mesh mesh =
                secured(Mesh.Mode.EXCLUSIVE).toBuilder().mtls(Optional.empty()).build();
        assertThat(links(
                        mesh,
                        service("web", "east").toBuilder()
                                .putLabel("kuma.io/workload", "web")
                                .build(),
                        service("stock", "east").toBuilder()
                                .putLabel("kuma.io/workload", "stock")
                                .build(),
                        MeshIdentity.builder()
                                .mesh("default")
                                .name("identity")
                                .spec(spec -> spec.selector(MeshIdentity.Selector.all())
                                        .spiffeID(id -> id.trustDomain("shop.local")))
                                .build(),
                        permission("by-identity", spec -> spec.targetRef(TargetRef.dataplane(Map.of("app", "stock")))
                                .addRule(MeshTrafficPermission.Rule.allow(
                                        Match.spiffeId("spiffe://shop.local/workload/web"))))))
                .containsExactly("web -> stock: permission of MeshTrafficPermission by-identity");
    }

    @Test
    void anEstateHasTheResourcesOfTheSnapshot() {
        Estate estate = dashboard(
                        secured(Mesh.Mode.EVERYWHERE),
                        service("web", "east"),
                        ZoneIngress.builder().name("in").zone("west").build(),
                        WEB_TO_STOCK)
                .estate();
        assertThat(estate.list(Dataplane.TYPE)).extracting(Dataplane::name).containsExactly("web-1");
        assertThat(estate.list(MeshTrafficPermission.TYPE)).hasSize(1);
        assertThat(estate.list(ZoneIngress.TYPE)).extracting(ZoneIngress::zone).containsExactly(Optional.of("west"));
        assertThat(estate.find(Mesh.TYPE, "default").orElseThrow().enabledAuthority())
                .isPresent();
        assertThat(estate.mode()).isEqualTo(ControlPlaneMode.GLOBAL);
    }

    @Test
    void drawsOlderPolicies() {
        assertThat(links(
                        secured(Mesh.Mode.DISABLED),
                        gateway("edge"),
                        service("web", "east"),
                        service("stock", "east"),
                        TrafficPermission.allow("web", "stock")
                                .mesh("default")
                                .name("old")
                                .build(),
                        TrafficRoute.builder()
                                .mesh("default")
                                .name("all")
                                .addSource(Selector.service("*"))
                                .addDestination(Selector.service("*"))
                                .conf(conf -> conf.putDestination("kuma.io/service", "*"))
                                .build(),
                        TrafficRoute.builder()
                                .mesh("default")
                                .name("split")
                                .addSource(Selector.service("web"))
                                .addDestination(Selector.service("stock"))
                                .conf(conf -> conf.addSplit(1, Map.of("kuma.io/service", "stock"))
                                        .addSplit(0, Map.of("kuma.io/service", "web")))
                                .build(),
                        MeshGatewayRoute.builder()
                                .mesh("default")
                                .name("in")
                                .addSelector(Selector.service("edge"))
                                .conf(conf -> conf.tcp(tcp ->
                                        tcp.addRule(rule -> rule.addBackend(MeshGatewayRoute.Backend.service("web")))))
                                .build()))
                .containsExactlyInAnyOrder(
                        "web -> stock: permission of TrafficPermission old",
                        "web -> stock: route of TrafficRoute split",
                        "edge -> web: route of MeshGatewayRoute in");
    }

    @Test
    void isOnePictureWithDoorsAndAnAlternative() {
        String html = dashboard(
                        secured(Mesh.Mode.EVERYWHERE),
                        service("web", "east"),
                        service("stock", "west"),
                        MeshService.builder()
                                .mesh("default")
                                .name("stock")
                                .putLabel("kuma.io/zone", "west")
                                .spec(spec -> spec.selector(
                                                MeshService.Selector.tags(Map.of("kuma.io/service", "stock")))
                                        .addPort(port -> port.port(80)))
                                .build(),
                        ZoneEgress.builder().name("out").zone("east").build(),
                        ZoneIngress.builder()
                                .name("in")
                                .zone("west")
                                .networking(networking -> networking
                                        .advertisedAddress("203.0.113.1")
                                        .advertisedPort(10001))
                                .build(),
                        permission("p", spec -> spec.targetRef(TargetRef.dataplane(Map.of("app", "stock")))
                                .addFrom(from -> from.targetRef(TargetRef.meshService("web"))
                                        .conf(MeshTrafficPermission.Conf.allow()))))
                .toHtml();
        assertThat(html)
                .containsOnlyOnce("<svg")
                .contains("<title id=\"map-title\">", "<desc id=\"map-text\">", "zone east", "zone west")
                .contains("\u2192 egress out", "\u2190 ingress in", "Routes and permissions")
                .contains("<g class=\"passages c1\"><g class=\"line\"><path class=\"permission\"");
    }

    @Test
    void isTheSameForTheSameSnapshot() {
        Dashboard dashboard = dashboard(service("web", "east"), service("stock", "west"));
        assertThat(dashboard.toHtml()).isEqualTo(dashboard.toHtml());
    }

    @Test
    void groupsManyServicesByTheAlphabet() {
        Resource[] services = IntStream.range(0, 200)
                .mapToObj(number -> service(String.format("s-%03d", number), "east"))
                .toArray(Resource[]::new);
        assertThat(dashboard(services).toHtml())
                .contains("20: s-000 to s-019", "20: s-180 to s-199", "0/200")
                .doesNotContain("s-000</text>");
    }

    @Test
    void showsEachMeshWithALetterWhereThereAreMany() {
        Resource[] services = IntStream.range(0, 30)
                .mapToObj(number -> service("web", "east").toBuilder()
                        .mesh("mesh-" + number)
                        .build())
                .toArray(Resource[]::new);
        assertThat(dashboard(services).toHtml())
                .contains(">AA</text>", "mesh mesh-7, services: 1")
                .doesNotContain(">web</text>");
    }

    private static MeshTrafficPermission permission(String name, Consumer<MeshTrafficPermission.Spec.Builder> spec) {
        return MeshTrafficPermission.builder()
                .mesh("default")
                .name(name)
                .spec(spec)
                .build();
    }

    private static Dataplane service(String name, String zone) {
        return Dataplane.builder()
                .mesh("default")
                .name(name + "-1")
                .putLabel("kuma.io/zone", zone)
                .putLabel("app", name)
                .networking(networking -> networking.address("10.0.0.1").addInbound(inbound -> inbound.port(80)
                        .putTag("kuma.io/service", name)))
                .build();
    }

    private static Dataplane gateway(String name) {
        return Dataplane.builder()
                .mesh("default")
                .name(name + "-1")
                .networking(networking -> networking
                        .address("10.0.0.1")
                        .gateway(gateway -> gateway.type(Gateway.Type.BUILTIN).putTag("kuma.io/service", name)))
                .build();
    }

    private static List<String> links(Resource... resources) {
        return Findings.of(dashboard(resources).snapshot()).links().stream()
                .map(link ->
                        link.from().text() + " -> " + link.to().text() + ": " + link.kind() + " of " + link.policy())
                .toList();
    }

    static Dashboard dashboard(Resource... resources) {
        try (FakeControlPlane controlPlane = FakeControlPlane.global().with(resources)) {
            Dashboard dashboard = controlPlane.client().dashboard();
            assertThat(dashboard.unread()).isEmpty();
            return dashboard;
        }
    }
}
