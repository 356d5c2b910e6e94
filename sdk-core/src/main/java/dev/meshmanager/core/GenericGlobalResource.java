package dev.meshmanager.core;

import org.immutables.value.Value;

/** A {@link GenericResource} that does not belong to a mesh. */
@Value.Immutable
public non-sealed interface GenericGlobalResource extends GenericResource, GlobalResource {
    /** Returns an empty builder. {@code type} and {@code name} are required. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this resource. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link GenericGlobalResource}. */
    final class Builder extends ImmutableGenericGlobalResource.Builder implements ModelBuilder<GenericGlobalResource> {
        Builder() {}
    }
}
