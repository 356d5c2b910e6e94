package dev.meshmanager.kuma.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.Resource;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.error.InvalidRequestException;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.kuma.KumaClient;
import dev.meshmanager.kuma.ListOptions;
import dev.meshmanager.kuma.evidence.RawHttp;
import dev.meshmanager.kuma.internal.Trees;
import dev.meshmanager.kuma.kind.Kinds;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.mesh.MeshInsight;
import dev.meshmanager.kuma.policy.MeshTimeout;
import dev.meshmanager.kuma.policy.target.TargetRef;
import dev.meshmanager.kuma.proxy.Dataplane;
import dev.meshmanager.kuma.proxy.Gateway;
import dev.meshmanager.kuma.proxy.Inbound;
import dev.meshmanager.kuma.service.MeshExternalService;
import dev.meshmanager.kuma.service.MeshService;
import dev.meshmanager.kuma.service.ServiceInsight;
import dev.meshmanager.kuma.zone.Zone;
import dev.meshmanager.kuma.zone.ZoneIngress;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the in-memory control plane does in version 3.0, compared with the preview of August 2026. */
class PreviewOf30Test {
    private static final String DEFAULT = "default";

    private final FakeControlPlane controlPlane = FakeControlPlane.builder()
            .version(KumaVersion.V3_0)
            .standalone("east")
            .start();
    private final KumaClient client = controlPlane.client();
    private final RawHttp http = new RawHttp();

    @AfterEach
    void stop() {
        http.close();
        controlPlane.close();
    }

    private static Dataplane proxy(String name) {
        return Dataplane.builder()
                .mesh(DEFAULT)
                .name(name)
                .putLabel("app", name)
                .networking(n -> n.address("192.0.2.1").addInbound(Inbound.of(8080, Map.of())))
                .build();
    }

    private static Dataplane gateway(String name) {
        return Dataplane.builder()
                .mesh(DEFAULT)
                .name(name)
                .networking(n -> n.address("192.0.2.2").gateway(Gateway.delegated(Map.of("kuma.io/service", name))))
                .build();
    }

    private static List<String> names(Iterable<? extends Resource> resources) {
        List<String> names = new java.util.ArrayList<>();
        resources.forEach(resource -> names.add(resource.name()));
        return names;
    }

    @Test
    void givesANewMeshAPolicyForEachDirection() {
        client.apply(Mesh.builder().name(DEFAULT).build());

        assertThat(names(client.resources(MeshTimeout.TYPE).list(DEFAULT)))
                .containsExactly("mesh-timeout-all-default", "mesh-timeout-to-all-default");
        MeshTimeout inbound = client.resources(MeshTimeout.TYPE).get(DEFAULT, "mesh-timeout-all-default");
        assertThat(inbound.spec().to()).isEmpty();
        assertThat(inbound.spec().rules()).hasSize(1);
        assertThat(inbound.spec().targetRef()).contains(TargetRef.mesh());
        MeshTimeout outbound = client.resources(MeshTimeout.TYPE).get(DEFAULT, "mesh-timeout-to-all-default");
        assertThat(outbound.spec().rules()).isEmpty();
        assertThat(outbound.spec().to()).hasSize(1);
    }

    @Test
    void labelsEveryResourceWithItsNameAndOrigin() {
        client.apply(Mesh.builder().name(DEFAULT).build());
        client.apply(proxy("web"));

        assertThat(client.resources(Mesh.TYPE).get(DEFAULT).labels())
                .containsOnly(Map.entry("kuma.io/display-name", DEFAULT), Map.entry("kuma.io/origin", "zone"));
        assertThat(client.resources(Dataplane.TYPE).get(DEFAULT, "web").labels())
                .containsEntry("kuma.io/display-name", "web")
                .doesNotContainKey("kuma.io/proxy-type");
    }

    @Test
    void computesTheNameAndOriginThatAClientSends() {
        client.apply(Mesh.builder().name(DEFAULT).build());
        Dataplane sent = proxy("web").toBuilder()
                .putLabel("kuma.io/display-name", "other")
                .build();

        client.apply(sent);
        client.apply(sent.toBuilder().putLabel("kuma.io/display-name", "new").build());

        assertThat(client.resources(Dataplane.TYPE).get(DEFAULT, "web").labels())
                .containsEntry("kuma.io/display-name", "web");
    }

