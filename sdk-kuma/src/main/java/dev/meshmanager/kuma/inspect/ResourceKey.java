package dev.meshmanager.kuma.inspect;

import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import java.util.Optional;
import org.immutables.value.Value;

/** The mesh and name of a resource whose kind is known from the context. */
@Value.Immutable
public interface ResourceKey extends Model {
    /** Returns the name of the mesh. */
    Optional<String> mesh();

    /** Returns the name of the resource. */
    Optional<String> name();

    /** Returns a key with this mesh and name. */
    static ResourceKey of(String mesh, String name) {
        return builder().mesh(mesh).name(name).build();
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this key. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link ResourceKey}. */
    final class Builder extends ImmutableResourceKey.Builder implements ModelBuilder<ResourceKey> {
        Builder() {}
    }
}
