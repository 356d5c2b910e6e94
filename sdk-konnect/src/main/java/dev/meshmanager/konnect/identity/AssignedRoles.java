package dev.meshmanager.konnect.identity;

import dev.meshmanager.core.json.Json;
import dev.meshmanager.konnect.call.Endpoint;
import dev.meshmanager.konnect.common.Filter;
import java.util.List;

/** The roles of one user, team or system account. Safe for use by many threads. */
public final class AssignedRoles {
    private final Endpoint endpoint;

    AssignedRoles(Endpoint holder) {
        this.endpoint = holder.at("assigned-roles");
    }

    /** Returns all roles. */
    public List<AssignedRole> list() {
        return list(Filter.NONE);
    }

    /** Returns the roles that a filter leaves: by {@code entity_id}, {@code role_name}, {@code entity_type_name}. */
    public List<AssignedRole> list(Filter filter) {
        return endpoint.listWhole(AssignedRole.class, filter);
    }

    /** Returns the assignment of this id. */
    public AssignedRole get(String assignmentId) {
        return endpoint.at(assignmentId).get(AssignedRole.class);
    }

    /** Assigns a role. */
    public AssignedRole assign(RoleAssignment role) {
        return endpoint.post(AssignedRole.class, Json.toTree(role).asObject().orElseThrow());
    }

    /** Takes a role back; {@code assignmentId} is {@link AssignedRole#id()}. */
    public void revoke(String assignmentId) {
        endpoint.at(assignmentId).delete();
    }
}
