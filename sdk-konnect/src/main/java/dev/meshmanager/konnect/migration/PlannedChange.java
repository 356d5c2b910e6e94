package dev.meshmanager.konnect.migration;

import java.util.Optional;

/**
 * What a migration does with one resource.
 *
 * @param action what is done
 * @param kind the kind of the resource
 * @param mesh the mesh of the resource, or empty if it belongs to none
 * @param name the name of the resource
 * @param reason why, in a few words
 */
public record PlannedChange(Action action, String kind, Optional<String> mesh, String name, String reason) {
    /** What a migration does with a resource. */
    public enum Action {
        /** The other control plane has none of this name. */
        CREATE,
        /** The other control plane has one that says something else. */
        UPDATE,
        /** The other control plane has the same one. */
        KEEP,
        /** The resource is not moved. */
        SKIP
    }

    /** Returns a line for people. */
    @Override
    public String toString() {
        return action + " " + kind + " " + mesh.map(m -> m + "/").orElse("") + name
                + (reason.isEmpty() ? "" : " (" + reason + ")");
    }
}
