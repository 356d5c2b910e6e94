package dev.meshmanager.konnect.identity;

import com.squareup.moshi.Json;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.konnect.common.Region;
import org.immutables.value.Value;

/** A role to assign, and the entity that it is for. */
@Value.Immutable
public interface RoleAssignment extends Model {
    /** Returns the name of the role, for example {@code Connector}. */
    @Json(name = "role_name")
    String roleName();

    /** Returns the entity type that the role is for, for example {@code Mesh Control Planes}. */
    @Json(name = "entity_type_name")
    String entityTypeName();

    /** Returns the id of the entity that the role is for. */
    @Json(name = "entity_id")
    String entityId();

    /** Returns the region of the entity; {@code *} means all regions. */
    @Json(name = "entity_region")
    String entityRegion();

    /** Returns the assignment of a role for one mesh control plane. */
    static RoleAssignment mesh(MeshRole role, String controlPlaneId, Region region) {
        return builder()
                .roleName(role.value())
                .entityTypeName(MeshRole.ENTITY_TYPE)
                .entityId(controlPlaneId)
                .entityRegion(region.value())
                .build();
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this object. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link RoleAssignment}. */
    final class Builder extends ImmutableRoleAssignment.Builder implements ModelBuilder<RoleAssignment> {
        Builder() {}
    }
}
