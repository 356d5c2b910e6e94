package dev.meshmanager.konnect.migration;

import dev.meshmanager.core.text.VisibleText;

/**
 * Something that a resource would lose on a target of another version.
 *
 * @param change the change of the resource
 * @param kind the kind of loss
 * @param detail the member or the rule, with what happens; without values, which may be secrets
 */
public record MigrationLoss(PlannedChange change, Kind kind, String detail) {
    /** The kind of a loss. */
    public enum Kind {
        /** The target refuses the resource. */
        REFUSED,
        /** The target accepts the resource, but does not store a member. */
        DROPPED,
        /** The target no longer has the kind. */
        REMOVED_KIND
    }

    /** Returns kind, resource and detail in one line. */
    @Override
    public String toString() {
        return VisibleText.cleanMessage(kind + " " + change.kind() + " "
                + change.mesh().map(mesh -> mesh + "/").orElse("") + change.name() + ": " + detail);
    }
}
