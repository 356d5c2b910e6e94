package dev.meshmanager.kuma;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshmanager.kuma.estate.Estate;
import dev.meshmanager.kuma.matching.reach.Connection;
import dev.meshmanager.kuma.matching.reach.Reachability;
import dev.meshmanager.kuma.mesh.CertificateAuthority;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.plan.Action;
import dev.meshmanager.kuma.plan.PlannedChange;
import dev.meshmanager.kuma.rollout.AuthorityRotation;
import dev.meshmanager.kuma.rollout.IdentityMigration;
import dev.meshmanager.kuma.rollout.MeshServicesMigration;
import dev.meshmanager.kuma.rollout.ProgressiveMtls;
import dev.meshmanager.kuma.rollout.Rollout;
import dev.meshmanager.kuma.rollout.RolloutStage;
import dev.meshmanager.kuma.testing.FakeControlPlane;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whether rollouts of random estates end connections. */
@Tag("estates")
class RolloutEstatesTest {
    /** Meshes of a file: the rest takes too long. */
    private static final int MOST_MESHES = 40;

    private final Map<String, Integer> byKind = new TreeMap<>();
    private int rollouts;
    private int refused;
    private int stages;
    private int pairs;

    @Test
    void whoCouldTalkCanTalkAtEveryStage() {
        for (Path file : TestData.files("estates")) {
            if (!file.getFileName().toString().equals("zone.jsonl")) {
                continue;
            }
            int meshes = 0;
            for (EstateLine line : EstateLine.read(file)) {
                for (Mesh mesh : line.estate().list(Mesh.TYPE)) {
                    if (meshes++ < MOST_MESHES) {
                        check(line.estate(), mesh);
                    }
                }
            }
        }
        System.out.printf(
                "rollouts: %d of random estates, %d stages, %d connections kept, %d refused before they run%n",
                rollouts, stages, pairs, refused);
        System.out.println("rollouts: " + byKind);
        assertThat(rollouts - refused).isPositive();
    }

    private void check(Estate estate, Mesh mesh) {
        try (FakeControlPlane controlPlane =
                FakeControlPlane.standalone(estate.zone().orElse("east"))) {
            controlPlane.with(estate.resources().toList());
            KumaClient kuma = controlPlane.client();
            check(kuma, mesh, name -> ProgressiveMtls.of(kuma, name));
            check(kuma, mesh, name -> MeshServicesMigration.of(kuma, name));
            if (mesh.enabledAuthority().isPresent()) {
                check(kuma, mesh, name -> AuthorityRotation.of(kuma, name, CertificateAuthority.builtin("rotated")));
                check(kuma, mesh, name -> IdentityMigration.of(kuma, name));
            }
        }
    }

    private void check(KumaClient kuma, Mesh mesh, Function<String, Rollout> make) {
        Optional<Rollout> made = Optional.empty();
        try {
            made = Optional.of(make.apply(mesh.name()));
        } catch (IllegalArgumentException e) {
            // The mesh is not one for this rollout.
        }
        made.ifPresent(rollout -> {
            rollouts++;
            boolean isRun = rollout.problems().isEmpty();
            String kind = rollout.title().replace(mesh.name(), "M") + (isRun ? "" : " (refused)");
            byKind.merge(kind, 1, Integer::sum);
            if (isRun) {
                keeps(kuma.estate(), mesh.name(), rollout);
            } else {
                refused++;
            }
        });
    }

    private void keeps(Estate estate, String mesh, Rollout rollout) {
        Set<Connection> first = Reachability.of(estate).matrix(mesh).connections();
        Estate now = estate;
        for (RolloutStage stage : rollout.stages()) {
            List<PlannedChange> changes = new ArrayList<>(stage.plan().changes());
            now = now.without(changes.stream()
                            .filter(change -> change.action() == Action.DELETE)
                            .flatMap(change -> change.before().stream())
                            .toList())
                    .with(changes.stream()
                            .flatMap(change -> change.after().stream())
                            .toList());
            assertThat(Reachability.of(now).matrix(mesh).connections())
                    .as("%s, after %s", rollout.title(), stage.title())
                    .containsAll(first);
            stages++;
        }
        pairs += first.size();
    }
}
