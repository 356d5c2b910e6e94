package dev.meshmanager.konnect.identity;

import com.squareup.moshi.Json;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import java.util.Optional;
import org.immutables.value.Value;

/** A role that a user, a team or a system account has. */
@Value.Immutable
public interface AssignedRole extends Model {
    /** Returns the id of the assignment, a UUID. */
    String id();

    /** Returns the name of the role, for example {@code Connector}. */
    @Json(name = "role_name")
    Optional<String> roleName();

    /** Returns the entity type that the role is for, for example {@code Mesh Control Planes}. */
    @Json(name = "entity_type_name")
    Optional<String> entityTypeName();

    /** Returns the id of the entity that the role is for. */
    @Json(name = "entity_id")
    Optional<String> entityId();

    /** Returns the region of the entity; {@code *} means all regions. */
    @Json(name = "entity_region")
    Optional<String> entityRegion();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this object. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds an {@link AssignedRole}. */
    final class Builder extends ImmutableAssignedRole.Builder implements ModelBuilder<AssignedRole> {
        Builder() {}
    }
}