    @Test
    void refusesWhat30Refuses() {
        client.apply(Mesh.builder().name(DEFAULT).build());
        MeshTimeout subset = MeshTimeout.builder()
                .mesh(DEFAULT)
                .name("subset")
                .spec(spec -> spec.targetRef(TargetRef.meshSubset(Map.of("a", "b")))
                        .addTo(to -> to.targetRef(TargetRef.mesh()).conf(c -> c.idleTimeout(Duration.ofSeconds(1)))))
                .build();

        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> client.apply(subset))
                .withMessageContaining("spec.targetRef.kind");
    }

    @Test
    void warnsAs30Does() throws IOException {
        client.apply(Mesh.builder().name(DEFAULT).build());

        JsonObject answer = http.call(controlPlane, "PUT", "/meshes/default/meshservices/web", """
                {"type": "MeshService", "mesh": "default", "name": "web", "spec": {"ports": [{"port": 80}],
                  "selector": {"dataplaneTags": {"app": "web"}}}}""")
                .json();

        assertThat(Trees.texts(answer, "warnings")).hasSize(1);
    }

    @Test
    void countsInTheInsightOfAMeshOnlyResources() throws IOException {
        client.apply(Mesh.builder().name(DEFAULT).build());
        controlPlane.connect(
                proxy("web"), c -> c.certificate("kri_mid_default___id_", Duration.ZERO, Duration.ofDays(1)));
        controlPlane.connect(gateway("edge"));

        JsonObject insight =
                http.call(controlPlane, "GET", "/mesh-insights/default", "").json();

        assertThat(insight.names()).doesNotContain("policies", "services").contains("resources");
        assertThat(Trees.object(insight, "dataplanesByType").names())
                .containsExactly("standard", "gateway", "gatewayDelegated");
        assertThat(Trees.object(insight, "mTLS", "issuedBackends").names()).containsExactly("kri_mid_default___id_");
        assertThat(Trees.object(insight, "resources").names()).contains("Dataplane", "MeshTimeout");
        assertThat(controlPlane.resources(MeshInsight.TYPE).list()).hasSize(1);
    }

    @Test
    void computesNoInsightsOfServices() {
        controlPlane.connect(gateway("edge"));

        assertThat(client.resources(ServiceInsight.TYPE).list().toList()).isEmpty();
    }

    @Test
    void countsServicesByWhatTheyAre() throws IOException {
        controlPlane.with(
                MeshService.builder().mesh(DEFAULT).name("web").spec(spec -> {}).build(),
                MeshExternalService.builder()
                        .mesh(DEFAULT)
                        .name("api")
                        .spec(spec -> {})
                        .build());
        controlPlane.connect(gateway("edge"));

        JsonObject insight =
                http.call(controlPlane, "GET", "/global-insight", "").json();

        JsonObject services = Trees.object(insight, "services");
        assertThat(services.names()).containsExactlyInAnyOrder("external", "gatewayDelegated", "internal");
        assertThat(count(services, "internal", "offline")).isEqualTo(1);
        assertThat(count(services, "external", "total")).isEqualTo(1);
        assertThat(count(services, "gatewayDelegated", "online")).isEqualTo(1);
        assertThat(Trees.object(insight, "dataplanes").names())
                .containsExactlyInAnyOrder("gatewayDelegated", "standard");
        assertThat(count(Trees.object(insight, "zones"), "zoneIngresses", "total"))
                .isZero();
    }

    private static long count(JsonObject object, String... path) {
        return Trees.at(object, path).flatMap(JsonValue::asNumber).orElseThrow().longValue();
    }

    @Test
    void findsProxiesByTheirLabelsAsIfTheyWereTags() {
        controlPlane.with(proxy("web"), proxy("db"), gateway("edge"));

        assertThat(names(client.resources(Dataplane.TYPE).list(DEFAULT, ListOptions.of(o -> o.putTag("app", "web")))))
                .containsExactly("web");
        assertThat(names(client.resources(Dataplane.TYPE)
                        .list(DEFAULT, ListOptions.of(o -> o.putTag("kuma.io/service", "edge")))))
                .containsExactly("edge");
    }

    @ParameterizedTest
    @CsvSource({
        "400, /dataplanes?gateway=builtin",
        "400, /service-insights?type=gateway_builtin",
        "404, /meshes/default/dataplanes/web/rules",
        "404, /meshes/default/meshservices/web/_resources/dataplanes",
        "200, /meshes/default/meshservices/web/_dataplanes",
        "404, /meshes/default/meshgateways/edge/_rules",
        "404, /zoneingresses",
        "404, /zoneingresses/_overview",
        "404, /zoneingresses+insights",
        "404, /zoneegressoverviews",
        "404, /zoneegresses/a/xds",
        "404, /meshes/nowhere/dataplanes/web/_layout",
    })
    void answersPathsAsThePreview(int status, String path) throws IOException {
        controlPlane.with(
                MeshService.builder().mesh(DEFAULT).name("web").spec(spec -> {}).build());

        assertThat(http.call(controlPlane, "GET", path, "").status()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ingress", "egress"})
    void issuesNoTokensForZoneProxies(String type) throws IOException {
        client.apply(Mesh.builder().name(DEFAULT).build());
        String request = "{\"mesh\": \"default\", \"type\": \"" + type + "\", \"validFor\": \"1h\"}";

        assertThat(http.call(controlPlane, "POST", "/tokens/dataplane", request).status())
                .isEqualTo(400);
        try (FakeControlPlane before = FakeControlPlane.standalone("east")) {
            before.client().apply(Mesh.builder().name(DEFAULT).build());
            assertThat(http.call(before, "POST", "/tokens/dataplane", request).status())
                    .isEqualTo(200);
        }
    }

    @Test
    void issuesTokensForZonesWithoutAScope() throws IOException {
        String request = "{\"zone\": \"east\", \"validFor\": \"1h\"}";

        assertThat(http.call(controlPlane, "POST", "/tokens/zone", request).status())
                .isEqualTo(200);
    }

    @Test
    void saysThatNoPolicyHasFrom() throws IOException {
        JsonObject kinds = http.call(controlPlane, "GET", "/_resources", "").json();
        JsonObject policies = http.call(controlPlane, "GET", "/policies", "").json();

        assertThat(Trees.objects(kinds, "resources"))
                .filteredOn(kind -> Trees.has(kind, "policy"))
                .isNotEmpty()
                .allSatisfy(kind ->
                        assertThat(Trees.at(kind, "policy", "hasFromTargetRef")).contains(JsonValue.of(false)));
        assertThat(Trees.objects(policies, "policies"))
                .filteredOn(policy -> Trees.text(policy, "name").equals(MeshTimeout.TYPE.name()))
                .singleElement()
                .satisfies(policy -> assertThat(policy.get("isInbound")).contains(JsonValue.of(true)));
    }

    @Test
    void listsEveryKindThatItHas() throws IOException {
        for (ResourceType<?> type : Kinds.ALL.all()) {
            int status = http.call(controlPlane, "GET", "/" + type.path(), "").status();
            assertThat(status).as(type.name()).isEqualTo(KumaVersion.V3_0.has(type) ? 200 : 404);
        }
    }

    @Test
    void refusesToSeedAKindThatIsGone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        controlPlane.with(ZoneIngress.builder().name("ingress").build()))
                .withMessageContaining(ZoneIngress.TYPE.name());
        assertThatIllegalArgumentException().isThrownBy(() -> controlPlane.resources(ZoneIngress.TYPE));
    }

    @Test
    void worksAsAWhole() {
        controlPlane.withYaml("{type: Mesh, name: other}");
        controlPlane.connect(proxy("web"));
        assertThat(client.dataplanes()
                        .overview(DEFAULT, "web")
                        .dataplaneInsight()
                        .orElseThrow()
                        .toString())
                .contains("3.0.0-preview");
        controlPlane.disconnect(proxy("web"));
        controlPlane.answer("/meshes/default/dataplanes/web/_policies", "{\"policies\": []}");
        assertThat(client.dataplanes().inspect(DEFAULT, "web").policies().policies())
                .isEmpty();
        assertThat(client.dashboard().toString()).isNotEmpty();
        client.delete(proxy("web"));
        client.resources(Mesh.TYPE).delete(DEFAULT);
        assertThat(names(controlPlane.resources(Mesh.TYPE).list())).containsExactly("other");
        controlPlane.reset();
        assertThat(controlPlane.resources(Mesh.TYPE).list()).isEmpty();
        assertThat(controlPlane.calls()).isEmpty();
    }

    @Test
    void federates() {
        try (FakeFederation federation = FakeFederation.of(KumaVersion.V3_0, "east", "west")) {
            KumaClient global = federation.global().client();
            global.apply(Mesh.builder().name(DEFAULT).build());
            federation.zone("east").connect(proxy("web"));
            federation
                    .zone("east")
                    .with(MeshService.builder()
                            .mesh(DEFAULT)
                            .name("web")
                            .spec(spec -> {})
                            .build());

            assertThat(global.version()).isGreaterThanOrEqualTo(KumaVersion.of("3.0.0-preview"));
            assertThat(global.resources(Dataplane.TYPE).list(DEFAULT).toList())
                    .singleElement()
                    .satisfies(copy -> assertThat(copy.labels())
                            .containsEntry("kuma.io/display-name", "web")
                            .containsEntry("kuma.io/zone", "east"));
            assertThat(federation
                            .zone("west")
                            .client()
                            .resources(MeshService.TYPE)
                            .list(DEFAULT)
                            .toList())
                    .hasSize(1);
            assertThat(names(federation
                            .zone("west")
                            .client()
                            .resources(MeshTimeout.TYPE)
                            .list(DEFAULT)))
                    .hasSize(2)
                    .allMatch(name -> name.startsWith("mesh-timeout-"));
            assertThat(global.resources(MeshInsight.TYPE).list().toList()).hasSize(1);
            assertThat(global.zones()
                            .overview("east")
                            .zoneInsight()
                            .orElseThrow()
                            .toString())
                    .contains("3.0.0-preview");
            global.apply(Zone.of("north"));
            assertThat(global.globalInsight().createdAt()).isPresent();
        }
    }

    @Test
    void isMadeByTheExtension() {
        assertThat(FakeControlPlaneExtension.create(KumaVersion.V3_0)).isNotNull();
        assertThat(Json.toTree(client.serverInfo()).toString()).contains("3.0.0-preview");
    }
}
