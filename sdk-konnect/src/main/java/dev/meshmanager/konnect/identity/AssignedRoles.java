package dev.meshmanager.konnect.identity;

import dev.meshmanager.core.json.Json;
import dev.meshmanager.core.page.Paged;
import dev.meshmanager.konnect.call.Endpoint;
import dev.meshmanager.konnect.call.Query;
import dev.meshmanager.konnect.common.Filter;
import java.util.Optional;

/**
 * Manages the roles of one user, team or system account. API path: {@code /v3/{holder}/{id}/assigned-roles}. Safe for
 * use by many threads; calls fail with a {@link dev.meshmanager.core.error.MeshException}.
 */
public final class AssignedRoles {
    private final Endpoint endpoint;

    AssignedRoles(Endpoint holder) {
        this.endpoint = holder.at("assigned-roles");
    }

    /** Returns all roles. The API gives them in one response. */
    public Paged<AssignedRole> list() {
        return list(Filter.NONE);
    }

    /** Returns the roles that match a filter on {@code entity_id}, {@code role_name} or {@code entity_type_name}. */
    public Paged<AssignedRole> list(Filter filter) {
        return endpoint.listWhole(AssignedRole.class, Query.of(filter), AssignedRole::id);
    }

    /**
     * Returns the assignment with this id.
     *
     * @throws dev.meshmanager.core.error.NotFoundException if there is none
     */
    public AssignedRole get(String assignmentId) {
        return endpoint.at(assignmentId).get(AssignedRole.class);
    }

    /** Returns the assignment with this id, or empty if there is none. */
    public Optional<AssignedRole> find(String assignmentId) {
        return endpoint.at(assignmentId).find(AssignedRole.class);
    }

    /** Assigns a role. */
    public AssignedRole assign(RoleAssignment role) {
        return endpoint.post(AssignedRole.class, Json.toTree(role).asObject().orElseThrow());
    }

    /** Removes a role. {@code assignmentId} is {@link AssignedRole#id()}. */
    public void revoke(String assignmentId) {
        endpoint.at(assignmentId).delete();
    }
}
