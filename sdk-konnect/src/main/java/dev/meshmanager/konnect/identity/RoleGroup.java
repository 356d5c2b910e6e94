package dev.meshmanager.konnect.identity;

import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** The roles that Konnect defines for one entity type. */
@Value.Enclosing
@Value.Immutable
public interface RoleGroup extends Model {
    /** Returns the entity type, for example {@code Mesh Control Plane}. Assignments use the plural. */
    Optional<String> name();

    /** Returns the roles by their keys, for example {@code connector}. */
    Map<String, Role> roles();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this object. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link RoleGroup}. */
    final class Builder extends ImmutableRoleGroup.Builder implements ModelBuilder<RoleGroup> {
        Builder() {}
    }

    /** A role that Konnect defines. */
    @Value.Immutable
    interface Role extends Model {
        /** Returns the name that assignments use. */
        Optional<String> name();

        /** Returns the description of the permissions. */
        Optional<String> description();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this object. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Role}. */
        final class Builder extends ImmutableRoleGroup.Role.Builder implements ModelBuilder<Role> {
            Builder() {}
        }
    }
}
