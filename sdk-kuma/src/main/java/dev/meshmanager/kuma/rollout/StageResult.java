package dev.meshmanager.kuma.rollout;

import dev.meshmanager.core.text.VisibleText;
import java.util.Locale;
import java.util.Objects;

/**
 * The outcome of one stage of a rollout. Immutable.
 *
 * @param stage the stage
 * @param outcome what happened
 * @param reason why the stage is not finished; empty if it is
 */
public record StageResult(RolloutStage stage, Outcome outcome, String reason) {
    /** Leaves secrets out of the reason, and escapes characters that a terminal acts on. */
    public StageResult {
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(outcome, "outcome");
        reason = VisibleText.cleanMessage(reason);
    }

    /** Returns whether the stage is made and its check passed, in this run or in an earlier one. */
    public boolean isDone() {
        return outcome == Outcome.DONE || outcome == Outcome.ALREADY_DONE;
    }

    /** What happened with a stage. */
    public enum Outcome {
        /** The changes are made, and the check passed. */
        DONE,
        /** The control plane had the changes of a later stage, so nothing was done. */
        ALREADY_DONE,
        /** A change was not made, or the check did not pass. */
        FAILED,
        /** Nothing was done. */
        NOT_STARTED;

        /** Returns the name in lower case, with spaces. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /** Returns the outcome, the title of the stage and the reason. */
    @Override
    public String toString() {
        return outcome + ": " + stage.title() + (reason.isEmpty() ? "" : ": " + reason);
    }
}
