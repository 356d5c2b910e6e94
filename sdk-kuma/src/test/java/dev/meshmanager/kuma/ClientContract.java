package dev.meshmanager.kuma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.Resource;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.Token;
import dev.meshmanager.core.error.ConcurrentChangeException;
import dev.meshmanager.core.error.InvalidRequestException;
import dev.meshmanager.core.error.MethodNotAllowedException;
import dev.meshmanager.core.error.NotFoundException;
import dev.meshmanager.core.error.Problem.InvalidParameter;
import dev.meshmanager.core.error.TransportException;
import dev.meshmanager.core.error.UnknownKindException;
import dev.meshmanager.core.error.UnknownPathException;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.core.page.Page;
import dev.meshmanager.kuma.common.Kri;
import dev.meshmanager.kuma.gateway.MeshGateway;
import dev.meshmanager.kuma.kind.Kinds;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.mesh.MeshInsight;
import dev.meshmanager.kuma.policy.MeshCircuitBreaker;
import dev.meshmanager.kuma.policy.MeshRetry;
import dev.meshmanager.kuma.policy.MeshTimeout;
import dev.meshmanager.kuma.policy.target.TargetRef;
import dev.meshmanager.kuma.proxy.Dataplane;
import dev.meshmanager.kuma.proxy.DataplaneOverview;
import dev.meshmanager.kuma.proxy.Gateway;
import dev.meshmanager.kuma.proxy.Networking;
import dev.meshmanager.kuma.secret.Secret;
import dev.meshmanager.kuma.service.MeshMultiZoneService;
import dev.meshmanager.kuma.validation.DroppedMember;
import dev.meshmanager.kuma.zone.Zone;
import dev.meshmanager.kuma.zone.ZoneIngress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What the client does on any control plane. Subclasses say on which; it is left as it was found.
 *
 * <p>What a control plane cannot do is skipped: a global one has no proxies of its own, the zone of a global one makes
 * no meshes, and what a version does not have it cannot do.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ClientContract {
    private KumaClient client;
    private Workspace workspace;

    /** Returns a client of the control plane, which the tests close. */
    abstract KumaClient connect();

    /** Stops what {@link #connect} started, after everything has been deleted. */
    void disconnect() {}

    @BeforeAll
    void open() {
        client = connect();
        workspace = new Workspace(client);
    }

    @AfterEach
    void cleanUp() {
        workspace.cleanUp();
    }

    @AfterAll
    void close() throws Exception {
        try (KumaClient closing = client;
                AutoCloseable stopping = this::disconnect) {
            if (workspace != null) {
                workspace.close();
            }
        }
    }

    private MeshResourceClient<MeshTimeout> timeouts() {
        return client.resources(MeshTimeout.TYPE);
    }

    @Test
    void readsWhatItHasWritten() {
        MeshTimeout timeout = workspace.timeout("web").putLabel("team", "a").build();

        Applied applied = workspace.apply(timeout);

        assertThat(applied).isEqualTo(new Applied(Applied.Outcome.CREATED, List.of()));
        MeshTimeout stored = timeouts().get(workspace.mesh(), timeout.name());
        assertThat(stored.spec()).isEqualTo(timeout.spec());
        assertThat(stored.labels()).containsEntry("team", "a").containsEntry("kuma.io/mesh", workspace.mesh());
        assertThat(stored.creationTime()).isPresent().isEqualTo(stored.modificationTime());
        assertThat(stored.kri().isPresent()).isEqualTo(workspace.isAtLeast(KumaVersion.V2_13));
    }

    @Test
    void replacesWhatIsThere() {
        workspace.apply(workspace.timeout("web").build());
        MeshTimeout before = timeouts().get(workspace.mesh(), workspace.name("web"));

        Applied applied =
                timeouts().apply(workspace.timeout("web", Duration.ofSeconds(7)).build());

        MeshTimeout after = timeouts().get(workspace.mesh(), workspace.name("web"));
        assertThat(applied.outcome()).isEqualTo(Applied.Outcome.UPDATED);
        assertThat(after.spec().to().get(0).conf().flatMap(MeshTimeout.Conf::connectionTimeout))
                .contains(Duration.ofSeconds(7));
        assertThat(after.creationTime()).isEqualTo(before.creationTime());
        assertThat(after.modificationTime().orElseThrow())
                .isAfter(before.modificationTime().orElseThrow());
    }

    @Test
    void editsWhatIsThere() {
        workspace.apply(workspace.timeout("web").build());

        Applied applied = timeouts().edit(workspace.mesh(), workspace.name("web"), timeout -> timeout.toBuilder()
                .putLabel("team", "b")
                .build());

        assertThat(applied.outcome()).isEqualTo(Applied.Outcome.UPDATED);
        assertThat(timeouts().get(workspace.mesh(), workspace.name("web")).labels())
                .containsEntry("team", "b");
    }

    @Test
    void writesNothingForAnEditThatChangesNothing() {
        workspace.apply(workspace.timeout("web").build());
        MeshTimeout before = timeouts().get(workspace.mesh(), workspace.name("web"));

        Applied applied = timeouts().edit(workspace.mesh(), workspace.name("web"), timeout -> timeout);

        assertThat(applied.outcome()).isEqualTo(Applied.Outcome.UNCHANGED);
        assertThat(timeouts().get(workspace.mesh(), workspace.name("web"))).isEqualTo(before);
    }

    @Test
    void refusesAnEditOfWhatSomebodyElseHasChangedMeanwhile() {
        workspace.apply(workspace.timeout("web").build());
        MeshTimeout theirs = workspace.timeout("web", Duration.ofSeconds(9)).build();

        assertThatExceptionOfType(ConcurrentChangeException.class)
                .isThrownBy(() -> timeouts().edit(workspace.mesh(), workspace.name("web"), timeout -> {
                    timeouts().apply(theirs);
                    return timeout.toBuilder().putLabel("team", "mine").build();
                }));

        assertThat(timeouts().get(workspace.mesh(), workspace.name("web")).spec())
                .isEqualTo(theirs.spec());
    }

    @Test
    void deletesWhatIsThereAndNothingTwice() {
        workspace.apply(workspace.timeout("web").build());

        timeouts().delete(workspace.mesh(), workspace.name("web"));

        assertThat(timeouts().find(workspace.mesh(), workspace.name("web"))).isEmpty();
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> timeouts().delete(workspace.mesh(), workspace.name("web")));
    }

    @Test
    void listsPageAfterPage() {
        List<String> names = Stream.of("a", "b", "c", "d", "e")
                .map(prefix -> workspace.timeout(prefix).build())
                .peek(workspace::apply)
                .map(Resource::name)
                .toList();
        ListOptions inPages =
                ListOptions.of(options -> options.name(workspace.suffix()).pageSize(2));

        List<List<String>> pages;
        try (Stream<Page<MeshTimeout>> stream =
                timeouts().list(workspace.mesh(), inPages).pages()) {
            pages = stream.map(page -> page.items().stream().map(Resource::name).toList())
                    .toList();
        }

        assertThat(pages).containsExactly(names.subList(0, 2), names.subList(2, 4), names.subList(4, 5));
        assertThat(timeouts().list(workspace.mesh(), inPages).total()).isEqualTo(OptionalLong.of(5));
    }

    @Test
    void refusesPagesThatAreTooLarge() {
        ListOptions tooLarge = ListOptions.of(options -> options.pageSize(1001));

        assertThatThrownBy(() -> timeouts().list(workspace.mesh(), tooLarge).toList())
                .isInstanceOfSatisfying(InvalidRequestException.class, refused -> assertThat(
                                fields(refused.problem().violations()))
                        .containsExactly("size"));
    }

    @Test
    void listsByName() {
        workspace.apply(workspace.timeout("web").build());
        workspace.apply(workspace.timeout("db").build());

        assertThat(names(options -> options.name(workspace.name("eb")))).containsExactly(workspace.name("web"));
    }

    @Test
    void listsByLabels() {
        workspace.apply(workspace
                .timeout("web")
                .putLabel("team", workspace.suffix())
                .putLabel("tier", "1")
                .build());
        workspace.apply(workspace
                .timeout("db")
                .putLabel("team", workspace.suffix())
                .putLabel("tier", "2")
                .build());

        assertThat(names(options -> options.putLabel("team", workspace.suffix())))
                .containsExactly(workspace.name("db"), workspace.name("web"));
        assertThat(names(options -> options.putLabel("team", workspace.suffix()).putLabel("tier", "1")))
                .containsExactly(workspace.name("web"));
        assertThat(names(options -> options.putLabel("team", workspace.suffix()).putLabel("tier", "3")))
                .isEmpty();
    }

    private List<String> names(Consumer<ListOptions.Builder> options) {
        return timeouts().list(workspace.mesh(), ListOptions.of(options)).stream()
                .map(Resource::name)
                .toList();
    }

    @Test
    void listsOverAllMeshes() {
        workspace.apply(workspace.timeout("web").build());

        List<MeshTimeout> everywhere = timeouts()
                .list(ListOptions.of(options -> options.name(workspace.suffix())))
                .toList();

        assertThat(everywhere).singleElement().satisfies(timeout -> assertThat(timeout.mesh())
                .isEqualTo(workspace.mesh()));
    }

    @Test
    void listsProxiesByTags() {
        assumeProxies();
        workspace.apply(workspace.proxy("p1", workspace.name("web"), "v1").build());
        workspace.apply(workspace.proxy("p2", workspace.name("web"), "v2").build());
        workspace.apply(workspace.proxy("p3", workspace.name("db"), "v2").build());

        assertThat(proxies(options -> options.putTag("kuma.io/service", workspace.name("web"))))
                .containsExactly(workspace.name("p1"), workspace.name("p2"));
        assertThat(proxies(options ->
                        options.putTag("kuma.io/service", workspace.suffix()).putTag("version", "v2")))
                .containsExactly(workspace.name("p2"), workspace.name("p3"));
        assertThat(proxies(options -> options.name(workspace.suffix()).putTag("version", "*")))
                .hasSize(3);
        assertThat(proxies(options -> options.name(workspace.suffix()).putTag("nothing", "*")))
                .isEmpty();
    }

    @Test
    void listsProxiesByWhetherTheyAreGateways() {
        assumeProxies();
        workspace.apply(workspace.proxy("p1", "web", "v1").build());
        workspace.apply(gateway("p3", Gateway.delegated(Map.of("kuma.io/service", "kong"))));

        assertThat(proxiesThatAre(GatewayFilter.NONE)).containsExactly(workspace.name("p1"));
        assertThat(proxiesThatAre(GatewayFilter.ANY)).containsExactly(workspace.name("p3"));
        assertThat(proxiesThatAre(GatewayFilter.DELEGATED)).containsExactly(workspace.name("p3"));
    }

    @Test
    void listsProxiesByWhetherTheyAreBuiltInGateways() {
        assumeProxies();
        assumeTrue(workspace.has(MeshGateway.TYPE), "skipped: this version has no built-in gateways");
        workspace.apply(workspace.proxy("p1", "web", "v1").build());
        workspace.apply(gateway("p2", Gateway.builtin(Map.of("kuma.io/service", "edge"))));
        workspace.apply(gateway("p3", Gateway.delegated(Map.of("kuma.io/service", "kong"))));

        assertThat(proxiesThatAre(GatewayFilter.ANY)).containsExactly(workspace.name("p2"), workspace.name("p3"));
        assertThat(proxiesThatAre(GatewayFilter.BUILTIN)).containsExactly(workspace.name("p2"));
        assertThat(proxiesThatAre(GatewayFilter.DELEGATED)).containsExactly(workspace.name("p3"));
    }

    private Dataplane gateway(String prefix, Gateway gateway) {
        return workspace
                .proxy(
                        prefix,
                        Networking.builder()
                                .address("192.0.2.2")
                                .gateway(gateway)
                                .build())
                .build();
    }

    private List<String> proxiesThatAre(GatewayFilter gateway) {
        return proxies(options -> options.name(workspace.suffix()).gateway(gateway));
    }

    private List<String> proxies(Consumer<ListOptions.Builder> options) {
        return client.resources(Dataplane.TYPE).list(workspace.mesh(), ListOptions.of(options)).stream()
                .map(Resource::name)
                .toList();
    }

    private void assumeProxies() {
        assumeTrue(!workspace.isGlobal(), "skipped: a global control plane has no proxies of its own");
    }

    private void assumeMeshes() {
        assumeTrue(workspace.makesMeshes(), "skipped: this control plane gets its meshes from a global one");
    }

    @Test
    void showsProxiesThatNobodyHasSeenYet() {
        assumeProxies();
        Dataplane proxy = workspace.proxy("p1", "web", "v1").build();
        workspace.apply(proxy);

        DataplaneOverview overview = client.dataplanes().overview(workspace.mesh(), proxy.name());

        assertThat(overview.dataplane().orElseThrow().networking().flatMap(Networking::address))
                .contains("192.0.2.1");
        assertThat(overview.labels()).containsEntry("kuma.io/mesh", workspace.mesh());
        assertThat(overview.labels().containsKey("kuma.io/proxy-type"))
                .isEqualTo(!workspace.isAtLeast(KumaVersion.V3_0));
        assertThat(client
                        .dataplanes()
                        .overviews(workspace.mesh(), ListOptions.of(options -> options.name(workspace.suffix())))
                        .stream()
                        .map(Resource::name))
                .containsExactly(proxy.name());
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> client.dataplanes().overview(workspace.mesh(), workspace.name("nobody")));
    }

    @Test
    void showsZonesThatHaveNotConnectedYet() {
        assumeTrue(workspace.isGlobal(), "skipped: only a global control plane has several zones");
        workspace.apply(Zone.of(workspace.name("zone")));

        assertThat(client.zones().overview(workspace.name("zone")).name()).isEqualTo(workspace.name("zone"));
        assertThat(client.zones().overviews().stream().map(Resource::name)).contains(workspace.name("zone"));
    }

    @Test
    void showsZoneProxies() {
        assumeTrue(workspace.has(ZoneIngress.TYPE), "skipped: this version has no zone proxies of their own kind");

        assertThat(client.zoneIngresses().overviews().toList()).isNotNull();
        assertThat(client.zoneEgresses().overviews().toList()).isNotNull();
        assertThat(client.zoneIngresses().findOverview(workspace.name("nobody")))
                .isEmpty();
    }

    @Test
    void hasTheKindsOfItsVersion() {
        Set<String> kinds = client.resourceKinds().resources().stream()
                .flatMap(kind -> kind.name().stream())
                .collect(Collectors.toSet());

        for (ResourceType<?> type : Kinds.ALL.all()) {
            assertThat(kinds.contains(type.name()))
                    .as("%s has %s", client.version(), type)
                    .isEqualTo(workspace.has(type));
        }
    }

    @Test
    void saysWhichKindsItsVersionDoesNotHave() {
        List<? extends ResourceType<?>> missing =
                Kinds.ALL.all().stream().filter(type -> !workspace.has(type)).toList();
        assumeTrue(!missing.isEmpty(), "skipped: this version has every kind");

        for (ResourceType<?> type : missing) {
            assertThatExceptionOfType(UnknownKindException.class)
                    .isThrownBy(() -> client.resources(type).list().first())
                    .satisfies(unknown -> assertThat(unknown.kind()).isEqualTo(type.name()))
                    .withMessageContaining(client.version().toString());
        }
    }

    @Test
    void findsWhatItDoesNotStore() {
        MeshTimeout timeout = workspace
                .timeout("web")
                .spec(spec -> spec.targetRef(TargetRef.dataplane(workspace.name("p1")))
                        .addTo(to -> to.targetRef(TargetRef.mesh())
                                .conf(conf -> conf.connectionTimeout(Duration.ofMinutes(1)))))
                .build();

        workspace.track(timeout);
        Applied applied = client.verifyingWrites(WhenDropped.REPORT).apply(timeout);

        assertThat(applied.dropped().orElseThrow())
                .extracting(DroppedMember::field)
                .isEqualTo(workspace.isAtLeast(KumaVersion.V3_0) ? List.of("spec.targetRef.name") : List.of());
    }

    @Test
    void returnsWhatTheControlPlaneAdvisesAgainst() {
        assumeTrue(!workspace.isAtLeast(KumaVersion.V3_0), "skipped: this version refuses it");
        MeshTimeout timeout = workspace
                .timeout("old")
                .spec(spec -> spec.targetRef(TargetRef.meshSubset(Map.of("team", "a")))
                        .addFrom(from ->
                                from.targetRef(TargetRef.mesh()).conf(conf -> conf.idleTimeout(Duration.ofMinutes(1)))))
                .build();

        Applied applied = workspace.apply(timeout);

        assertThat(applied.warnings())
                .hasSize(2)
                .anySatisfy(warning -> assertThat(warning).contains("'from'", "'rules'"))
                .anySatisfy(warning -> assertThat(warning).contains("MeshSubset", "Dataplane"));
    }

    @Test
    void namesTheMemberThatIsWrong() {
        MeshTimeout timeout = workspace.timeout("x").name("Bad_Name").build();

        assertThatThrownBy(() -> workspace.apply(timeout))
                .isInstanceOfSatisfying(InvalidRequestException.class, refused -> {
                    assertThat(refused.status()).isEqualTo(400);
                    assertThat(fields(refused.problem().violations())).contains("name");
                    assertThat(refused).hasMessageContaining("Bad_Name").hasMessageContaining("name: ");
                });
    }

    private static List<String> fields(List<InvalidParameter> violations) {
        return violations.stream()
                .flatMap(violation -> violation.field().stream())
                .toList();
    }

    @Test
    void saysWhatIsNotThere() {
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> timeouts().get(workspace.mesh(), workspace.name("nothing")))
                .withMessageContaining(workspace.name("nothing"));
        assertThat(timeouts().find(workspace.mesh(), workspace.name("nothing"))).isEmpty();
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> timeouts().list(workspace.name("no-mesh")).toList());
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> timeouts()
                .apply(workspace.timeout("web").mesh(workspace.name("no-mesh")).build()));
        assertThat(client.resources(Mesh.TYPE).find(workspace.name("no-mesh"))).isEmpty();
    }

    @Test
    void refusesToWriteWhatOnlyTheControlPlaneWrites() {
        MeshInsight insight = MeshInsight.builder().name(workspace.mesh()).build();

        assertThatExceptionOfType(MethodNotAllowedException.class).isThrownBy(() -> client.apply(insight));
        assertThatExceptionOfType(MethodNotAllowedException.class).isThrownBy(() -> client.delete(insight));
    }

    @Test
    void refusesToWriteWhatOnlyTheOtherSortOfControlPlaneWrites() {
        assumeTrue(
                workspace.isGlobal() || !workspace.makesMeshes(),
                "skipped: the only control plane of its deployment writes everything");
        Resource theirs = workspace.isGlobal()
                ? workspace.proxy("p1", "web", "v1").build()
                : MeshMultiZoneService.builder()
                        .mesh(workspace.mesh())
                        .name(workspace.name("service"))
                        .spec(spec -> {})
                        .build();

        assertThatExceptionOfType(MethodNotAllowedException.class).isThrownBy(() -> workspace.apply(theirs));
    }

    @Test
    void takesFromAZoneOnlyWhatSaysThatItIsOfTheZone() {
        assumeTrue(
                !workspace.isGlobal() && !workspace.makesMeshes(),
                "skipped: this control plane does not belong to a global one");
        MeshTimeout unlabelled = workspace.timeout("web").labels(Map.of()).build();

        assertThatThrownBy(() -> workspace.apply(unlabelled))
                .isInstanceOfSatisfying(InvalidRequestException.class, refused -> assertThat(
                                fields(refused.problem().violations()))
                        .containsExactly("labels[\"kuma.io/origin\"]"));
    }

    @Test
    void refusesToDeleteAMeshThatHasProxies() {
        assumeMeshes();
        assumeProxies();
        workspace.apply(workspace.proxy("p1", "web", "v1").build());

        assertThatThrownBy(() -> client.resources(Mesh.TYPE).delete(workspace.mesh()))
                .isInstanceOfSatisfying(InvalidRequestException.class, refused -> assertThat(
                                fields(refused.problem().violations()))
                        .containsExactly("mesh"));
    }

    @Test
    void findsThePoliciesOfANewMesh() {
        assumeMeshes();
        Mesh mesh = Mesh.builder().name(workspace.name("full")).build();

        workspace.apply(mesh);

        assertThat(timeouts().list(mesh.name()).stream().map(Resource::name))
                .containsExactlyInAnyOrder(
                        "mesh-timeout-all-" + mesh.name(),
                        (workspace.isAtLeast(KumaVersion.V3_0) ? "mesh-timeout-to-all-" : "mesh-gateways-timeout-all-")
                                + mesh.name());
        assertThat(client.resources(MeshRetry.TYPE).list(mesh.name()).toList()).hasSize(1);
        assertThat(client.resources(MeshCircuitBreaker.TYPE).list(mesh.name()).toList())
                .hasSize(1);
        assertThat(timeouts().list(workspace.mesh(), ListOptions.of(options -> options.name("-all-"))))
                .isEmpty();
    }

    @Test
    void losesWhatWasInAMeshWithTheMesh() {
        assumeMeshes();
        Mesh mesh = workspace.mesh("gone").build();
        workspace.apply(mesh);
        client.apply(workspace.timeout("web").mesh(mesh.name()).build());

        client.delete(mesh);
        client.apply(mesh);

        assertThat(timeouts().list(mesh.name()).toList()).isEmpty();
    }

    @Test
    void appliesAMixedListInTheOrderThatWorks() {
        assumeMeshes();
        Mesh mesh = workspace.track(workspace.mesh("mixed").build());
        MeshTimeout first = workspace.timeout("first").mesh(mesh.name()).build();
        MeshTimeout second = workspace.timeout("second").mesh(mesh.name()).build();

        List<Applied> created = client.apply(List.of(first, mesh, second));
        List<Applied> updated = client.apply(List.of(second, mesh));

        assertThat(created).extracting(Applied::outcome).containsOnly(Applied.Outcome.CREATED);
        assertThat(updated).extracting(Applied::outcome).containsOnly(Applied.Outcome.UPDATED);
        assertThat(timeouts().list(mesh.name()).stream().map(Resource::name))
                .containsExactly(first.name(), second.name());
    }

    @Test
    void readsByKri() {
        assumeTrue(workspace.isAtLeast(KumaVersion.V2_13), "skipped: this version has no KRIs");
        workspace.apply(workspace.timeout("web").build());
        MeshTimeout stored = timeouts().get(workspace.mesh(), workspace.name("web"));
        Kri kri = Kri.parse(stored.kri().orElseThrow());

        assertThat(client.get(kri)).isEqualTo(stored);
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> client.get(
                        new Kri("mt", workspace.mesh(), kri.zone(), kri.namespace(), workspace.name("nothing"), "")));
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> client.get(new Kri("nokind", workspace.mesh(), "", "", "web", "")));
    }

    @Test
    void saysSinceWhenThereAreKris() {
        assumeTrue(!workspace.isAtLeast(KumaVersion.V2_13), "skipped: this version has KRIs");

        assertThatExceptionOfType(UnknownPathException.class)
                .isThrownBy(() -> client.get(new Kri("mt", workspace.mesh(), "", "", "web", "")))
                .withMessageContaining("since Kuma 2.13");
    }

    @Test
    void keepsSecrets() {
        Secret secret = Secret.builder()
                .mesh(workspace.mesh())
                .name(workspace.name("secret"))
                .value("s3cret")
                .build();

        workspace.apply(secret);

        Secret stored = client.resources(Secret.TYPE).get(workspace.mesh(), secret.name());
        assertThat(stored.data()).isEqualTo(secret.data());
        assertThat(stored.toString()).doesNotContain("s3cret");
    }

    @Test
    void saysWhatItIs() {
        assertThat(client.serverInfo().product()).isPresent();
        assertThat(client.serverInfo().version()).isPresent();
        assertThat(client.version().isAtLeast(KumaVersion.of("2.7"))).isTrue();
        assertThat(client.whoAmI().name()).isPresent();
        assertThat(client.resourceKinds().resources())
                .anySatisfy(kind -> assertThat(kind.name()).contains("MeshTimeout"));
        assertThat(client.policyKinds().policies())
                .anySatisfy(kind -> assertThat(kind.name()).contains("MeshTimeout"));
        assertThat(client.globalInsight().createdAt()).isPresent();
    }

    @Test
    void issuesTokensForProxies() {
        Token token = ifItHasTheKey(() -> client.tokens().dataplane(request -> request.mesh(workspace.mesh())
                .name("p1")
                .putTag("kuma.io/service", "web")
                .validFor(Duration.ofHours(1))));

        JsonObject claims = claims(token);
        assertThat(claims.get("Mesh").orElseThrow().asString()).contains(workspace.mesh());
        assertThat(claims.get("Name").orElseThrow().asString()).contains("p1");
        assertThat(claims.get("Tags").orElseThrow().toString()).isEqualTo("{\"kuma.io/service\":[\"web\"]}");
        assertThat(seconds(claims, "exp") - seconds(claims, "nbf")).isBetween(3600L, 3620L);
    }

    @Test
    void issuesTokensForZoneProxies() {
        Token token =
                ifItHasTheKey(() -> client.tokens().zone("east", Set.of("ingress", "egress"), Duration.ofHours(1)));

        assertThat(claims(token).get("Zone").orElseThrow().asString()).contains("east");
        assertThat(claims(token).get("Scope").orElseThrow().elements()).hasSize(2);
    }

    @Test
    void issuesTokensForUsers() {
        Token token = ifItHasTheKey(() -> client.tokens().user("john", Set.of("team-a"), Duration.ofHours(1)));

        assertThat(claims(token).get("Name").orElseThrow().asString()).contains("john");
        assertThat(claims(token).get("Groups").orElseThrow().toString()).isEqualTo("[\"team-a\"]");
    }

    @Test
    void issuesNoTokensForMeshesThatItDoesNotKnow() {
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() ->
                        askTwice(() -> client.tokens().dataplane(request -> request.mesh(workspace.name("no-mesh"))
                                .validFor(Duration.ofHours(1)))));
    }

    /** The client never repeats a POST by itself; a token that nobody got does no harm. */
    private static Token askTwice(Supplier<Token> issue) {
        try {
            return issue.get();
        } catch (TransportException e) {
            return issue.get();
        }
    }

    private static Token ifItHasTheKey(Supplier<Token> issue) {
        Optional<Token> token;
        try {
            token = Optional.of(askTwice(issue));
        } catch (NotFoundException e) {
            token = Optional.empty();
        }
        assumeTrue(token.isPresent(), "skipped: this control plane has no key for such tokens");
        return token.orElseThrow();
    }

    private static JsonObject claims(Token token) {
        String[] parts = token.reveal().split("\\.");
        assertThat(parts).hasSize(3);
        return Json.read(JsonObject.class, new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8));
    }

    private static long seconds(JsonObject claims, String name) {
        return claims.get(name).orElseThrow().asNumber().orElseThrow().longValue();
    }
}
