package dev.meshmanager.core;

import java.util.Optional;
import org.immutables.value.Value;

/**
 * A resource of a kind that this version of the SDK has no model for; what is particular to the kind stands in
 * {@link #unknownFields()}.
 */
@Value.Immutable
public interface GenericResource extends Resource {
    /** Returns the kind. */
    @Override
    String type();

    /** Returns the name of the mesh, or empty if the resource belongs to none. */
    Optional<String> mesh();

    /** Returns a builder with nothing set; it needs {@code type} and {@code name}. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this resource. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link GenericResource}. */
    final class Builder extends ImmutableGenericResource.Builder implements ModelBuilder<GenericResource> {
        Builder() {}
    }
}
