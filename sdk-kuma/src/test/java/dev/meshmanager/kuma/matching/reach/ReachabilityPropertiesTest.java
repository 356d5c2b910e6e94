package dev.meshmanager.kuma.matching.reach;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshmanager.core.Resource;
import dev.meshmanager.kuma.estate.Estate;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.mesh.Mtls;
import dev.meshmanager.kuma.policy.MeshTrafficPermission;
import dev.meshmanager.kuma.policy.MeshTrafficPermission.Conf;
import dev.meshmanager.kuma.policy.target.TargetRef;
import dev.meshmanager.kuma.proxy.Dataplane;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
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
}
