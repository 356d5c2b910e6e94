package dev.meshmanager.kuma.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.meshmanager.core.Resource;
import dev.meshmanager.core.error.NotFoundException;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.matching.reach.Connection;
import dev.meshmanager.kuma.mesh.CertificateAuthority;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.policy.MeshHTTPRoute;
import dev.meshmanager.kuma.rollout.StageResult.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;

/** What holds for every rollout of random meshes, in each mode of their services. */
class RolloutPropertiesTest {
    private static final Map<String, Function<World, Rollout>> ROLLOUTS = Map.of(
            "progressive mTLS", world -> ProgressiveMtls.of(world.kuma, "default"),
            "authority", world -> AuthorityRotation.of(world.kuma, "default", CertificateAuthority.builtin("ca-2")),
            "identity rotation", world -> AuthorityRotation.ofIdentity(world.kuma, "old", Scenario.identity("new")),
            "identity", world -> IdentityMigration.of(world.kuma, "default"),
            "services", world -> MeshServicesMigration.of(world.kuma, "default"),
            "reachable services",
                    world -> MeshServicesMigration.of(world.kuma, "default", Mesh.Mode.REACHABLE_BACKENDS),
            "canary", RolloutPropertiesTest::canary);

    private static final Map<String, Integer> RUN = new TreeMap<>();
    private static final Map<String, Integer> REFUSED = new TreeMap<>();

    private static Rollout canary(World world) {
        MeshHTTPRoute route = world.kuma.resources(MeshHTTPRoute.TYPE).get("default", "web");
        return Canary.of(world.kuma, route, "web-v2", new Guard(0.05, 100, Duration.ofSeconds(20)), 10, 50, 100);
    }

    @Provide
    Arbitrary<List<Resource>> of214() {
        return RandomEstates.of(KumaVersion.V2_14);
    }

    @Provide
    Arbitrary<List<Resource>> of30() {
        return RandomEstates.of(KumaVersion.V3_0);
    }

    @Property(tries = 15)
    void whoCouldTalkCanTalkAtEveryStageIn214(@ForAll("of214") List<Resource> mesh, @ForAll boolean isStopped) {
        ROLLOUTS.keySet().forEach(rollout -> check(rollout, KumaVersion.V2_14, mesh, isStopped));
    }

    @Property(tries = 15)
    void whoCouldTalkCanTalkAtEveryStageIn30(@ForAll("of30") List<Resource> mesh, @ForAll boolean isStopped) {
        ROLLOUTS.keySet().forEach(rollout -> check(rollout, KumaVersion.V3_0, mesh, isStopped));
    }

    @AfterContainer
    static void mostRolloutsRanAndWereRefused() {
        System.out.println("rollouts that ran: " + RUN);
        System.out.println("rollouts that were refused: " + REFUSED);
        // Each kind runs in about a fifth of the meshes or more, so that most do in every run of the tests.
        assertThat(RUN).hasSizeGreaterThanOrEqualTo(5);
        assertThat(REFUSED).hasSizeGreaterThanOrEqualTo(5);
    }

    private static void check(String name, KumaVersion version, List<Resource> resources, boolean isStopped) {
        try (World world = new World(version)) {
            world.controlPlane.with(resources);
            world.react();
            String key = name + (version.isAtLeast(KumaVersion.V3_0) ? " 3.0" : " 2.14");
            int calls = world.controlPlane.calls().size();
            Rollout rollout;
            try {
                rollout = ROLLOUTS.get(name).apply(world);
            } catch (IllegalArgumentException | NotFoundException e) {
                REFUSED.merge(key, 1, Integer::sum);
                assertThat(world.writesAfter(calls)).isEmpty();
                return;
            }
            if (rollout.problems().isEmpty()) {
                RUN.merge(key, 1, Integer::sum);
                keeps(world, name, rollout, isStopped);
            } else {
                REFUSED.merge(key, 1, Integer::sum);
                assertThatIllegalStateException().isThrownBy(() -> rollout.run(world.kuma, world.options()));
                assertThat(world.writesAfter(calls)).isEmpty();
            }
        }
    }

    /** A canary moves traffic to other proxies, so that only the calls stay. */
    private static SortedSet<Connection> kept(World world, String name) {
        return name.equals("canary")
                ? new TreeSet<>(LostConnections.allowedCalls(world.kuma.estate(), "default")
                        .keySet())
                : LostConnections.connections(world.kuma.estate(), "default");
    }

    private static void keeps(World world, String name, Rollout rollout, boolean isStopped) {
        SortedSet<Connection> first = kept(world, name);
        if (isStopped) {
            world.freeze();
        }
        int calls = world.controlPlane.calls().size();

        RolloutResult result = rollout.run(world.kuma, world.options().onProgress(done -> assertThat(kept(world, name))
                .as("%s after stage %s", rollout, done)
                .containsAll(first)));

        assertThat(kept(world, name)).as("%s: %s", rollout, result).containsAll(first);
        if (!isStopped) {
            assertThat(result.isComplete()).as("%s: %s", rollout, result).isTrue();
        } else if (result.returned().isEmpty()) {
            int made = rollout.stages().stream()
                    .limit(result.stages().stream()
                            .filter(stage -> stage.outcome() != Outcome.NOT_STARTED)
                            .count())
                    .mapToInt(stage -> stage.plan().changes().size())
                    .sum();
            assertThat(world.writesAfter(calls)).hasSize(made);
        }
    }
}
