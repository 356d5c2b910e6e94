package dev.meshmanager.kuma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.error.ForbiddenException;
import dev.meshmanager.core.error.MeshException;
import dev.meshmanager.core.error.NotFoundException;
import dev.meshmanager.core.error.ServerException;
import dev.meshmanager.core.error.UnknownKindException;
import dev.meshmanager.core.error.UnknownPathException;
import dev.meshmanager.core.http.RetryPolicy;
import dev.meshmanager.kuma.common.Kri;
import dev.meshmanager.kuma.identity.MeshIdentity;
import dev.meshmanager.kuma.kind.Kinds;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.legacy.TrafficPermission;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.policy.MeshTimeout;
import dev.meshmanager.kuma.policy.target.TargetRef;
import dev.meshmanager.kuma.secret.GlobalSecret;
import dev.meshmanager.kuma.validation.ValidationException;
import dev.meshmanager.kuma.validation.ValidationOptions;
import dev.meshmanager.kuma.zone.ZoneIngress;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A control plane of another version than the SDK was written for. */
class ServerVersionTest {
    private static final MockResponse NO_PATH = answer(404, "404: Page Not Found");
    private static final MockResponse ABSENT =
            answer(404, "{\"type\":\"/std-errors\",\"status\":404,\"title\":\"Could not retrieve a resource\"}");
    private static final Kri KRI = Kri.parse("kri_mt_default___web_");

    private final MockWebServer server = new MockWebServer();
    private final Map<String, MockResponse> answers = new ConcurrentHashMap<>();
    private KumaClient kuma;

