package dev.meshmanager.konnect.identity;

import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** The roles that Konnect has for one kind of thing. */
@Value.Enclosing
@Value.Immutable
public interface RoleGroup extends Model {
    /** Returns the kind, as in {@code Mesh Control Plane}; assignments have the plural. */
    Optional<String> name();

    /** Returns the roles by their keys, as in {@code connector}. */
    Map<String, Role> roles();

    /** Returns a builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this value. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link RoleGroup}. */
    final class Builder extends ImmutableRoleGroup.Builder implements ModelBuilder<RoleGroup> {
        Builder() {}
    }

    /** A role. */
    @Value.Immutable
    interface Role extends Model {
        /** Returns the name that assignments have. */
        Optional<String> name();

        /** Returns what it lets its holder do. */
        Optional<String> description();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this value. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Role}. */
        final class Builder extends ImmutableRoleGroup.Role.Builder implements ModelBuilder<Role> {
            Builder() {}
        }
    }
}
