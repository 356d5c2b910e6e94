package dev.meshmanager.core;

import org.immutables.value.Value;

/** A {@link GenericResource} that belongs to a mesh. */
@Value.Immutable
public non-sealed interface GenericMeshResource extends GenericResource, MeshResource {
    /** Returns a builder with nothing set. It needs {@code type}, {@code mesh} and {@code name}. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this resource. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link GenericMeshResource}. */
    final class Builder extends ImmutableGenericMeshResource.Builder implements ModelBuilder<GenericMeshResource> {
        Builder() {}
    }
}
