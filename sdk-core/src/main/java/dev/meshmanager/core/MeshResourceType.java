package dev.meshmanager.core;

import java.util.function.Consumer;

/**
 * A kind whose resources belong to a mesh; see {@link ResourceType#mesh}.
 *
 * @param <T> the model
 */
public final class MeshResourceType<T extends MeshResource> extends ResourceType<T> {
    MeshResourceType(String name, String path, Class<T> model, Consumer<Builder> description) {
        super(name, path, model, description);
    }

    /** Returns {@link Scope#MESH}. */
    @Override
    public Scope scope() {
        return Scope.MESH;
    }
}
