package dev.meshmanager.kuma.estate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshmanager.core.Resource;
import dev.meshmanager.core.page.FailedRead;
import dev.meshmanager.core.page.Progress;
import dev.meshmanager.kuma.common.Kri;
import dev.meshmanager.kuma.kind.Kinds;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.policy.MeshPatience;
import dev.meshmanager.kuma.policy.MeshTimeout;
import dev.meshmanager.kuma.policy.target.TargetRef;
import dev.meshmanager.kuma.policy.target.TargetRefPolicy;
import dev.meshmanager.kuma.proxy.Dataplane;
import dev.meshmanager.kuma.service.MeshService;
import dev.meshmanager.kuma.testing.FakeControlPlane;
import dev.meshmanager.kuma.validation.ControlPlaneMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EstateTest {
    private static final Mesh MESH = Mesh.builder().name("default").build();

    private static MeshTimeout timeout(String mesh, String name, int seconds) {
        return MeshTimeout.builder()
                .mesh(mesh)
                .name(name)
                .spec(s -> s.targetRef(TargetRef.mesh()).addTo(t -> t.targetRef(TargetRef.mesh())
                        .conf(c -> c.connectionTimeout(Duration.ofSeconds(seconds)))))
                .build();
    }

    private static Dataplane proxy(String name, Map<String, String> labels) {
        return Dataplane.builder().mesh("default").name(name).labels(labels).build();
    }

    @Test
    void listsByKindAndMeshSortedByName() {
        Estate estate = Estate.of(timeout("b", "x", 1), timeout("a", "z", 1), timeout("a", "y", 1), MESH);
        assertThat(estate.list(MeshTimeout.TYPE)).extracting(Resource::name).containsExactly("y", "z", "x");
        assertThat(estate.list(MeshTimeout.TYPE, "a"))
                .extracting(Resource::name)
                .containsExactly("y", "z");
        assertThat(estate.list(MeshTimeout.TYPE, "c")).isEmpty();
        assertThat(estate.list(Mesh.TYPE)).containsExactly(MESH);
        assertThat(estate.size()).isEqualTo(4);
    }

    @Test
    void findsByNameAndKri() {
        MeshTimeout stored = timeout("default", "web", 1).toBuilder()
                .kri("kri_mt_default_east__web_")
                .build();
        Estate estate = Estate.of(stored, MESH);
        assertThat(estate.find(MeshTimeout.TYPE, "default", "web")).contains(stored);
        assertThat(estate.find(MeshTimeout.TYPE, "default", "db")).isEmpty();
        assertThat(estate.find(Mesh.TYPE, "default")).contains(MESH);
        assertThat(estate.find(Kri.parse("kri_mt_default_east__web_8080"))).contains(stored);
        assertThat(estate.find(Kri.parse("kri_mt_default_west__web_"))).isEmpty();
    }

    @Test
    void findsByAllOfTheLabels() {
        Dataplane web = proxy("web", Map.of("app", "web", "team", "shop"));
        Dataplane db = proxy("db", Map.of("app", "db", "team", "shop"));
        Estate estate = Estate.of(web, db);
        assertThat(estate.list(Dataplane.TYPE, "default", Map.of("team", "shop")))
                .containsExactly(db, web);
        assertThat(estate.list(Dataplane.TYPE, "default", Map.of("team", "shop", "app", "web")))
                .containsExactly(web);
        assertThat(estate.list(Dataplane.TYPE, "default", Map.of())).containsExactly(db, web);
        assertThat(estate.list(Dataplane.TYPE, "other", Map.of("team", "shop"))).isEmpty();
    }

    @Test
    void replacesAResourceOfTheSameName() {
        Estate before = Estate.of(timeout("default", "web", 1), MESH);
        Estate after = before.with(timeout("default", "web", 2));
        assertThat(after.list(MeshTimeout.TYPE)).containsExactly(timeout("default", "web", 2));
        assertThat(before.list(MeshTimeout.TYPE)).containsExactly(timeout("default", "web", 1));
        assertThat(after.without(timeout("default", "web", 3)).list(MeshTimeout.TYPE))
                .isEmpty();
        assertThat(after.without(timeout("other", "web", 3)).size()).isEqualTo(2);
    }

    @Test
    void policiesAreThoseWithATargetRef() {
        Estate estate = Estate.of(timeout("default", "web", 1), MESH, proxy("web", Map.of()));
        assertThat(estate.policies("default")).extracting(TargetRefPolicy::name).containsExactly("web");
        assertThat(estate.policies("other")).isEmpty();
    }

    @Test
    void kindsThatACallerAddsAreKeptWithTheOthers() {
        MeshPatience patience = MeshPatience.builder()
                .mesh("default")
                .name("some")
                .spec(s -> {})
                .build();
        Estate estate = Estate.builder()
                .types(Kinds.ALL.plus(MeshPatience.TYPE))
                .add(patience)
                .add(timeout("default", "web", 1))
                .build();
        assertThat(estate.list(MeshPatience.TYPE, "default")).containsExactly(patience);
        assertThat(estate.policies("default")).extracting(TargetRefPolicy::name).containsExactly("web");
    }

    @Test
    void newResourcesOfAZoneGetItsLabels() {
        Estate estate = Estate.builder().zone("east").add(MESH).build().with(timeout("default", "web", 1));
        assertThat(estate.list(MeshTimeout.TYPE).get(0).labels())
                .containsEntry("kuma.io/zone", "east")
                .containsEntry("kuma.io/origin", "zone")
                .containsEntry("kuma.io/mesh", "default");
        assertThat(estate.list(Mesh.TYPE).get(0).labels()).isEmpty();
        MeshTimeout stored = timeout("default", "db", 1).toBuilder()
                .putLabel("kuma.io/origin", "global")
                .build();
        assertThat(estate.with(stored).find(MeshTimeout.TYPE, "default", "db")).contains(stored);
    }

    @Test
    void readsFilesAndFolders(@TempDir Path folder) throws IOException {
        Files.createDirectory(folder.resolve("policies"));
        Files.writeString(folder.resolve("policies/web.yaml"), """
                type: MeshTimeout
                mesh: default
                name: web
                spec:
                  to:
                    - targetRef: {kind: Mesh}
                      default: {connectionTimeout: 1s}
                """);
        assertThat(Estate.of(folder).list(MeshTimeout.TYPE)).hasSize(1);
        assertThat(Estate.of(MESH).withAll(folder).size()).isEqualTo(2);
        assertThat(Estate.ofYaml("type: Mesh\nname: default\n").list(Mesh.TYPE)).containsExactly(MESH);
    }

    @Test
    void theOrderOfTheResourcesDoesNotMatter() {
        List<Resource> resources = new ArrayList<>(List.of(timeout("a", "y", 1), MESH, timeout("a", "x", 1)));
        List<Resource> sorted = Estate.of(resources).resources().toList();
        Collections.reverse(resources);
        assertThat(Estate.of(resources).resources()).containsExactlyElementsOf(sorted);
    }

    @Test
    void readsALiveControlPlaneAndNamesWhatCouldNotBeRead() {
        try (FakeControlPlane zone = FakeControlPlane.zone("east").with(MESH, timeout("default", "web", 1))) {
            List<Progress> reports = new ArrayList<>();
            Estate estate = zone.client().estate(reports::add);
            assertThat(estate.version().line()).isEqualTo(KumaVersion.V2_14);
            assertThat(estate.list(MeshTimeout.TYPE)).extracting(Resource::name).contains("web");
            assertThat(estate.unread()).isEmpty();
            assertThat(reports.get(reports.size() - 1).done())
                    .isEqualTo(reports.get(reports.size() - 1).total().orElseThrow());
            zone.answer("/config", "{\"mode\": \"zone\", \"multizone\": {\"zone\": {\"name\": \"east\"}}}");
            assertThat(zone.client().estate().zone()).contains("east");
            assertThat(zone.client().estate().mode()).isEqualTo(ControlPlaneMode.ZONE);
        }
    }

    @Test
    void tellsKindsInItsText() {
        assertThat(Estate.builder().version(KumaVersion.V3_0).add(MESH).build()).hasToString("Estate(3.0, 1 Mesh)");
        FailedRead failure = new FailedRead("MeshTimeout", "GET /meshtimeouts", "timed out");
        assertThat(Estate.builder().addUnread(failure).build().with(MESH).unread())
                .containsExactly(failure);
    }

    private static final Estate SHOP = Estate.ofYaml("""
            type: Dataplane
            mesh: shop
            name: web-1
            labels: {app: web, kuma.io/display-name: web}
            networking:
              address: 10.0.0.1
              inbound: [{port: 80, tags: {kuma.io/service: web, version: v1}}]
            ---
            type: Dataplane
            mesh: shop
            name: edge-1
            labels: {app: edge}
            networking: {address: 10.0.0.2, gateway: {type: BUILTIN, tags: {kuma.io/service: edge}}}
            ---
            type: MeshService
            mesh: shop
            name: by-tags
            labels: {app: web}
            spec: {selector: {dataplaneTags: {kuma.io/service: web, version: "*"}}}
            ---
            type: MeshService
            mesh: shop
            name: by-labels
            spec: {selector: {dataplaneLabels: {matchLabels: {app: web}}}}
            ---
            type: MeshService
            mesh: shop
            name: by-name
            spec: {selector: {dataplaneRef: {name: edge-1}}}
            ---
            type: MeshService
            mesh: shop
            name: by-gateway
            spec: {selector: {dataplaneTags: {kuma.io/service: edge}}}
            ---
            type: MeshService
            mesh: shop
            name: of-nobody
            spec: {selector: {dataplaneTags: {kuma.io/service: nobody}}}
            ---
            type: MeshTimeout
            mesh: shop
            name: for-web
            spec:
              targetRef: {kind: Dataplane, labels: {app: web}}
              to: [{targetRef: {kind: MeshService, name: by-tags}, default: {idleTimeout: 1s}}]
            ---
            type: MeshRetry
            mesh: shop
            name: for-all
            spec:
              to: [{targetRef: {kind: MeshService, labels: {app: web}}, default: {tcp: {maxConnectAttempt: 1}}}]
            ---
            type: MeshTimeout
            mesh: shop
            name: by-display-name
            spec:
              targetRef: {kind: Dataplane, name: web}
              to: [{targetRef: {kind: Mesh}, default: {idleTimeout: 1s}}]
            ---
            type: Dataplane
            mesh: other
            name: web-1
            labels: {app: web}
            networking: {address: 10.0.0.1, inbound: [{port: 80, tags: {kuma.io/service: web}}]}
            """);

    private static List<String> proxiesOf(String service) {
        return SHOP.proxiesOf(SHOP.find(MeshService.TYPE, "shop", service).orElseThrow()).stream()
                .map(Dataplane::name)
                .toList();
    }

    @Test
    void findsTheProxiesOfAService() {
        assertThat(proxiesOf("by-tags")).containsExactly("web-1");
        assertThat(proxiesOf("by-labels")).containsExactly("web-1");
        assertThat(proxiesOf("by-name")).containsExactly("edge-1");
        assertThat(proxiesOf("by-gateway")).containsExactly("edge-1");
        assertThat(proxiesOf("of-nobody")).isEmpty();
        assertThat(SHOP.proxiesOf(MeshService.builder()
                        .mesh("shop")
                        .name("everything")
                        .spec(s -> s.selector(MeshService.Selector.tags(Map.of("kuma.io/service", "*"))))
                        .build()))
                .hasSize(2);
    }

    @Test
    void findsTheServicesOfAProxy() {
        Dataplane web = SHOP.find(Dataplane.TYPE, "shop", "web-1").orElseThrow();
        Dataplane edge = SHOP.find(Dataplane.TYPE, "shop", "edge-1").orElseThrow();
        assertThat(SHOP.servicesOf(web)).extracting(MeshService::name).containsExactly("by-labels", "by-tags");
        assertThat(SHOP.servicesOf(edge)).extracting(MeshService::name).containsExactly("by-gateway", "by-name");
    }

    @Test
    void findsThePoliciesThatReferToAResource() {
        MeshService service = SHOP.find(MeshService.TYPE, "shop", "by-tags").orElseThrow();
        Dataplane web = SHOP.find(Dataplane.TYPE, "shop", "web-1").orElseThrow();
        assertThat(SHOP.policiesTargeting(service))
                .extracting(TargetRefPolicy::name)
                .containsExactly("for-all", "for-web");
        assertThat(SHOP.policiesTargeting(web))
                .extracting(TargetRefPolicy::name)
                .containsExactly("by-display-name", "for-web");
        assertThat(SHOP.policiesTargeting(
                        SHOP.find(MeshService.TYPE, "shop", "by-name").orElseThrow()))
                .isEmpty();
    }

    @Test
    void findsTheResourcesWithALabel() {
        assertThat(SHOP.labelled("app", "web").map(resource -> resource.type() + " " + resource.name()))
                .containsExactly("Dataplane web-1", "Dataplane web-1", "MeshService by-tags");
        assertThat(SHOP.labelled("app", "none")).isEmpty();
    }

    @Test
    void aFakeGivesTheEstateThatItsClientReads() {
        try (FakeControlPlane controlPlane = FakeControlPlane.zone("east")
                .with(SHOP.resources()
                        .filter(resource -> resource.meshName().equals(Optional.of("shop")))
                        .toList())) {
            Estate own = controlPlane.estate();
            Estate read = controlPlane.client().estate();
            assertThat(own.resources())
                    .containsExactlyElementsOf(read.resources().toList());
            assertThat(own.zone()).isEqualTo(read.zone());
            assertThat(own.mode()).isEqualTo(read.mode());
            assertThat(controlPlane.estate().list(MeshService.TYPE)).hasSize(5);
        }
    }
}
