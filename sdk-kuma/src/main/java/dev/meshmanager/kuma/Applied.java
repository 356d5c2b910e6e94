package dev.meshmanager.kuma;

import dev.meshmanager.core.text.VisibleText;
import java.util.List;

/**
 * What the control plane did with a resource.
 *
 * @param outcome whether the resource is new
 * @param warnings what the control plane advises against, as in the use of deprecated members; empty if nothing
 */
public record Applied(Outcome outcome, List<String> warnings) {
    /** Copies the warnings, leaves out secrets, and escapes characters that a terminal acts on. */
    public Applied {
        warnings = warnings.stream().map(VisibleText::cleanMessage).toList();
    }

    /** What became of a resource. */
    public enum Outcome {
        /** There was no such resource before. */
        CREATED,
        /** The resource was there and has been replaced. */
        UPDATED,
        /**
         * The resource is as it was sent, but whether it is new is not known: the connection broke or a gateway failed
         * on an earlier attempt, on which the control plane may have created it.
         */
        CREATED_OR_UPDATED,
        /** An edit changed nothing, so nothing was sent. */
        UNCHANGED
    }
}
