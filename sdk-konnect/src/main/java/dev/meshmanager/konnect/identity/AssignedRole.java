package dev.meshmanager.konnect.identity;

import com.squareup.moshi.Json;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import java.util.Optional;
import org.immutables.value.Value;

/** A role that a user, a team or a system account has. The id is that of the assignment. */
@Value.Immutable
public interface AssignedRole extends Model {
    /** Returns the id of the assignment, a UUID. */
    String id();

    /** Returns the role, as in {@code Connector}. */
    @Json(name = "role_name")
    Optional<String> roleName();

    /** Returns the kind that it is for, as in {@code Mesh Control Planes}. */
    @Json(name = "entity_type_name")
    Optional<String> entityTypeName();

    /** Returns the id of what it is for. */
    @Json(name = "entity_id")
    Optional<String> entityId();

    /** Returns the region of what it is for; {@code *} is all. */
    @Json(name = "entity_region")
    Optional<String> entityRegion();

    /** Returns a builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this value. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds an {@link AssignedRole}. */
    final class Builder extends ImmutableAssignedRole.Builder implements ModelBuilder<AssignedRole> {
        Builder() {}
    }
}
