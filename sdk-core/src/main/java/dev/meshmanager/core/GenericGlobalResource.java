package dev.meshmanager.core;

import org.immutables.value.Value;

/** A {@link GenericResource} that belongs to no mesh. */
@Value.Immutable
public non-sealed interface GenericGlobalResource extends GenericResource, GlobalResource {
    /** Returns a builder with nothing set. It needs {@code type} and {@code name}. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this resource. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link GenericGlobalResource}. */
    final class Builder extends ImmutableGenericGlobalResource.Builder implements ModelBuilder<GenericGlobalResource> {
        Builder() {}
    }
}