    @BeforeEach
    void start() throws IOException {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return answers.getOrDefault(request.getUrl().encodedPath(), NO_PATH);
            }
        });
        server.start();
        kuma = builder().build();
    }

    @AfterEach
    void stop() {
        kuma.close();
        server.close();
    }

    private KumaClient.Builder builder() {
        return KumaClient.builder().url(server.url("/").toString()).retries(RetryPolicy.NONE);
    }

    private static MockResponse answer(int status, String body) {
        return new MockResponse.Builder().code(status).body(body).build();
    }

    private void is(String version) {
        answers.put("/", answer(200, "{\"product\":\"Kuma\",\"version\":\"" + version + "\"}"));
    }

    private void has(KumaVersion line) {
        answers.put(
                "/_resources",
                answer(
                        200,
                        Kinds.ALL.all().stream()
                                .filter(line::has)
                                .map(ServerVersionTest::description)
                                .collect(Collectors.joining(",", "{\"resources\":[", "]}"))));
    }

    private static String description(ResourceType<?> type) {
        return description(type, type.path());
    }

    private static String description(ResourceType<?> type, String path) {
        boolean ofMesh = type.scope().name().equals("MESH");
        return "{\"name\":\"" + type.name() + "\",\"path\":\"" + path + "\",\"scope\":\"" + (ofMesh ? "Mesh" : "Global")
                + "\"}";
    }

    @Test
    void asksForTheVersionOnce() {
        is("2.13.4");

        assertThat(kuma.version()).isEqualTo(KumaVersion.of("2.13.4"));
        assertThat(kuma.version()).isEqualTo(KumaVersion.of("2.13.4"));
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void asksForNoVersionThatItIsTold() {
        try (KumaClient told = builder().version(KumaVersion.V3_0).build()) {
            assertThat(told.version()).isEqualTo(KumaVersion.V3_0);
        }
        assertThat(server.getRequestCount()).isZero();
    }

    @Test
    void asksAgainAfterAFailure() {
        answers.put("/", answer(500, ""));
        assertThatExceptionOfType(ServerException.class).isThrownBy(kuma::version);
        is("2.13.4");

        assertThat(kuma.version()).isEqualTo(KumaVersion.of("2.13.4"));
    }

    @ParameterizedTest
    @CsvSource({"2.11", "2.12", "2.13", "2.14", "3.0"})
    void derivesTheLineFromTheKindsWhereTheServerDoesNotTellIt(String line) {
        is("0.0.0-preview.v348b6528b");
        has(KumaVersion.of(line));

        assertThat(kuma.version()).isEqualTo(KumaVersion.of(line));
    }

    @Test
    void saysUntilWhenAKindExists() {
        is("3.0.0");
        has(KumaVersion.V3_0);
        var permissions = kuma.resources(TrafficPermission.TYPE);
        TrafficPermission permission =
                TrafficPermission.builder().mesh("default").name("all").build();

        for (Runnable call : List.<Runnable>of(
                () -> permissions.get("default", "all"),
                () -> permissions.find("default", "all"),
                () -> permissions.list("default").toList(),
                () -> permissions.list().toList(),
                () -> permissions.apply(permission),
                () -> kuma.apply(permission),
                () -> permissions.edit("default", "all", before -> before),
                () -> permissions.delete("default", "all"),
                () -> kuma.zoneIngresses().overviews().toList(),
                () -> kuma.zoneIngresses().findOverview("a"))) {
            assertThatExceptionOfType(UnknownKindException.class)
                    .isThrownBy(call::run)
                    .withMessageContaining("the control plane (Kuma 3.0.0) does not have the kind")
                    .withMessageContaining("which Kuma 3.0 removed");
        }
        assertThatThrownBy(() -> permissions.findAsync("default", "all").join())
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(UnknownKindException.class);
    }

    @Test
    void saysSinceWhenAKindExists() {
        is("2.11.3");
        has(KumaVersion.V2_11);

        assertThatExceptionOfType(UnknownKindException.class)
                .isThrownBy(() -> kuma.resources(MeshIdentity.TYPE).find("default", "x"))
                .satisfies(failure -> assertThat(failure.kind()).isEqualTo("MeshIdentity"))
                .withMessageContaining("Kuma 2.11.3")
                .withMessageContaining("which exists since Kuma 2.12");
    }

    @Test
    void costsNothingWhereTheResourceIsAbsent() {
        answers.put("/meshes/default/meshtimeouts/web", ABSENT);

        assertThat(kuma.resources(MeshTimeout.TYPE).find("default", "web")).isEmpty();
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void doesNotCallAResourceAbsentWhosePathNobodyKnows() {
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> kuma.resources(MeshTimeout.TYPE).find("default", "web"))
                .withMessageContaining("Page Not Found");
    }

    @Test
    void writesNothingBesideAKindThatTheVersionDoesNotHave() {
        is("3.0.0");
        has(KumaVersion.V3_0);
        Mesh mesh = Mesh.builder().name("shop").build();

        assertThatExceptionOfType(UnknownKindException.class)
                .isThrownBy(() -> kuma.apply(List.of(
                        mesh,
                        TrafficPermission.builder().mesh("shop").name("all").build())))
                .withMessageContaining("which Kuma 3.0 removed");
        assertThat(server.getRequestCount()).isEqualTo(2);
    }

    @Test
    void usesThePathOfTheControlPlane() throws InterruptedException {
        answers.put(
                "/_resources",
                answer(
                        200,
                        "{\"resources\":[" + description(ZoneIngress.TYPE, "zone-ingresses") + ","
                                + description(GlobalSecret.TYPE, "global-secrets") + "]}"));
        answers.put("/zone-ingresses/a", answer(200, "{\"type\":\"ZoneIngress\",\"name\":\"a\"}"));
        answers.put("/zone-ingresses/_overview", answer(200, "{\"total\":0,\"items\":[]}"));
        answers.put("/global-secrets/s", answer(201, "{}"));

        assertThat(kuma.resources(ZoneIngress.TYPE).get("a").name()).isEqualTo("a");
        int asked = server.getRequestCount();
        assertThat(kuma.resources(GlobalSecret.TYPE)
                        .apply(GlobalSecret.builder().name("s").value("x").build())
                        .outcome())
                .isEqualTo(Applied.Outcome.CREATED);
        assertThat(kuma.zoneIngresses().overviews().toList()).isEmpty();

        assertThat(asked).isEqualTo(3);
        assertThat(server.getRequestCount()).isEqualTo(5);
    }

    @Test
    void saysSinceWhenAPathExists() {
        is("2.11.3");
        has(KumaVersion.V2_11);

        assertThatExceptionOfType(UnknownPathException.class)
                .isThrownBy(() -> kuma.get(KRI))
                .withMessageContaining("which exists since Kuma 2.13");
        for (Runnable call : List.<Runnable>of(
                () -> kuma.dataplanes().inspect("default", "web").layout(),
                () -> kuma.dataplanes().inspect("default", "web").policies())) {
            assertThatExceptionOfType(UnknownPathException.class)
                    .isThrownBy(call::run)
                    .withMessageContaining(
                            "the control plane (Kuma 2.11.3) does not have this path, which exists since Kuma 2.12");
        }
    }

    @Test
    void saysUntilWhenAPathExisted() {
        is("3.0.0");
        has(KumaVersion.V3_0);

        assertThatExceptionOfType(UnknownPathException.class)
                .isThrownBy(() -> kuma.dataplanes().inspect("default", "web").ruleAttachments())
                .withMessageContaining("which Kuma 3.0 removed");
    }

    @Test
    void leavesAPathAloneThatTheVersionShouldHave() {
        is("2.14.3");
        has(KumaVersion.V2_14);

        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> kuma.get(KRI));
    }

    @Test
    void filtersByLabelsWhereTheControlPlaneDoesNot() {
        answers.put(
                "/meshes/default/meshtimeouts",
                answer(
                        200,
                        "{\"total\":2,\"items\":[" + timeout("a", "x") + "," + timeout("b", "y") + "],\"next\":null}"));
        ListOptions ofTeam = ListOptions.of(options -> options.putLabel("team", "y"));
        var list = kuma.resources(MeshTimeout.TYPE).list("default", ofTeam);

        assertThat(list.toList()).extracting(MeshTimeout::name).containsExactly("b");
        assertThat(list.first()).map(MeshTimeout::name).contains("b");
        assertThat(list.total()).isEmpty();
        assertThat(list.toListAsync().join()).hasSize(1);
    }

    private static String timeout(String name, String team) {
        return "{\"type\":\"MeshTimeout\",\"mesh\":\"default\",\"name\":\"" + name + "\",\"labels\":{\"team\":\"" + team
                + "\"},\"spec\":{}}";
    }

    @Test
    void validatesByTheVersionOfTheControlPlane() {
        is("3.0.0");
        MeshTimeout subset = MeshTimeout.builder()
                .mesh("default")
                .name("web")
                .spec(spec -> spec.targetRef(TargetRef.meshSubset(Map.of("a", "b")))
                        .addTo(to ->
                                to.targetRef(TargetRef.mesh()).conf(conf -> conf.idleTimeout(Duration.ofSeconds(1)))))
                .build();
        try (KumaClient careful = builder().validateFirst().build()) {
            assertThatExceptionOfType(ValidationException.class)
                    .isThrownBy(() -> careful.apply(subset))
                    .withMessageContaining("spec.targetRef.kind");
            assertThatThrownBy(() -> careful.resources(MeshTimeout.TYPE)
                            .applyAsync(subset)
                            .join())
                    .hasCauseInstanceOf(ValidationException.class);
        }
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void sendsNothingIfItIsToValidateAndCannotAskForTheVersion() {
        answers.put("/", answer(403, ""));
        try (KumaClient careful = builder().validateFirst().build()) {
            assertThatExceptionOfType(ForbiddenException.class)
                    .isThrownBy(() -> careful.apply(Mesh.builder().name("shop").build()));
        }
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void sendsNoResourceThatTheControlPlaneWouldStripIfItIsStrict() {
        is("3.0.0");
        answers.put("/meshes/shop", answer(201, "{}"));
        Mesh mesh = Mesh.builder()
                .name("shop")
                .constraints(constraints -> constraints.dataplaneProxy(
                        proxies -> proxies.addRequirement(rules -> rules.putTag("team", "a"))))
                .build();
        try (KumaClient strict = builder()
                        .validateFirst(ValidationOptions.defaults().strict())
                        .build();
                KumaClient lax = builder().validateFirst().build()) {
            assertThatExceptionOfType(ValidationException.class)
                    .isThrownBy(() -> strict.apply(mesh))
                    .withMessageContaining("constraints");
            assertThat(lax.apply(mesh).outcome()).isEqualTo(Applied.Outcome.CREATED);
        }
    }

    @Test
    void failsInTheSameFamily() {
        is("3.0.0");
        has(KumaVersion.V3_0);

        assertThatExceptionOfType(MeshException.class)
                .isThrownBy(() -> kuma.resources(TrafficPermission.TYPE).get("default", "all"));
    }
}
