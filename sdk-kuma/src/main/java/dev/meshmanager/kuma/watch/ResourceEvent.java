package dev.meshmanager.kuma.watch;

import dev.meshmanager.core.Resource;
import java.util.Optional;

/**
 * What became of one resource between two looks at the control plane.
 *
 * @param kind what became of it
 * @param resource the resource as it is, or as it was before it was deleted
 * @param before the resource as it was before it was updated; empty for other events
 */
public record ResourceEvent<T extends Resource>(Kind kind, T resource, Optional<T> before) {
    /** What became of a resource. */
    public enum Kind {
        /** It is there, and was not at the last look. The first look adds all there is. */
        ADDED,
        /** It is not what it was. */
        UPDATED,
        /** It is gone. */
        DELETED
    }

    /** Returns what became of which resource, as in {@code ADDED MeshTimeout default/backend}. */
    @Override
    public String toString() {
        String mesh = resource.meshName().map(name -> name + "/").orElse("");
        return kind + " " + resource.type() + " " + mesh + resource.name();
    }
}
