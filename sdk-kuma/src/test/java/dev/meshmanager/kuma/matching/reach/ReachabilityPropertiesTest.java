package dev.meshmanager.kuma.matching.reach;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshmanager.core.Resource;
import dev.meshmanager.kuma.common.LabelSelector;
import dev.meshmanager.kuma.estate.Estate;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.mesh.Mtls;
import dev.meshmanager.kuma.policy.MeshTrafficPermission;
import dev.meshmanager.kuma.policy.MeshTrafficPermission.Conf;
import dev.meshmanager.kuma.policy.target.TargetRef;
import dev.meshmanager.kuma.proxy.Dataplane;
import dev.meshmanager.kuma.proxy.Inbound;
import dev.meshmanager.kuma.service.MeshService;
import dev.meshmanager.kuma.service.Protocol;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for any permissions. */
class ReachabilityPropertiesTest {
    private static final List<String> APPS = List.of("web", "pay", "db");

    private static final List<TargetRef> SERVERS = List.of(
            TargetRef.mesh(),
            TargetRef.dataplane("pay"),
            TargetRef.dataplane(Map.of("team", "shop")),
            TargetRef.meshService("db"));

    private static final List<TargetRef> CLIENTS = List.of(
            TargetRef.mesh(),
            TargetRef.meshService("web"),
            TargetRef.meshSubset(Map.of("team", "shop")),
            TargetRef.meshSubset(Map.of("kuma.io/service", "pay")));

    private static List<Resource> mesh() {
        List<Resource> mesh = new ArrayList<>();
        mesh.add(Mesh.builder().name("default").mtls(Mtls.builtin("ca")).build());
        APPS.forEach(app -> mesh.add(proxy(app)));
        return mesh;
    }

    private static Dataplane proxy(String app) {
        String team = app.equals("db") ? "data" : "shop";
        return Dataplane.builder()
                .mesh("default")
                .name(app)
                .putLabel("team", team)
                .networking(n -> n.address("10.0.0.1")
                        .addInbound(
                                i -> i.port(80).putTag("kuma.io/service", app).putTag("team", team)))
                .build();
    }

    @Provide
    Arbitrary<List<MeshTrafficPermission>> permissions() {
        return Combinators.combine(
                        Arbitraries.of("a", "b", "c", "d", "e"),
                        Arbitraries.of(SERVERS),
                        Arbitraries.of(CLIENTS),
                        Arbitraries.of(Conf.allow(), Conf.deny(), Conf.allowWithShadowDeny()))
                .as(ReachabilityPropertiesTest::permission)
                .list()
                .ofMaxSize(5)
                .uniqueElements(MeshTrafficPermission::name);
    }

    private static MeshTrafficPermission permission(String name, TargetRef servers, TargetRef clients, Conf conf) {
        return MeshTrafficPermission.builder()
                .mesh("default")
                .name(name)
                .spec(s ->
                        s.targetRef(servers).addFrom(f -> f.targetRef(clients).conf(conf)))
                .build();
    }

    private static List<String> verdicts(Estate estate) {
        Reachability reachability = Reachability.of(estate);
        return APPS.stream()
                .flatMap(client -> APPS.stream()
                        .flatMap(server -> Stream.of(
                                reachability.toProxy("default", client, server, 80),
                                reachability.toService("default", client, server, 80))))
                .map(CallVerdict::toString)
                .toList();
    }

    @Property(tries = 50)
    void theOrderOfTheResourcesNeverMatters(
            @ForAll("permissions") List<MeshTrafficPermission> permissions, @ForAll Random random) {
        List<Resource> all = new ArrayList<>(mesh());
        all.addAll(permissions);
        List<String> expected = verdicts(Estate.of(all));
        Collections.shuffle(all, random);
        assertThat(verdicts(Estate.of(all))).isEqualTo(expected);
    }

    @Property(tries = 50)
    void aPermissionThatSelectsNothingChangesNothing(@ForAll("permissions") List<MeshTrafficPermission> permissions) {
        Estate before = Estate.of(mesh()).with(permissions);
        Estate after =
                before.with(permission("nobody", TargetRef.dataplane("missing"), TargetRef.mesh(), Conf.allow()));
        assertThat(verdicts(after)).isEqualTo(verdicts(before));
        assertThat(Reachability.compare(before, after).isEmpty()).isTrue();
    }

