package dev.meshmanager.kuma;

import dev.meshmanager.core.text.VisibleText;
import java.util.List;

/**
 * The result of writing one resource. Immutable.
 *
 * @param outcome whether the resource was created or updated
 * @param warnings the warnings of the control plane, for example about deprecated fields; empty if there are none
 */
public record Applied(Outcome outcome, List<String> warnings) {
    /** Copies the warnings, leaves out secrets, and escapes characters that a terminal acts on. */
    public Applied {
        warnings = warnings.stream().map(VisibleText::cleanMessage).toList();
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
