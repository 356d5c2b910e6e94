package dev.meshmanager.konnect.migration;

import dev.meshmanager.core.text.VisibleText;
import java.util.Optional;

/**
 * What a migration does with one resource.
 *
 * @param action the action
 * @param kind the kind of the resource
 * @param mesh the mesh of the resource, or empty for a global resource
 * @param name the name of the resource
 * @param reason the reason of the action, in a few words, or an empty text
 */
public record PlannedChange(Action action, String kind, Optional<String> mesh, String name, String reason) {
    /** What a migration does with a resource. */
    public enum Action {
        /** The target has no resource of this name. */
        CREATE,
        /** The target has a different resource of this name. */
        UPDATE,
        /** The target has the same resource. */
        KEEP,
        /** The resource does not move. */
        SKIP
    }

    /** Returns action, kind, name and reason in one line. */
    @Override
    public String toString() {
        return VisibleText.cleanMessage(action + " " + kind + " "
                + mesh.map(m -> m + "/").orElse("") + name + (reason.isEmpty() ? "" : " (" + reason + ")"));
    }
}
