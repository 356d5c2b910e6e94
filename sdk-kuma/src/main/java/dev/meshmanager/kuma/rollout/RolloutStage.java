package dev.meshmanager.kuma.rollout;

import dev.meshmanager.kuma.plan.Plan;
import java.util.Objects;

/**
 * A part of a rollout: changes that can be made together, and the check before the next stage. Immutable.
 *
 * @param title what the stage does, for example {@code Accept only mTLS}
 * @param plan the changes; it may have none, if the control plane had them when the rollout was made
 * @param check what must be true before the next stage
 */
public record RolloutStage(String title, Plan plan, StageCheck check) {
    /** Creates a stage. */
    public RolloutStage {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(plan, "plan");
        Objects.requireNonNull(check, "check");
    }

    /** Returns the title, the number of changes and the check. */
    @Override
    public String toString() {
        return title + ": " + plan.summary() + "; then check that " + check;
    }
}
