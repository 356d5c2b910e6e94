package dev.meshmanager.konnect.identity;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.konnect.call.Endpoint;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Manages system accounts, teams, users and their roles. They belong to the organization and are the same in all
 * regions. API path: {@code /v3}. Safe for use by many threads; calls fail with a
 * {@link dev.meshmanager.core.error.MeshException}.
 */
public final class Identity {
    private final Endpoint endpoint;

    /** For the SDK only: the parameter type is not exported. */
    public Identity(Endpoint endpoint) {
        this.endpoint = endpoint;
    }

    /** Returns the client for system accounts. Makes no call. */
    public SystemAccounts systemAccounts() {
        return new SystemAccounts(endpoint.at("system-accounts"));
    }

    /** Returns the client for teams. Makes no call. */
    public Teams teams() {
        return new Teams(endpoint.at("teams"));
    }

    /** Returns the client for users. Makes no call. */
    public Users users() {
        return new Users(endpoint);
    }

    /**
     * Returns the roles that Konnect defines, by group. The group {@code mesh_control_planes} has the roles for mesh
     * control planes. API path: {@code /v3/roles}.
     */
    public Map<String, RoleGroup> predefinedRoles() {
        Map<String, RoleGroup> groups = new LinkedHashMap<>();
        JsonObject response = endpoint.at("roles").get(JsonObject.class);
        for (String name : response.names()) {
            groups.put(name, Json.fromTree(RoleGroup.class, response.get(name).orElseThrow()));
        }
        return Collections.unmodifiableMap(groups);
    }
}
