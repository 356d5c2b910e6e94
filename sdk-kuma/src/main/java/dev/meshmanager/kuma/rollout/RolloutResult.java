package dev.meshmanager.kuma.rollout;

import dev.meshmanager.core.view.Table;
import dev.meshmanager.core.view.Tabular;
import dev.meshmanager.kuma.plan.AppliedPlan;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The outcome of running a rollout. Immutable.
 *
 * @param stages the outcome of each stage, in their order
 * @param returned what was done to restore the first state; empty if nothing was
 */
public record RolloutResult(List<StageResult> stages, Optional<AppliedPlan> returned) implements Tabular {
    /** Copies the list. */
    public RolloutResult {
        stages = List.copyOf(stages);
    }

    /** Returns whether all stages are made and their checks passed. */
    public boolean isComplete() {
        return stages.stream().allMatch(StageResult::isDone);
    }

    /** Returns the first stage that is not finished. Empty if all are. */
    public Optional<StageResult> stopped() {
        return stages.stream().filter(stage -> !stage.isDone()).findFirst();
    }

    /** Returns a table with one row for each stage. */
    @Override
    public Table toTable() {
        return Table.of(
                        "Stages",
                        List.of("Outcome", "Stage", "Reason"),
                        stages,
                        stage -> List.of(
                                stage.outcome().toString(), stage.stage().title(), stage.reason()))
                .withoutEmptyColumns();
    }

    /** Returns one line for each stage, and whether the first state was restored. */
    @Override
    public String toString() {
        return stages.stream().map(StageResult::toString).collect(Collectors.joining("\n"))
                + returned.map(plan -> "\nreturn to the first state: " + plan).orElse("");
    }
}
