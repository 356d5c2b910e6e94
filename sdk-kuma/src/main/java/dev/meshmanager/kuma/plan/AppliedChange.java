package dev.meshmanager.kuma.plan;

import dev.meshmanager.core.text.VisibleText;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * The outcome of one step of a plan. Immutable.
 *
 * @param change the step
 * @param outcome what happened
 * @param reason why the step was not made; empty if it was
 * @param warnings the warnings of the control plane about a written resource
 */
public record AppliedChange(PlannedChange change, Outcome outcome, String reason, List<String> warnings) {
    /** Copies the warnings, leaves out secrets, and escapes characters that a terminal acts on. */
    public AppliedChange {
        Objects.requireNonNull(change, "change");
        Objects.requireNonNull(outcome, "outcome");
        reason = VisibleText.cleanMessage(reason);
        warnings = warnings.stream().map(VisibleText::cleanMessage).toList();
    }

    static AppliedChange of(PlannedChange change, Outcome outcome, String reason) {
        return new AppliedChange(change, outcome, reason, List.of());
    }

    /** Returns whether the control plane has the resource as planned. */
    public boolean isDone() {
        return outcome == Outcome.DONE || outcome == Outcome.ALREADY_DONE;
    }

    /** What happened with a step of a plan. */
    public enum Outcome {
        /** The change was written. */
        DONE,
        /** The control plane had the resource as planned, so nothing was written. */
        ALREADY_DONE,
        /** The control plane has another resource than when the plan was made. Nothing was written. */
        CHANGED_SINCE,
        /** The control plane refused the change, or the connection broke and it is not known whether it was made. */
        FAILED,
        /** The step was not started, because another one failed or the work was cancelled. */
        NOT_STARTED;

        /** Returns the name in lower case, with spaces. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /** Returns the outcome, the action, the resource and the reason. */
    @Override
    public String toString() {
        return outcome + ": " + change.action() + " " + change.resource() + (reason.isEmpty() ? "" : ": " + reason);
    }
}
