package dev.meshmanager.core;

/** A {@link Resource} that belongs to a mesh. */
public interface MeshResource extends Resource {
    /** Returns the name of the mesh. */
    String mesh();
}
