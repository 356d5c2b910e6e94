package dev.meshmanager.kuma;

import java.util.List;

/**
 * The result of writing one resource. Immutable.
 *
 * @param outcome whether the resource was created or updated
 * @param warnings the warnings of the control plane, for example about deprecated fields; empty if there are none
 */
public record Applied(Outcome outcome, List<String> warnings) {
    /** Copies the warnings. */
    public Applied {
        warnings = List.copyOf(warnings);
    }

    /** The effect of a write on one resource. */
    public enum Outcome {
        /** The resource did not exist before. */
        CREATED,
        /** The resource existed and was replaced. */
        UPDATED,
        /**
         * The resource was written, but it is not known whether it existed before. The connection broke or a gateway
         * failed on an earlier attempt, and the control plane may have created the resource then.
         */
        CREATED_OR_UPDATED,
        /** An edit changed nothing, so nothing was sent. */
        UNCHANGED
    }
}
