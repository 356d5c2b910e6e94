package dev.meshmanager.kuma.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.meshmanager.core.Resource;
import dev.meshmanager.core.http.RetryPolicy;
import dev.meshmanager.core.page.Progress;
import dev.meshmanager.kuma.KumaClient;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.plan.AppliedChange.Outcome;
import dev.meshmanager.kuma.policy.MeshTimeout;
import dev.meshmanager.kuma.secret.Secret;
import dev.meshmanager.kuma.testing.FakeControlPlane;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApplyPlanTest {
    private static final ApplyOptions ONE_AT_A_TIME = ApplyOptions.defaults().parallelism(1);

    private final FakeControlPlane controlPlane = FakeControlPlane.global();
    private final AtomicReference<Fault> lost = new AtomicReference<>(Fault.REFUSED);

    private final KumaClient kuma = KumaClient.builder()
            .url(controlPlane.url())
            .retries(RetryPolicy.NONE)
            .okHttpClient(new OkHttpClient.Builder()
                    .addNetworkInterceptor(chain -> lost.get().send(chain, lost))
                    .build())
            .build();

    @BeforeEach
    void store() {
        controlPlane.with(PlanTest.mesh());
        controlPlane.with(PlanTest.owned("changed", 1), PlanTest.owned("old", 1));
    }

    @AfterEach
    void close() {
        kuma.close();
        controlPlane.close();
    }

    private Plan plan() {
        return Plan.of(PlanTest.owned("changed", 2), PlanTest.owned("new", 3))
                .ownedBy("team", "a")
                .against(kuma);
    }

    @Test
    void isANoOpTheSecondTime() {
        Plan plan = plan();
        AppliedPlan first = plan.apply(kuma);
        int calls = controlPlane.calls().size();
        AppliedPlan second = plan.apply(kuma);

        assertThat(first.changes()).extracting(AppliedChange::outcome).containsOnly(Outcome.DONE);
        assertThat(second.changes()).extracting(AppliedChange::outcome).containsOnly(Outcome.ALREADY_DONE);
        assertThat(controlPlane.calls().subList(calls, controlPlane.calls().size()))
                .allMatch(call -> call.method().equals("GET"));
        assertThat(second.rollback().isEmpty()).isTrue();
    }

    @Test
    void reportsForeignChangesAndDoesNotOverwriteThem() {
        Plan plan = plan();
        kuma.apply(PlanTest.owned("changed", 9));
        kuma.apply(PlanTest.timeout("new", 8));
        kuma.apply(PlanTest.owned("old", 7));

        AppliedPlan applied = plan.apply(kuma, ApplyOptions.defaults().goOn());

        assertThat(applied.changes()).extracting(AppliedChange::outcome).containsOnly(Outcome.CHANGED_SINCE);
        assertThat(applied.toString())
                .contains("changed since the plan was made: ~ spec.to[Mesh].default.idleTimeout: 1s -> 9s")
                .contains("it was created since the plan was made");
        assertThat(idle("changed")).isEqualTo(9);
        assertThat(idle("new")).isEqualTo(8);
        assertThat(idle("old")).isEqualTo(7);
    }

    @Test
    void writesNothingIfOneResourceWasChangedSince() {
        Plan plan = plan();
        plan.apply(kuma);
        kuma.resources(MeshTimeout.TYPE).delete("default", "new");
        kuma.apply(PlanTest.owned("old", 7));
        List<Resource> before = timeouts();

        AppliedPlan applied = plan.apply(kuma);

        assertThat(applied.summary()).isEqualTo("nothing made, 1 already done, 2 not made");
        assertThat(applied.toString())
                .contains(
                        "not started: create MeshTimeout default/new: another resource was changed since the plan was")
                .contains("changed since: delete MeshTimeout default/old")
                .doesNotContain("failed");
        assertThat(timeouts()).isEqualTo(before);
    }

    @Test
    void tellsWhatWasMadeAndWhatWasMadeAlready() {
        Plan plan = plan();
        assertThat(plan.apply(kuma).summary()).isEqualTo("3 of 3 changes made");
        assertThat(plan.apply(kuma).summary()).isEqualTo("nothing made, 3 already done");
        kuma.resources(MeshTimeout.TYPE).delete("default", "new");

        AppliedPlan applied = plan.apply(kuma);

        assertThat(applied.summary()).isEqualTo("1 of 3 changes made, 2 already done");
        assertThat(applied.toHtml()).contains("1 of 3 changes made, 2 already done");
        assertThat(Plan.of().against(kuma).apply(kuma)).hasToString("nothing made");
    }

    @Test
    void reportsAForeignDeletionOfWhatItUpdates() {
        Plan plan = plan();
        kuma.resources(MeshTimeout.TYPE).delete("default", "changed");

        AppliedPlan applied = plan.apply(kuma, ONE_AT_A_TIME);

        assertThat(applied.notDone().get(0).reason()).contains("deleted since");
        assertThat(controlPlane.resources(MeshTimeout.TYPE).find("default", "changed"))
                .isEmpty();
    }

    @Test
    void stopsAtTheFirstFailureOrGoesOn() {
        kuma.apply(PlanTest.timeout("unrelated", 1));
        Plan plan = plan();
        kuma.apply(PlanTest.owned("changed", 9));

        AppliedPlan stopped = plan.apply(kuma, ONE_AT_A_TIME);
        AppliedPlan wentOn = plan.apply(kuma, ONE_AT_A_TIME.goOn());

        assertThat(stopped.changes())
                .extracting(AppliedChange::outcome)
                .containsExactly(Outcome.CHANGED_SINCE, Outcome.NOT_STARTED, Outcome.NOT_STARTED);
        assertThat(wentOn.changes())
                .extracting(AppliedChange::outcome)
                .containsExactly(Outcome.CHANGED_SINCE, Outcome.DONE, Outcome.DONE);
    }

    @Test
    void startsNothingOnceItIsCancelled() {
        AtomicInteger started = new AtomicInteger();

        AppliedPlan applied = plan().apply(kuma, ONE_AT_A_TIME.cancelWhen(() -> started.incrementAndGet() > 1));

        assertThat(applied.changes())
                .extracting(AppliedChange::outcome)
                .containsExactly(Outcome.DONE, Outcome.NOT_STARTED, Outcome.NOT_STARTED);
        assertThat(plan().apply(kuma).isComplete()).isTrue();
        assertThat(plan().isEmpty()).isTrue();
    }

    @Test
    void tellsTheProgress() {
        List<String> progress = new ArrayList<>();

        plan().apply(kuma, ApplyOptions.defaults().onProgress((Progress done) -> progress.add(done.toString())));

        assertThat(progress).containsExactly("1 of 3", "2 of 3", "3 of 3");
    }

    @Test
    void anInterruptEndsTheWorkAndPlanningAgainConverges() {
        AppliedPlan applied = plan().apply(kuma, ONE_AT_A_TIME.onProgress(progress -> Thread.currentThread()
                .interrupt()));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(applied.isComplete()).isFalse();
        assertThat(plan().apply(kuma).isComplete()).isTrue();
        assertThat(plan().isEmpty()).isTrue();
    }

    @Test
    void convergesAfterAFailureOrALostConnectionAtEveryCall() {
        List<Resource> before = timeouts();
        for (int failing = 0; ; failing++) {
            for (Fault fault : Fault.values()) {
                Plan plan = plan();
                int call = failing;
                AtomicInteger steps = new AtomicInteger();
                AppliedPlan applied = plan.apply(kuma, ONE_AT_A_TIME.cancelWhen(() -> {
                    if (steps.getAndIncrement() == call / 2) {
                        fault.next(controlPlane, lost, call % 2);
                    }
                    return false;
                }));
                if (call / 2 >= plan.changes().size()) {
                    assertThat(applied.isComplete()).isTrue();
                    return;
                }
                assertThat(applied.isComplete())
                        .as("%s at call %s", fault, call)
                        .isFalse();

                Plan again = plan();
                assertThat(again.apply(kuma).isComplete()).isTrue();
                assertThat(plan().isEmpty()).isTrue();
                assertThat(again.inverse()
                                .apply(kuma, ApplyOptions.defaults().goOn())
                                .isComplete())
                        .isTrue();
                assertThat(applied.rollback()
                                .apply(kuma, ApplyOptions.defaults().goOn())
                                .isComplete())
                        .isTrue();
                assertThat(ResourceDiffs.between(before, timeouts())).isEmpty();
            }
        }
    }

    /** A fault of the read or of the write of a step. */
    private enum Fault {
        REFUSED,
        TRUNCATED,
        REQUEST_OF_READ_LOST,
        REQUEST_OF_WRITE_LOST,
        RESPONSE_OF_WRITE_LOST;

        void next(FakeControlPlane controlPlane, AtomicReference<Fault> lost, int skipped) {
            if (skipped == 1 && (this == REFUSED || this == TRUNCATED)) {
                controlPlane.delayNext(Duration.ZERO);
            }
            switch (this) {
                case REFUSED -> controlPlane.failNext(500);
                case TRUNCATED -> controlPlane.truncateNext();
                default -> lost.set(this);
            }
        }

        Response send(Interceptor.Chain chain, AtomicReference<Fault> lost) throws IOException {
            boolean isRead = chain.request().method().equals("GET");
            if (this == REFUSED || isRead != (this == REQUEST_OF_READ_LOST)) {
                return chain.proceed(chain.request());
            }
            lost.set(REFUSED);
            if (this == RESPONSE_OF_WRITE_LOST) {
                chain.proceed(chain.request()).close();
            }
            throw new IOException("the connection was lost");
        }
    }

    @Test
    void rollbackRestoresWhatWasThere() {
        List<Resource> before = timeouts();

        AppliedPlan applied = plan().apply(kuma);
        assertThat(ResourceDiffs.between(before, timeouts())).isNotEmpty();
        AppliedPlan rolledBack = applied.rollback().apply(kuma);

        assertThat(rolledBack.isComplete()).isTrue();
        assertThat(ResourceDiffs.between(before, timeouts())).isEmpty();
    }

    @Test
    void rollbackRestoresADeletedMeshWithItsResourcesAndNothingElse() {
        kuma.apply(Mesh.builder().name("team").putLabel("team", "a").build());
        kuma.resources(MeshTimeout.TYPE).delete("team", "mesh-timeout-all-team");
        kuma.apply(Secret.builder().mesh("team").name("s").value("v").build());
        List<Resource> before = all();
        AppliedPlan applied = Plan.of().ownedBy("team", "a").against(kuma).apply(kuma);
        assertThat(controlPlane.resources(Mesh.TYPE).find("team")).isEmpty();

        AppliedPlan rolledBack = applied.rollback().apply(kuma);

        assertThat(rolledBack.summary()).contains("changes made").doesNotContain("not made");
        assertThat(rolledBack.isComplete()).isTrue();
        assertThat(ResourceDiffs.between(before, all())).isEmpty();
    }

    @Test
    void rollsBackFromASavedFileAndKeepsForeignChanges(@TempDir Path folder) throws IOException {
        plan().apply(kuma).save(folder.resolve("applied.json"));
        kuma.apply(PlanTest.owned("changed", 50));

        AppliedPlan loaded = AppliedPlan.load(folder.resolve("applied.json"));
        AppliedPlan rolledBack =
                loaded.rollback().apply(kuma, ApplyOptions.defaults().goOn());

        assertThat(rolledBack.notDone()).singleElement().satisfies(change -> {
            assertThat(change.outcome()).isEqualTo(Outcome.CHANGED_SINCE);
            assertThat(change.change().resource().name()).isEqualTo("changed");
        });
        assertThat(idle("changed")).isEqualTo(50);
        assertThat(idle("old")).isEqualTo(1);
        assertThat(controlPlane.resources(MeshTimeout.TYPE).find("default", "new"))
                .isEmpty();
    }

    @Test
    void aPlanThatWasNotAppliedIsNoOutcome(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("plan.json");
        plan().save(file);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> AppliedPlan.load(file))
                .withMessageContaining("not applied");
    }

    @Test
    void writesIntoAMeshThatThePlanCreates() {
        Mesh mesh = Mesh.builder().name("team").build();
        MeshTimeout replaced = PlanTest.timeout("mesh-timeout-all-team", 77).toBuilder()
                .mesh("team")
                .build();

        AppliedPlan applied = Plan.of(mesh, replaced).against(kuma).apply(kuma);

        assertThat(applied.isComplete()).isTrue();
        assertThat(Plan.of(mesh, replaced).against(kuma).isEmpty()).isTrue();
    }

    private List<Resource> timeouts() {
        return List.copyOf(controlPlane.resources(MeshTimeout.TYPE).list("default"));
    }

    private List<Resource> all() {
        return ResourceDiffs.writable(controlPlane);
    }

    private long idle(String name) {
        return controlPlane
                .resources(MeshTimeout.TYPE)
                .find("default", name)
                .orElseThrow()
                .spec()
                .to()
                .get(0)
                .conf()
                .orElseThrow()
                .idleTimeout()
                .orElseThrow()
                .toSeconds();
    }
}
