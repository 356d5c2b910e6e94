package dev.meshmanager.kuma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.meshmanager.core.GenericGlobalResource;
import dev.meshmanager.core.GenericMeshResource;
import dev.meshmanager.core.GenericResource;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.Resource;
import dev.meshmanager.core.ResourceTypes;
import dev.meshmanager.core.Token;
import dev.meshmanager.core.error.ConcurrentChangeException;
import dev.meshmanager.core.error.NotFoundException;
import dev.meshmanager.core.error.UnknownKindException;
import dev.meshmanager.core.format.ResourceDocuments;
import dev.meshmanager.core.http.RetryPolicy;
import dev.meshmanager.core.page.Progress;
import dev.meshmanager.kuma.common.Kri;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.policy.MeshTimeout;
import dev.meshmanager.kuma.proxy.Dataplane;
import dev.meshmanager.kuma.secret.Secret;
import dev.meshmanager.kuma.upgrade.UpgradeCheck;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KumaClientTest {
    private static final String TIMEOUT = "{\"type\":\"MeshTimeout\",\"mesh\":\"default\",\"name\":\"web\","
            + "\"modificationTime\":\"2026-11-23T10:00:00Z\",\"spec\":{}}";

    private final MockWebServer server = new MockWebServer();
    private KumaClient kuma;

    @BeforeEach
    void start() throws IOException {
        server.start();
        kuma = KumaClient.builder()
                .url(server.url("/prefix/api").toString())
                .retries(RetryPolicy.NONE)
                .build();
    }

    @AfterEach
    void stop() {
        kuma.close();
        server.close();
    }

    private void answer(int status, String body) {
        server.enqueue(new MockResponse.Builder().code(status).body(body).build());
    }

    private RecordedRequest taken() throws InterruptedException {
        return server.takeRequest();
    }

    @Test
    void readsTheLimitsThatKonnectSets() {
        answer(200, "{\"limits\":{\"dataplanes\":3,\"policies\":50,\"zones\":0}}");

        assertThat(kuma.globalInsight().limits())
                .containsEntry("dataplanes", 3L)
                .containsEntry("zones", 0L);
    }

    @Test
    void keepsThePathOfTheBaseUrl() throws InterruptedException {
        answer(200, TIMEOUT);
        kuma.resources(MeshTimeout.TYPE).get("default", "web");
        assertThat(taken().getTarget()).isEqualTo("/prefix/api/meshes/default/meshtimeouts/web");
        answer(200, "{\"product\":\"Kuma\"}");
        assertThat(kuma.serverInfo().product()).contains("Kuma");
        assertThat(taken().getTarget()).isEqualTo("/prefix/api");
    }

    @Test
    void readsTheIndexOfAProxyThatKnowsItsPrefixOnlyWithASlash() throws InterruptedException {
        answer(404, "not found");
        answer(200, "{\"product\":\"Kuma\"}");

        assertThat(kuma.serverInfo().product()).contains("Kuma");

        assertThat(taken().getTarget()).isEqualTo("/prefix/api");
        assertThat(taken().getTarget()).isEqualTo("/prefix/api/");
    }

    @Test
    void escapesNames() throws InterruptedException {
        answer(404, "{}");
        assertThat(kuma.resources(MeshTimeout.TYPE).find("a/b", "c?d#e f")).isEmpty();
        assertThat(taken().getTarget()).isEqualTo("/prefix/api/meshes/a%2Fb/meshtimeouts/c%3Fd%23e%20f");
    }

    @Test
    void refusesNamesThatWouldBeAnotherPath() {
        assertThatThrownBy(() -> kuma.resources(MeshTimeout.TYPE).get("default", ".."))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> kuma.resources(MeshTimeout.TYPE).get("..", "web"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> kuma.resources(MeshTimeout.TYPE).get("default", " "))
                .hasMessage("the name must not be blank");
        assertThat(server.getRequestCount()).isZero();
    }

    @Test
    void hasNoCallThatDoesNotFitTheScopeOfTheKind() {
        assertThatThrownBy(() -> MeshResourceClient.class.getMethod("get", String.class))
                .isInstanceOf(NoSuchMethodException.class);
        assertThatThrownBy(() -> GlobalResourceClient.class.getMethod("get", String.class, String.class))
                .isInstanceOf(NoSuchMethodException.class);
        assertThatThrownBy(() -> GlobalResourceClient.class.getMethod("list", String.class))
                .isInstanceOf(NoSuchMethodException.class);
    }

    @Test
    void asksForTheLargestPageAndForEveryFilter() throws InterruptedException {
        answer(200, "{\"total\":0,\"items\":[],\"next\":null}");
        kuma.resources(Dataplane.TYPE)
                .list("default", ListOptions.of(o -> o.name("web")
                        .putLabel("kuma.io/zone", "east")
                        .putTag("kuma.io/service", "web")
                        .putTag("version", "v1")
                        .gateway(GatewayFilter.NONE)))
                .toList();
        assertThat(taken().getUrl().query())
                .isEqualTo("size=1000&name=web&filter[labels.kuma.io/zone]=east&gateway=false"
                        + "&tag=kuma.io/service:web&tag=version:v1");
    }

    @Test
    void takesOnlyTheOffsetOutOfTheLinkToTheNextPage() throws InterruptedException {
        answer(
                200,
                "{\"total\":2,\"items\":[" + TIMEOUT
                        + "],\"next\":\"http://evil.example/meshtimeouts?size=1&offset=a%2Bb\"}");
        answer(200, "{\"total\":2,\"items\":[" + TIMEOUT.replace("web", "api") + "],\"next\":null}");
        assertThat(kuma.resources(MeshTimeout.TYPE).list("default", ListOptions.of(o -> o.pageSize(1))).stream()
                        .map(MeshTimeout::name))
                .containsExactly("web", "api");
        taken();
        RecordedRequest second = taken();
        assertThat(second.getUrl().encodedPath()).isEqualTo("/prefix/api/meshes/default/meshtimeouts");
        assertThat(second.getUrl().queryParameter("offset")).isEqualTo("a+b");
    }

    @Test
    void tellsCreatedFromUpdatedAndGivesTheWarnings() {
        MeshTimeout timeout =
                MeshTimeout.builder().mesh("default").name("web").spec(s -> {}).build();
        answer(201, "{\"warnings\":[\"old\"]}");
        assertThat(kuma.apply(timeout)).isEqualTo(new Applied(Applied.Outcome.CREATED, List.of("old")));
        answer(200, "");
        assertThat(kuma.apply(timeout)).isEqualTo(new Applied(Applied.Outcome.UPDATED, List.of()));
    }

    @Test
    void editsWhatNobodyElseChanged() throws InterruptedException {
        answer(200, TIMEOUT);
        answer(200, TIMEOUT);
        answer(200, "{}");
        answer(200, TIMEOUT);
        Applied applied = kuma.resources(MeshTimeout.TYPE).edit("default", "web", before -> before.toBuilder()
                .putLabel("team", "a")
                .build());
        assertThat(applied.outcome()).isEqualTo(Applied.Outcome.UPDATED);
        taken();
        taken();
        RecordedRequest put = taken();
        assertThat(put.getMethod()).isEqualTo("PUT");
        assertThat(put.getBody().utf8()).contains("\"labels\":{\"team\":\"a\"}");
    }

    @Test
    void sendsNothingWhenAnEditChangesNothing() {
        answer(200, TIMEOUT);
        assertThat(kuma.resources(MeshTimeout.TYPE)
                        .edit("default", "web", before -> before)
                        .outcome())
                .isEqualTo(Applied.Outcome.UNCHANGED);
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void refusesAnEditOfWhatSomebodyElseChanged() {
        answer(200, TIMEOUT);
        answer(200, TIMEOUT.replace("10:00:00", "10:00:01"));
        assertThatThrownBy(() -> kuma.resources(MeshTimeout.TYPE).edit("default", "web", before -> before.toBuilder()
                        .putLabel("team", "a")
                        .build()))
                .isInstanceOf(ConcurrentChangeException.class)
                .hasMessage(
                        "PUT /prefix/api/meshes/default/meshtimeouts/web: nothing was sent: somebody else changed the resource at"
                                + " 2026-11-23T10:00:01Z");
        assertThat(server.getRequestCount()).isEqualTo(2);
    }

    @Test
    void refusesAnEditThatRenames() {
        answer(200, TIMEOUT);
        assertThatThrownBy(() -> kuma.resources(MeshTimeout.TYPE).edit("default", "web", before -> before.toBuilder()
                        .name("api")
                        .build()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void appliesMeshesBeforeWhatIsInThemAndTellsProgress() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            answer(201, "{}");
        }
        List<Progress> heard = new ArrayList<>();
        List<Resource> resources = List.of(
                MeshTimeout.builder().mesh("shop").name("web").spec(s -> {}).build(),
                Secret.builder().mesh("shop").name("key").value("x").build(),
                Mesh.builder().name("shop").build());
        assertThat(kuma.apply(resources, heard::add)).hasSize(3);
        assertThat(List.of(taken().getTarget(), taken().getTarget(), taken().getTarget()))
                .containsExactly(
                        "/prefix/api/meshes/shop",
                        "/prefix/api/meshes/shop/secrets/key",
                        "/prefix/api/meshes/shop/meshtimeouts/web");
        assertThat(heard)
                .containsExactly(
                        new Progress(1, OptionalLong.of(3)),
                        new Progress(2, OptionalLong.of(3)),
                        new Progress(3, OptionalLong.of(3)));
    }

    @Test
    void findsKindsItHasNoModelFor() throws InterruptedException {
        answer(200, "{\"resources\":[{\"name\":\"MeshNovelty\",\"path\":\"meshnovelties\",\"scope\":\"Mesh\"}]}");
        answer(200, "{\"type\":\"MeshNovelty\",\"mesh\":\"default\",\"name\":\"n\",\"spec\":{\"x\":1}}");
        Resource novelty = kuma.meshResources("MeshNovelty").get("default", "n");
        assertThat(novelty).isInstanceOf(GenericResource.class);
        assertThat(novelty.unknownFields().get("spec")).contains(JsonValue.of(Map.of("x", 1)));
        taken();
        assertThat(taken().getTarget()).isEqualTo("/prefix/api/meshes/default/meshnovelties/n");
        answer(200, "{\"resources\":[]}");
        assertThatThrownBy(() -> kuma.resources("MeshNothing"))
                .isInstanceOf(UnknownKindException.class)
                .hasMessageEndingWith("the control plane has no kind \"MeshNothing\"");
    }

    @Test
    void readsWhateverAKriNames() throws InterruptedException {
        answer(200, TIMEOUT);
        assertThat(kuma.get(Kri.parse("kri_mt_default___web_"))).isInstanceOf(MeshTimeout.class);
        assertThat(taken().getTarget()).isEqualTo("/prefix/api/_kri/kri_mt_default___web_");
    }

    @Test
    void asksForTokensAsTheControlPlaneWantsThemAndShowsNone() throws InterruptedException {
        answer(200, "secret-jwt\n");
        Token token = kuma.tokens().dataplane(r -> r.mesh("default")
                .name("web-1")
                .putTag("kuma.io/service", "web", "api")
                .validFor(Duration.ofHours(720)));
        assertThat(token.reveal()).isEqualTo("secret-jwt");
        assertThat(token.toString()).doesNotContain("secret");
        assertThat(taken().getBody().utf8())
                .isEqualTo("{\"mesh\":\"default\",\"name\":\"web-1\",\"tags\":{\"kuma.io/service\":[\"web\",\"api\"]},"
                        + "\"validFor\":\"720h0m0s\"}");
        answer(200, "zone-jwt");
        kuma.tokens().zone("east", Set.of("ingress"), Duration.ofMinutes(90));
        assertThat(taken().getBody().utf8())
                .contains("\"zone\":\"east\"", "\"scope\":[\"ingress\"]", "\"validFor\":\"1h30m0s\"");
        answer(200, "user-jwt");
        kuma.tokens().user("john", Set.of("team-a"), Duration.ofHours(1));
        RecordedRequest user = taken();
        assertThat(user.getTarget()).isEqualTo("/prefix/api/tokens/user");
        assertThat(user.getBody().utf8()).contains("\"groups\":[\"team-a\"]");
    }

    @Test
    void readsAndDeletesInTheBackground() {
        answer(200, TIMEOUT);
        CompletableFuture<MeshTimeout> read = kuma.resources(MeshTimeout.TYPE).getAsync("default", "web");
        assertThat(read.join().name()).isEqualTo("web");
        answer(404, "{\"title\":\"Could not delete a resource\",\"detail\":\"Not found\"}");
        assertThatThrownBy(() -> kuma.resources(MeshTimeout.TYPE)
                        .deleteAsync("default", "web")
                        .join())
                .hasCauseInstanceOf(NotFoundException.class)
                .hasRootCauseMessage("DELETE " + server.url("/prefix/api/meshes/default/meshtimeouts/web")
                        + ": 404 Not Found: Could not delete a"
                        + " resource (Not found)");
    }

    @Test
    void takesUrlAndTokenFromTheEnvironmentWhenAsked() throws InterruptedException {
        try (KumaClient fromEnvironment = KumaClient.builder()
                .from(Map.of("KUMA_URL", server.url("/").toString(), "KUMA_TOKEN", "abc\n"))
                .build()) {
            answer(200, "{}");
            fromEnvironment.whoAmI();
            assertThat(taken().getHeaders().get("Authorization")).isEqualTo("Bearer abc");
            assertThat(fromEnvironment).hasToString("KumaClient(" + server.url("/") + ", credentials over plain HTTP)");
        }
        assertThatThrownBy(() -> KumaClient.builder().from(Map.of()).build()).hasMessage("url must be set");
    }

    @Test
    void asksForTheKindsOnceAndAgainOnlyForOneThatIsNotAmongThem() throws InterruptedException {
        answer(
                200,
                "{\"resources\":[{\"name\":\"MeshNovelty\",\"path\":\"meshnovelties\",\"scope\":\"Mesh\"},"
                        + "{\"name\":\"Novelty\",\"path\":\"novelties\",\"scope\":\"Global\"}]}");
        assertThat(kuma.resources("MeshNovelty")).isInstanceOf(MeshResourceClient.class);
        assertThat(kuma.globalResources("Novelty").type().path()).isEqualTo("novelties");
        answer(201, "{}");
        kuma.apply(GenericMeshResource.builder()
                .type("MeshNovelty")
                .mesh("shop")
                .name("n")
                .build());
        assertThat(taken().getTarget()).isEqualTo("/prefix/api/_resources");
        assertThat(taken().getTarget()).isEqualTo("/prefix/api/meshes/shop/meshnovelties/n");
        answer(200, "{\"resources\":[{\"name\":\"Later\",\"path\":\"later\",\"scope\":\"Global\"}]}");
        assertThat(kuma.resources("Later").type().path()).isEqualTo("later");
        assertThat(server.getRequestCount()).isEqualTo(3);
    }

    @Test
    void refusesAKindOfTheOtherScope() {
        assertThatThrownBy(() -> kuma.meshResources("Zone"))
                .isInstanceOf(UnknownKindException.class)
                .hasMessageEndingWith("the kind \"Zone\" belongs to no mesh");
        assertThatThrownBy(() -> kuma.globalResources("MeshTimeout"))
                .isInstanceOf(UnknownKindException.class)
                .hasMessageEndingWith("the kind \"MeshTimeout\" belongs to a mesh");
        assertThatThrownBy(() -> kuma.apply(GenericGlobalResource.builder()
                        .type("MeshTimeout")
                        .name("web")
                        .build()))
                .isInstanceOf(UnknownKindException.class)
                .hasMessageEndingWith("MeshTimeout belongs to a mesh, but \"web\" has none");
        assertThat(server.getRequestCount()).isZero();
    }

    @Test
    void clientsTellWhatTheyAreFor() {
        String url = kuma.url();

        assertThat(kuma.dataplanes()).hasToString("DataplaneClient(" + url + ")");
        assertThat(kuma.inspect()).hasToString("InspectClient(" + url + ")");
        assertThat(kuma.tokens()).hasToString("TokenClient(" + url + ")");
        assertThat(kuma.zones()).hasToString("OverviewClient(Zone, " + url + ")");
        assertThat(kuma.resources(Mesh.TYPE)).hasToString("GlobalResourceClient(Mesh, " + url + ")");
        assertThat(kuma.dataplanes().admin("default", "web-1"))
                .hasToString("ProxyAdmin(meshes/default/dataplanes/web-1, " + url + ")");
        assertThat(kuma.watch(Mesh.TYPE, Duration.ofSeconds(5))).hasToString("Watch(every PT5S)");
        assertThat(UpgradeCheck.to(KumaVersion.V3_0)).hasToString("UpgradeCheck(to 3.0, 0 sources)");
        assertThat(ResourceDocuments.of(ResourceTypes.of(Mesh.TYPE)))
                .hasToString("ResourceDocuments(1 kinds, mesh default, namespace kuma-system)");
    }
}
