package dev.meshmanager.kuma.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.meshmanager.kuma.matching.reach.Connection;
import dev.meshmanager.kuma.mesh.CertificateAuthority;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.rollout.StageResult.Outcome;
import dev.meshmanager.kuma.testing.RecordedCall;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for rollouts of every kind. */
class RolloutTest {
    @ParameterizedTest
    @EnumSource
    void runsThroughAndIsThenFinished(Scenario scenario) {
        try (World world = scenario.world()) {
            Rollout rollout = scenario.rollout(world);
            assertThat(rollout.problems()).isEmpty();
            List<String> progress = new ArrayList<>();

            RolloutResult result =
                    rollout.run(world.kuma, world.options().onProgress(done -> progress.add(done.toString())));

            int stages = rollout.stages().size();
            assertThat(result.isComplete()).as(result.toString()).isTrue();
            assertThat(result.stages()).extracting(StageResult::outcome).containsOnly(Outcome.DONE);
            assertThat(progress).hasSize(stages).endsWith(stages + " of " + stages);
            int calls = world.controlPlane.calls().size();
            assertThat(rollout.run(world.kuma, world.options()).isComplete()).isTrue();
            assertThat(world.writesAfter(calls)).isEmpty();
            assertThat(world.controlPlane.unknownPaths()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void changesNothingFurtherIfACheckFailsAndResumesFromAFile(Scenario scenario, @TempDir Path folder)
            throws IOException {
        try (World world = scenario.world()) {
            Rollout rollout = scenario.rollout(world);
            rollout.save(folder.resolve("rollout.json"));
            world.freeze();
            int calls = world.controlPlane.calls().size();

            RolloutResult stopped = rollout.run(world.kuma, world.options());

            int failed = stopped.stages().indexOf(stopped.stopped().orElseThrow());
            assertThat(stopped.stages().get(failed).outcome()).isEqualTo(Outcome.FAILED);
            assertThat(stopped.stages().subList(failed + 1, stopped.stages().size()))
                    .extracting(StageResult::outcome)
                    .containsOnly(Outcome.NOT_STARTED);
            int made = rollout.stages().subList(0, failed + 1).stream()
                    .mapToInt(stage -> stage.plan().changes().size())
                    .sum();
            int returned =
                    stopped.returned().map(plan -> plan.plan().changes().size()).orElse(0);
            assertThat(world.writesAfter(calls)).hasSize(made + returned);
            world.thaw();
            Rollout loaded = Rollout.load(folder.resolve("rollout.json"));
            assertThat(loaded).hasToString(rollout.toString());
            assertThat(loaded.run(world.kuma, world.options()).isComplete()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void resumesWhereverTheConnectionIsLost(Scenario scenario) {
        List<RecordedCall> calls = calls(scenario);
        for (int call = 0; call < calls.size(); call++) {
            boolean isWrite = !calls.get(call).method().equals("GET");
            // Polls are alike.
            if (isWrite
                    || call == 0
                    || !calls.get(call).path().equals(calls.get(call - 1).path())) {
                resumes(scenario, call, false);
            }
            if (isWrite) {
                resumes(scenario, call, true);
            }
        }
    }

    /** Returns the calls of a run in which nothing fails. */
    private static List<RecordedCall> calls(Scenario scenario) {
        try (World world = scenario.world()) {
            Rollout rollout = scenario.rollout(world);
            int before = world.controlPlane.calls().size();
            assertThat(rollout.run(world.kuma, world.options()).isComplete()).isTrue();
            return List.copyOf(world.controlPlane
                    .calls()
                    .subList(before, world.controlPlane.calls().size()));
        }
    }

    private static void resumes(Scenario scenario, int call, boolean isOfAnswer) {
        try (World world = scenario.world()) {
            Rollout rollout = scenario.rollout(world);
            world.loseConnectionAfter(call, isOfAnswer);

            RolloutResult stopped = rollout.run(world.kuma, world.options());
            assertThat(world.isConnectionToBeLost()).isFalse();
            RolloutResult resumed = rollout.run(world.kuma, world.options());

            assertThat(resumed.isComplete())
                    .as("call %s: %s, then %s", call, stopped, resumed)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoCouldTalkCanTalkAfterEachStage(Scenario scenario) {
        try (World world = scenario.world()) {
            Rollout rollout = scenario.rollout(world);
            SortedSet<Connection> first = LostConnections.connections(world.kuma.estate(), "default");
            assertThat(first).isNotEmpty();
            AtomicInteger stages = new AtomicInteger();

            RolloutResult result = rollout.run(world.kuma, world.options().onProgress(done -> {
                stages.incrementAndGet();
                assertThat(LostConnections.connections(world.kuma.estate(), "default"))
                        .as(done.toString())
                        .containsAll(first);
            }));

            assertThat(result.isComplete()).isTrue();
            assertThat(stages).hasValue(rollout.stages().size());
        }
    }

    @ParameterizedTest
    @EnumSource
    void isReadBeforeItRuns(Scenario scenario) {
        try (World world = scenario.world()) {
            int calls = world.controlPlane.calls().size();
            Rollout rollout = scenario.rollout(world);

            assertThat(world.writesAfter(calls)).isEmpty();
            assertThat(rollout.toString().lines().filter(line -> line.contains("then check that ")))
                    .hasSameSizeAs(rollout.stages());
            for (RolloutStage stage : rollout.stages()) {
                assertThat(rollout.toString()).contains(stage.title());
                assertThat(rollout.toHtml()).contains("<h3>" + stage.title() + "</h3>");
                assertThat(rollout.toMarkdown())
                        .contains(". " + stage.title() + "\n\n" + stage.plan().summary());
            }
            assertThat(rollout.toTable().rows()).hasSameSizeAs(rollout.stages());
        }
    }

    @Test
    void showsEachChangeAndEachCheck() {
        try (World world = Scenario.PROGRESSIVE_MTLS.world()) {
            assertThat(Scenario.PROGRESSIVE_MTLS.rollout(world).toString().replace(world.kuma.url(), "URL"))
                    .isEqualTo("""
                            Progressive mTLS of mesh default for URL (Kuma 2.14.3): 3 stages
                            1. Permit the traffic between all proxies: 1 to create, 0 to update, 0 to delete, 0 unchanged
                               + MeshTrafficPermission default/allow-all
                               then check that the connected zones and proxies have taken the changes
                            2. Accept mTLS and plain text: 0 to create, 1 to update, 0 to delete, 0 unchanged
                               ~ Mesh default
                                   + mtls: {"backends":[{"type":"builtin","name":"ca-1","mode":"PERMISSIVE"}],"enabledBackend":"ca-1"}
                               then check that every connected proxy of mesh default has a certificate of ca-1
                            3. Accept only mTLS: 0 to create, 1 to update, 0 to delete, 0 unchanged
                               ~ Mesh default
                                   ~ mtls.backends[name=ca-1].mode: PERMISSIVE -> STRICT
                               then check that every connected proxy of mesh default has a certificate of ca-1""");
        }
    }

    @Test
    void doesNotOverwriteWhatSomebodyElseChanged() {
        try (World world = Scenario.PROGRESSIVE_MTLS.world()) {
            Rollout rollout = Scenario.PROGRESSIVE_MTLS.rollout(world);
            world.kuma.apply(world.mesh().toBuilder()
                    .meshServices(Mesh.MeshServices.of(Mesh.Mode.EVERYWHERE))
                    .build());
            int calls = world.controlPlane.calls().size();

            RolloutResult result = rollout.run(world.kuma, world.options());

            assertThat(result.stages()).extracting(StageResult::outcome).containsOnly(Outcome.NOT_STARTED);
            assertThat(result.toString()).contains("changed by somebody else").contains("Mesh default");
            assertThat(world.writesAfter(calls)).isEmpty();
        }
    }

    @Test
    void changesNothingOnceItIsCancelled() {
        try (World world = Scenario.PROGRESSIVE_MTLS.world()) {
            Rollout rollout = Scenario.PROGRESSIVE_MTLS.rollout(world);

            RolloutResult result = rollout.run(world.kuma, world.options().cancelWhen(() -> Scenario.mode(world)
                    .isPresent()));

            assertThat(result.stages())
                    .extracting(StageResult::outcome)
                    .containsExactly(Outcome.DONE, Outcome.FAILED, Outcome.NOT_STARTED);
            assertThat(result.toString()).contains("cancelled");
            assertThat(Scenario.mode(world)).isEqualTo(Optional.of(CertificateAuthority.Mode.PERMISSIVE));
            assertThat(rollout.run(world.kuma, world.options()).isComplete()).isTrue();
        }
    }

    @Test
    void doesNotRunWithProblems() {
        try (World world = Scenario.IDENTITY_MIGRATION.world()) {
            world.kuma.apply(
                    world.mesh().toBuilder().meshServices(Optional.empty()).build());
            Rollout rollout = Scenario.IDENTITY_MIGRATION.rollout(world);
            int calls = world.controlPlane.calls().size();

            assertThatIllegalStateException()
                    .isThrownBy(() -> rollout.run(world.kuma, world.options()))
                    .withMessageContaining("Exclusive");
            assertThat(world.writesAfter(calls)).isEmpty();
        }
    }

    @Test
    void anotherFileIsNoRollout(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("other.json"), "{\"format\": \"other\"}");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rollout.load(file))
                .withMessageContaining("is not a saved rollout");
    }
}
