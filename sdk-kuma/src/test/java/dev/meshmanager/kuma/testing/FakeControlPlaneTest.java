package dev.meshmanager.kuma.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.error.ApiException;
import dev.meshmanager.core.error.InvalidRequestException;
import dev.meshmanager.core.error.MethodNotAllowedException;
import dev.meshmanager.core.error.NotFoundException;
import dev.meshmanager.core.error.ServerException;
import dev.meshmanager.core.error.TransportException;
import dev.meshmanager.core.http.RetryPolicy;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.kuma.Applied;
import dev.meshmanager.kuma.KumaClient;
import dev.meshmanager.kuma.common.Selector;
import dev.meshmanager.kuma.identity.MeshIdentity;
import dev.meshmanager.kuma.identity.MeshTrust;
import dev.meshmanager.kuma.inspect.GlobalInsight;
import dev.meshmanager.kuma.kind.Kinds;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.legacy.RateLimit;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.mesh.Mtls;
import dev.meshmanager.kuma.policy.MeshTimeout;
import dev.meshmanager.kuma.policy.target.TargetRef;
import dev.meshmanager.kuma.proxy.Dataplane;
import dev.meshmanager.kuma.proxy.DataplaneInsight;
import dev.meshmanager.kuma.proxy.DataplaneOverview;
import dev.meshmanager.kuma.proxy.Inbound;
import dev.meshmanager.kuma.secret.Secret;
import dev.meshmanager.kuma.service.ExternalService;
import dev.meshmanager.kuma.service.MeshService;
import dev.meshmanager.kuma.zone.Zone;
import dev.meshmanager.kuma.zone.ZoneInsight;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FakeControlPlaneTest {
    private static final Instant NOW = Instant.parse("2020-11-24T08:00:00.5Z");
    private static final Mesh MESH = Mesh.builder().name("default").build();
    private static final MeshTimeout TIMEOUT = MeshTimeout.builder()
            .mesh("default")
            .name("web")
            .spec(spec -> spec.addTo(
                    to -> to.targetRef(TargetRef.mesh()).conf(conf -> conf.connectionTimeout(Duration.ofSeconds(5)))))
            .build();
    private static final Dataplane PROXY = Dataplane.builder()
            .mesh("default")
            .name("web-1")
            .networking(networking ->
                    networking.address("192.0.2.1").addInbound(Inbound.of(80, Map.of("kuma.io/service", "web"))))
            .build();

    @RegisterExtension
    final FakeControlPlaneExtension extension = FakeControlPlaneExtension.create(() ->
            FakeControlPlane.builder().clock(Clock.fixed(NOW, ZoneOffset.UTC)).start());

    @Test
    void startsEmpty(KumaClient client) {
        assertThat(client.resources(Mesh.TYPE).list()).isEmpty();
    }

    @Test
    void servesWhatTheTestStores(FakeControlPlane controlPlane, KumaClient client) {
        controlPlane.with(TIMEOUT);

        MeshTimeout stored = client.resources(MeshTimeout.TYPE).get("default", "web");

        assertThat(stored.spec()).isEqualTo(TIMEOUT.spec());
        assertThat(stored.labels()).containsExactly(Map.entry("kuma.io/mesh", "default"));
        assertThat(stored.kri()).contains("kri_mt_default___web_");
        assertThat(client.resources(Mesh.TYPE).find("default")).isPresent();
    }

    @Test
    void showsTestsWhatClientsHaveWritten(FakeControlPlane controlPlane, KumaClient client) {
        client.apply(List.of(MESH, TIMEOUT));

        StoredMeshResources<MeshTimeout> timeouts = controlPlane.resources(MeshTimeout.TYPE);

        assertThat(timeouts.get("default", "web").spec()).isEqualTo(TIMEOUT.spec());
        assertThat(timeouts.list("default")).hasSize(3);
        assertThat(timeouts.list()).hasSize(3);
        assertThat(timeouts.find("default", "db")).isEmpty();
        assertThat(controlPlane.resources(Mesh.TYPE).get("default").name()).isEqualTo("default");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> timeouts.get("default", "db"))
                .withMessage("there is no MeshTimeout \"db\" in mesh \"default\"");
    }

    @Test
    void storesDocumentsOfBothFormats(FakeControlPlane controlPlane) {
        controlPlane.withYaml("""
                type: Mesh
                name: payments
                ---
                apiVersion: kuma.io/v1alpha1
                kind: MeshTimeout
                metadata:
                  name: web
                  namespace: kuma-system
                  labels: {kuma.io/mesh: payments}
                spec:
                  to:
                    - targetRef: {kind: Mesh}
                      default: {idleTimeout: 1m}
                """);

        assertThat(controlPlane.resources(Mesh.TYPE).list()).hasSize(1);
        assertThat(controlPlane.resources(MeshTimeout.TYPE).list("payments")).hasSize(1);
    }

    @Test
    void storesWhatOnlyOthersWrite(FakeControlPlane controlPlane, KumaClient client) {
        controlPlane.with(
                PROXY,
                DataplaneInsight.builder()
                        .mesh("default")
                        .name("web-1")
                        .addSubscription(subscription -> subscription.connectTime(NOW))
                        .build());

        DataplaneOverview overview =
                client.dataplanes().overviews("default").first().orElseThrow();

        assertThat(overview.kri()).contains("kri_dp_default___web-1_");
        assertThat(overview.dataplaneInsight().orElseThrow().subscriptions()).hasSize(1);
        assertThatExceptionOfType(MethodNotAllowedException.class).isThrownBy(() -> client.apply(PROXY));
    }

    @Test
    void keepsTheLabelsAndTimesOfWhatComesFromAControlPlane(FakeControlPlane controlPlane, KumaClient client) {
        Instant created = Instant.parse("2019-01-01T00:00:00Z");
        MeshTimeout recorded = TIMEOUT.toBuilder()
                .creationTime(created)
                .putLabel("kuma.io/display-name", "original")
                .build();

        controlPlane.with(recorded);

        MeshTimeout served = client.resources(MeshTimeout.TYPE).get("default", "web");
        assertThat(served.labels()).isEqualTo(recorded.labels());
        assertThat(served.creationTime()).contains(created);
        assertThat(served.kri()).contains("kri_mt_default___original_");
    }

    @Test
    void takesTimesFromTheClockOfTheTest(KumaClient client) {
        client.apply(MESH);

        assertThat(client.resources(Mesh.TYPE).get("default").creationTime()).contains(NOW);
    }

    @Test
    void keepsStatusAndCreationTimeOfWhatIsReplaced() {
        MeshService service = MeshService.builder()
                .mesh("default")
                .name("web")
                .creationTime(NOW)
                .spec(spec -> {})
                .status(status -> status.tls(tls -> tls.status(MeshService.TlsStatus.READY)))
                .build();
        try (FakeControlPlane zone = FakeControlPlane.standalone("east").with(service)) {
            zone.client()
                    .apply(MeshService.builder()
                            .mesh("default")
                            .name("web")
                            .spec(spec -> {})
                            .build());

            MeshService stored = zone.resources(MeshService.TYPE).get("default", "web");
            assertThat(stored.status()).isEqualTo(service.status());
            assertThat(stored.creationTime()).contains(NOW);
            assertThat(stored.modificationTime().orElseThrow()).isAfter(NOW);
        }
    }

    @Test
    void remembersCalls(FakeControlPlane controlPlane, KumaClient client) {
        client.apply(MESH);
        client.resources(MeshTimeout.TYPE).find("default", "web");

        assertThat(controlPlane.calls())
                .extracting(RecordedCall::toString)
                .containsExactly("PUT /meshes/default 201", "GET /meshes/default/meshtimeouts/web 404");
        assertThat(controlPlane.calls().get(0).body()).contains("\"type\":\"Mesh\"");
    }

    @Test
    void failsJustTheNextCall(FakeControlPlane controlPlane, KumaClient client) {
        controlPlane.failNext(418, "no coffee");

        assertThatExceptionOfType(ApiException.class)
                .isThrownBy(client::serverInfo)
                .withMessageContaining("418")
                .withMessageContaining("no coffee");
        assertThat(client.serverInfo().product()).contains("Kuma");
    }

    @Test
    void dropsJustTheNextConnection(FakeControlPlane controlPlane) {
        try (KumaClient client = KumaClient.builder()
                .url(controlPlane.url())
                .retries(RetryPolicy.NONE)
                .build()) {
            controlPlane.dropNext();

            assertThatExceptionOfType(TransportException.class).isThrownBy(() -> client.apply(MESH));
            assertThat(client.apply(MESH).outcome()).isEqualTo(Applied.Outcome.CREATED);
        }
    }

    @Test
    void answersWhatTheTestGives(FakeControlPlane controlPlane, KumaClient client) {
        controlPlane
                .with(PROXY)
                .answer("/meshes/default/dataplanes/web-1/_rules", "{\"rules\":[],\"httpMatches\":[]}")
                .answer("/meshes/default/dataplanes/web-1/stats", "server.live: 1")
                .answer("/meshes/default/dataplanes/web-1/xds?include_eds=true", "{\"eds\":true}")
                .answer("/meshes/default/dataplanes/web-1/xds", "{\"eds\":false}");

        assertThat(client.dataplanes().inspect("default", "web-1").rules().rules())
                .isEmpty();
        assertThat(client.dataplanes().admin("default", "web-1").stats()).isNotNull();
        assertThat(client.dataplanes().admin("default", "web-1").xdsWithEndpoints())
                .hasToString("{\"eds\":true}");
        assertThat(client.dataplanes().admin("default", "web-1").xds()).hasToString("{\"eds\":false}");
    }

    @Test
    void aZoneTrustsTheAuthorityThatItGeneratesForAnIdentity() {
        MeshIdentity identity = MeshIdentity.builder()
                .mesh("default")
                .name("identity")
                .spec(s -> s.selector(MeshIdentity.Selector.all())
                        .provider(p -> p.bundled(
                                b -> b.insecureAllowSelfSigned(true).autogenerate(a -> a.enabled(true)))))
                .build();
        try (FakeControlPlane zone = FakeControlPlane.builder()
                .standalone("east")
                .version(KumaVersion.V3_0)
                .start()) {
            zone.with(Mesh.builder().name("default").build());
            zone.client().apply(identity);

            MeshTrust trust =
                    zone.client().resources(MeshTrust.TYPE).get("default", "identity");
            assertThat(trust.spec().trustDomain()).contains("default.east.mesh.local");
            assertThat(trust.status().flatMap(MeshTrust.Status::origin).flatMap(MeshTrust.Origin::kri))
                    .contains("kri_mid_default_east__identity_");
            assertThat(trust.labels()).isEmpty();
            assertThat(zone.resources(Secret.TYPE).list("default"))
                    .extracting(Secret::name)
                    .contains("identity-root-ca", "identity-private-key");

            zone.client().delete(identity);

            assertThat(zone.resources(MeshTrust.TYPE).find("default", "identity"))
                    .as("a control plane leaves it")
                    .isPresent();
            assertThat(zone.resources(Secret.TYPE).list("default"))
                    .extracting(Secret::name)
                    .doesNotContain("identity-root-ca", "identity-private-key");
        }
    }

    @Test
    void anAnswerMayDifferFromCallToCall(FakeControlPlane controlPlane, KumaClient client) {
        AtomicInteger requests = new AtomicInteger();
        controlPlane
                .with(PROXY)
                .answer(
                        "/meshes/default/dataplanes/web-1/stats",
                        () -> "cluster.web.upstream_rq_total: " + requests.addAndGet(10) + "\n");

        assertThat(client.dataplanes().admin("default", "web-1").stats().startingWith("cluster."))
                .containsEntry("cluster.web.upstream_rq_total", 10L);
        assertThat(client.dataplanes().admin("default", "web-1").stats().startingWith("cluster."))
                .containsEntry("cluster.web.upstream_rq_total", 20L);
    }

    @Test
    void saysWhatItDoesNotWorkOut(FakeControlPlane controlPlane, KumaClient client) {
        controlPlane.with(PROXY);

        assertThatExceptionOfType(ServerException.class)
                .isThrownBy(() -> client.dataplanes().admin("default", "web-1").stats())
                .withMessageContaining("501")
                .withMessageContaining("answer(\"/meshes/default/dataplanes/web-1/stats\", text)");
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(
                        () -> client.dataplanes().inspect("default", "web-1").layout())
                .withMessageContaining("can't use _layout endpoint without meshService enabled");
        assertThatExceptionOfType(MethodNotAllowedException.class)
                .isThrownBy(
                        () -> client.dataplanes().inspect("default", "web-1").config());
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(
                        () -> client.dataplanes().inspect("default", "nobody").rules());
    }

    @Test
    void signsTokensThatReceiversCanVerify(FakeControlPlane controlPlane, KumaClient client)
            throws GeneralSecurityException {
        String[] token = client.tokens()
                .user("john", Set.of("team-a"), Duration.ofHours(1))
                .reveal()
                .split("\\.");

        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(controlPlane.tokenKey());
        signature.update((token[0] + "." + token[1]).getBytes(StandardCharsets.UTF_8));
        assertThat(signature.verify(Base64.getUrlDecoder().decode(token[2]))).isTrue();
        String claims = new String(Base64.getUrlDecoder().decode(token[1]), StandardCharsets.UTF_8);
        assertThat(Json.read(JsonObject.class, claims).get("exp").orElseThrow())
                .hasToString(String.valueOf(NOW.getEpochSecond() + 3600));
    }

    @Test
    void keepsTheSigningKeyOfANewMeshInASecret(KumaClient client) {
        client.apply(MESH);

        Secret secret = client.resources(Secret.TYPE).get("default", "dataplane-token-signing-key-default-1");

        String pem = new String(Base64.getDecoder().decode(secret.data().orElseThrow()), StandardCharsets.UTF_8);
        assertThat(pem).startsWith("-----BEGIN RSA PRIVATE KEY-----\nMII");
    }

    @Test
    void makesTheSecretsOfBuiltInAuthorities(FakeControlPlane controlPlane, KumaClient client) {
        client.apply(MESH.toBuilder()
                .addSkipCreatingInitialPolicy("*")
                .mtls(Mtls.builtin("ca-1"))
                .build());

        assertThat(controlPlane.resources(Secret.TYPE).list("default"))
                .extracting(Secret::name)
                .containsExactly(
                        "dataplane-token-signing-key-default-1",
                        "default.ca-builtin-cert-ca-1",
                        "default.ca-builtin-key-ca-1");
    }

    @Test
    void findsAndDeletesInTheBackground(KumaClient client) throws Exception {
        client.apply(MESH);

        assertThat(client.resources(Mesh.TYPE).findAsync(MESH.name()).get()).isPresent();
        assertThat(client.resources(Mesh.TYPE).deleteAsync(MESH.name()).get()).isTrue();
        assertThat(client.resources(Mesh.TYPE).findAsync(MESH.name()).get()).isEmpty();
    }

    @Test
    void keepsTheMtlsOfAMeshFromBeingCutOff(KumaClient client) {
        Mesh secured = MESH.toBuilder().mtls(Mtls.builtin("ca-1")).build();
        client.apply(secured);

        assertThatThrownBy(() -> client.resources(Secret.TYPE).delete("default", "default.ca-builtin-key-ca-1"))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("ca-1");
        assertThatThrownBy(() ->
                        client.apply(MESH.toBuilder().mtls(Mtls.builtin("ca-2")).build()))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("mtls.enabledBackend");
        client.apply(MESH);
        client.resources(Secret.TYPE).delete("default", "default.ca-builtin-key-ca-1");
    }

    @Test
    void refusesAuthoritiesWhoseSecretsTheMeshDoesNotHave(FakeControlPlane controlPlane, KumaClient client) {
        String document = """
                {type: Mesh, name: default, mtls: {enabledBackend: ca-1, backends: [{name: ca-1, type: provided,
                  conf: {cert: {secret: cert}, key: {secret: key}}}]}}
                """;

        assertThatThrownBy(() -> client.apply(client.documents().read(document)))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContainingAll("mtls.backends[0].conf.cert", "mtls.backends[0].conf.key");
        controlPlane.with(
                Secret.builder().mesh("default").name("cert").data("YQ==").build(),
                Secret.builder().mesh("default").name("key").data("YQ==").build());
        assertThat(client.apply(client.documents().read(document))).hasSize(1);
    }

    @Test
    void refusesLabelsThatKubernetesWouldRefuse(KumaClient client) {
        assertThatThrownBy(() ->
                        client.apply(MESH.toBuilder().putLabel("-bad", "x").build()))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("labels[\"-bad\"]");
    }

    @Test
    void countsProxiesByStatus(FakeControlPlane controlPlane, KumaClient client) {
        DataplaneInsight connected = DataplaneInsight.builder()
                .mesh("default")
                .name("web-1")
                .addSubscription(subscription -> subscription.connectTime(NOW))
                .build();
        controlPlane.with(PROXY, PROXY.toBuilder().name("web-2").build(), connected, TIMEOUT);

        GlobalInsight insight = client.globalInsight();

        GlobalInsight.FullStatus standard =
                insight.dataplanes().orElseThrow().standard().orElseThrow();
        assertThat(standard.online()).hasValue(1L);
        assertThat(standard.offline()).hasValue(1L);
        assertThat(standard.total()).hasValue(2L);
        assertThat(insight.policies()).contains(GlobalInsight.Count.of(1));
        assertThat(insight.meshes()).contains(GlobalInsight.Count.of(1));
        assertThat(insight.resources()).containsEntry("Dataplane", GlobalInsight.Count.of(2));
    }

    @Test
    void refusesToDeleteAZoneThatIsConnected(FakeControlPlane controlPlane, KumaClient client) {
        ZoneInsight insight = ZoneInsight.builder()
                .name("east")
                .addSubscription(subscription -> subscription.connectTime(NOW))
                .build();
        controlPlane.with(Zone.of("east"), insight);

        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> client.delete(Zone.of("east")))
                .withMessageContaining("Zone CP is still connected");

        controlPlane.with(insight.toBuilder()
                .subscriptions(List.of())
                .addSubscription(subscription -> subscription.connectTime(NOW).disconnectTime(NOW))
                .build());
        client.delete(Zone.of("east"));
    }

    @Test
    void forgetsEverythingOnReset(FakeControlPlane controlPlane, KumaClient client) {
        client.whoAmI();
        controlPlane.with(TIMEOUT).answer("/config", "{}").failNext(500);

        controlPlane.reset();

        assertThat(controlPlane.calls()).isEmpty();
        assertThat(controlPlane.resources(MeshTimeout.TYPE).list()).isEmpty();
        assertThat(client.config().has("mode")).isTrue();
    }

    @Test
    void servesManyThreads(FakeControlPlane controlPlane, KumaClient client) {
        client.apply(MESH);

        IntStream.range(0, 200)
                .parallel()
                .forEach(i ->
                        client.apply(TIMEOUT.toBuilder().name("web-" + i % 50).build()));

        assertThat(client.resources(MeshTimeout.TYPE).list("default")).hasSize(52);
        assertThat(controlPlane.calls().stream().filter(call -> call.status() == 201))
                .hasSize(51);
    }

    @Test
    void servesKindsOfOtherProducts() {
        ResourceType<?> opa = ResourceType.mesh("MeshOPA", "meshopas");
        try (FakeControlPlane kongMesh =
                FakeControlPlane.builder().types(Kinds.ALL.plus(opa)).start()) {
            kongMesh.withYaml("{type: MeshOPA, mesh: default, name: allow, spec: {default: {}}}");

            assertThat(kongMesh.client()
                            .meshResources("MeshOPA")
                            .get("default", "allow")
                            .name())
                    .isEqualTo("allow");
        }
    }

    @Test
    void keepsRateLimitsOfExternalServicesToTheirService(FakeControlPlane controlPlane, KumaClient client) {
        ExternalService service = ExternalService.builder()
                .mesh("default")
                .name("web")
                .networking(networking -> networking.address("192.0.2.9:80"))
                .putTag("kuma.io/service", "web")
                .build();
        RateLimit limit = RateLimit.builder()
                .mesh("default")
                .name("limit")
                .addSource(Selector.service("*"))
                .addDestination(Selector.of(Map.of("kuma.io/service", "web", "version", "1")))
                .conf(conf -> conf.http(http -> http.requests(5).interval(Duration.ofSeconds(1))))
                .build();
        controlPlane.with(MESH);

        client.apply(service);
        assertThatExceptionOfType(InvalidRequestException.class).isThrownBy(() -> client.apply(limit));

        controlPlane.reset();
        controlPlane.with(MESH);
        client.apply(limit);
        assertThatExceptionOfType(InvalidRequestException.class).isThrownBy(() -> client.apply(service));
    }

    @Test
    void readsNullTagsAsEmptyOnes(FakeControlPlane controlPlane, KumaClient client) {
        JsonObject zone = Json.read(JsonObject.class, "{\"type\":\"Zone\",\"name\":\"east\",\"labels\":{\"a\":null}}");
        assertThat(put(controlPlane, "zones/east", zone.toString())).isEqualTo(201);
        assertThat(client.resources(Zone.TYPE).get("east").labels()).containsEntry("a", "");
    }

    @Test
    void hasNoPathForANameWithASlash(FakeControlPlane controlPlane) {
        assertThat(put(controlPlane, "zones/a%2Fb", "{}")).isEqualTo(404);
    }

    private static int put(FakeControlPlane controlPlane, String path, String body) {
        okhttp3.Request request = new okhttp3.Request.Builder()
                .url(controlPlane.url() + path)
                .put(okhttp3.RequestBody.create(body, MediaType.get("application/json")))
                .build();
        OkHttpClient http = new OkHttpClient();
        try (Response response = http.newCall(request).execute()) {
            return response.code();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void refusesKindsThatItDoesNotHave(FakeControlPlane controlPlane) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> controlPlane.withYaml("{type: Nonsense, name: a}"))
                .withMessage("the control plane has no kind Nonsense");
    }
}
