package dev.meshmanager.konnect.identity;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.konnect.call.Endpoint;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Who may do what in the organization, in all regions. API path: {@code /v3}. Safe for use by many threads. */
public final class Identity {
    private final Endpoint endpoint;

    public Identity(Endpoint endpoint) {
        this.endpoint = endpoint;
    }

    /** Returns the accounts of programs. Makes no call. */
    public SystemAccounts systemAccounts() {
        return new SystemAccounts(endpoint.at("system-accounts"));
    }

    /** Returns the teams. Makes no call. */
    public Teams teams() {
        return new Teams(endpoint.at("teams"));
    }

    /** Returns the users. Makes no call. */
    public Users users() {
        return new Users(endpoint);
    }

    /**
     * Returns the roles that Konnect has, by group: {@code mesh_control_planes} has those for mesh control planes. API
     * path: {@code /v3/roles}.
     */
    public Map<String, RoleGroup> predefinedRoles() {
        Map<String, RoleGroup> groups = new LinkedHashMap<>();
        JsonObject answer = endpoint.at("roles").get(JsonObject.class);
        for (String name : answer.names()) {
            groups.put(name, Json.fromTree(RoleGroup.class, answer.get(name).orElseThrow()));
        }
        return Collections.unmodifiableMap(groups);
    }
}
