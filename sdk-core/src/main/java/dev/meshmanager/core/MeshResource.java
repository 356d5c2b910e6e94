package dev.meshmanager.core;

import java.util.Optional;

/** A {@link Resource} that belongs to a mesh. */
public interface MeshResource extends Resource {
    /** Returns the name of the mesh. */
    String mesh();

    /** Returns the name of the mesh. */
    @Override
    default Optional<String> meshName() {
        return Optional.of(mesh());
    }
}
