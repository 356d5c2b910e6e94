package dev.meshmanager.core;

import org.immutables.value.Value;

/** A {@link GenericResource} that belongs to a mesh. */
@Value.Immutable
public non-sealed interface GenericMeshResource extends GenericResource, MeshResource {
    /** Returns an empty builder. {@code type}, {@code mesh} and {@code name} are required. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this resource. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link GenericMeshResource}. */
    final class Builder extends ImmutableGenericMeshResource.Builder implements ModelBuilder<GenericMeshResource> {
        Builder() {}
    }
}
