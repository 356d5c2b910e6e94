package dev.meshmanager.kuma.watch;

import dev.meshmanager.core.Resource;
import java.util.Optional;

/**
 * A change of one resource between two polls. Immutable.
 *
 * @param kind the kind of change
 * @param resource the resource after the change; the last known version if it was deleted
 * @param before the resource before an update; empty for other changes
 */
public record ResourceEvent<T extends Resource>(Kind kind, T resource, Optional<T> before) {
    /** The kind of a change. */
    public enum Kind {
        /** The resource is new since the last poll. The first poll reports all resources as added. */
        ADDED,
        /** The resource differs from the last poll. */
        UPDATED,
        /** The resource no longer exists. */
        DELETED
    }

    /** Returns the change and the resource, for example {@code ADDED MeshTimeout default/backend}. */
    @Override
    public String toString() {
        String mesh = resource.meshName().map(name -> name + "/").orElse("");
        return kind + " " + resource.type() + " " + mesh + resource.name();
    }
}
