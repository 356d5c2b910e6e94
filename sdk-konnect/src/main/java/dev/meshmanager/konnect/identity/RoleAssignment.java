package dev.meshmanager.konnect.identity;

import com.squareup.moshi.Json;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.konnect.common.Region;
import org.immutables.value.Value;

/** A role to be assigned: what its holder may do with which thing. */
@Value.Immutable
public interface RoleAssignment extends Model {
    /** Returns the role, as in {@code Connector}. */
    @Json(name = "role_name")
    String roleName();

    /** Returns the kind that it is for, as in {@code Mesh Control Planes}. */
    @Json(name = "entity_type_name")
    String entityTypeName();

    /** Returns the id of what it is for. */
    @Json(name = "entity_id")
    String entityId();

    /** Returns the region of what it is for; {@code *} is all. */
    @Json(name = "entity_region")
    String entityRegion();

    /** Returns the assignment of a role over a mesh control plane. */
    static RoleAssignment mesh(MeshRole role, String controlPlaneId, Region region) {
        return builder()
                .roleName(role.value())
                .entityTypeName(MeshRole.ENTITY_TYPE)
                .entityId(controlPlaneId)
                .entityRegion(region.value())
                .build();
    }

    /** Returns a builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this value. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link RoleAssignment}. */
    final class Builder extends ImmutableRoleAssignment.Builder implements ModelBuilder<RoleAssignment> {
        Builder() {}
    }
}