    @Property(tries = 50)
    void aChangeAndItsInverseMirrorEachOther(
            @ForAll("permissions") List<MeshTrafficPermission> some,
            @ForAll("permissions") List<MeshTrafficPermission> others) {
        Estate one = Estate.of(mesh()).with(some);
        Estate other = Estate.of(mesh()).with(others);
        ConnectionChanges forward = Reachability.compare(one, other);
        assertThat(Reachability.compare(other, one))
                .isEqualTo(new ConnectionChanges(forward.removed(), forward.added()));
    }

    /** Replicas that differ in their names, addresses and instance labels, and some in more. */
    @Provide
    Arbitrary<List<Resource>> replicas() {
        Arbitrary<Dataplane> proxy = Combinators.combine(
                        Arbitraries.of(APPS),
                        Arbitraries.integers().between(1, 9),
                        Arbitraries.of("v1", "v2"),
                        Arbitraries.of("", "", "other"),
                        Arbitraries.of(0, 0, 1, 2, 3),
                        Arbitraries.of(Inbound.State.READY, Inbound.State.READY, Inbound.State.NOT_READY))
                .as(ReachabilityPropertiesTest::replica);
        Arbitrary<List<Dataplane>> proxies = proxy.list().ofMaxSize(12).uniqueElements(Dataplane::name);
        return Combinators.combine(
                        proxies,
                        permissions(),
                        Arbitraries.of(Mesh.Mode.EXCLUSIVE, Mesh.Mode.EVERYWHERE),
                        Arbitraries.of(SELECTORS))
                .as((all, permissions, mode, selector) -> {
                    List<Resource> resources = new ArrayList<>(all);
                    resources.addAll(permissions);
                    resources.add(Mesh.builder()
                            .name("default")
                            .mtls(Mtls.builtin("ca"))
                            .meshServices(m -> m.mode(mode))
                            .build());
                    resources.add(service("pay", selector));
                    resources.add(service("db", SELECTORS.get(0)));
                    return resources;
                });
    }

    private static final List<MeshService.Selector> SELECTORS = List.of(
            MeshService.Selector.builder()
                    .dataplaneTags(Map.of("kuma.io/service", "db"))
                    .build(),
            MeshService.Selector.builder()
                    .dataplaneTags(Map.of("kuma.io/service", "pay", "version", "v1"))
                    .build(),
            MeshService.Selector.builder()
                    .dataplaneLabels(LabelSelector.of(Map.of("team", "other")))
                    .build(),
            MeshService.Selector.builder()
                    .dataplaneRef(
                            MeshService.DataplaneRef.builder().name("pay-3").build())
                    .build());

    private static MeshService service(String name, MeshService.Selector selector) {
        return MeshService.builder()
                .mesh("default")
                .name(name)
                .spec(s -> s.selector(selector).addPort(p -> p.port(80).appProtocol(Protocol.HTTP)))
                .build();
    }

    private static Dataplane replica(
            String app, int number, String version, String team, int outbounds, Inbound.State state) {
        return Dataplane.builder()
                .mesh("default")
                .name(app + "-" + number)
                .putLabel("instance", app + "-" + number)
                .putLabel("team", team)
                .networking(n -> {
                    n.address("10.0.0." + number).addInbound(i -> i.port(80)
                            .state(state)
                            .putTag("kuma.io/service", app)
                            .putTag("team", team.isEmpty() ? "shop" : team)
                            .putTag("pod", app + "-" + number)
                            .putTag("version", version));
                    if (outbounds == 1) {
                        n.transparentProxying(t -> t.reachableServices(List.of("pay")));
                    } else if (outbounds == 2) {
                        n.addOutbound(o -> o.port(9000 + number)
                                .putTag("kuma.io/service", "db")
                                .putTag("version", "v1"));
                    }
                })
                .build();
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void groupsOfProxiesGiveTheMatrixOfEachPair(@ForAll("replicas") List<Resource> resources) {
        Reachability reachability = Reachability.of(Estate.of(resources));
        ReachabilityMatrix plain = reachability.matrixOfEach("default");
        ReachabilityMatrix grouped = reachability.matrix("default");
        assertThat(grouped.cells()).isEqualTo(plain.cells());
        plain.cells().keySet().forEach(connection -> assertThat(
                        grouped.decidedBy(connection).passes())
                .isEqualTo(plain.decidedBy(connection).passes()));
    }
}
