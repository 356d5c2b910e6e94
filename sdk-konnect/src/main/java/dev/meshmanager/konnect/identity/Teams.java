package dev.meshmanager.konnect.identity;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.page.Paged;
import dev.meshmanager.konnect.call.Endpoint;
import dev.meshmanager.konnect.common.Filter;
import java.util.Map;

/** The teams of the organization. API path: {@code /v3/teams}. Safe for use by many threads. */
public final class Teams {
    private final Endpoint endpoint;

    Teams(Endpoint endpoint) {
        this.endpoint = endpoint;
    }

    /** Returns all teams. */
    public Paged<Team> list() {
        return list(Filter.NONE);
    }

    /** Returns the teams that a filter leaves: by {@code name} ({@code eq}, {@code contains}). */
    public Paged<Team> list(Filter filter) {
        return endpoint.list(Team.class, filter, Team::id);
    }

    /** Returns the team of this id. */
    public Team get(String id) {
        return endpoint.at(id).get(Team.class);
    }

    /** Creates a team. */
    public Team create(String name, String description) {
        return endpoint.post(Team.class, JsonObject.of(Map.of("name", name, "description", description)));
    }

    /** Changes name and description; those of Konnect's own teams stay as they are. */
    public Team update(String id, String name, String description) {
        return endpoint.at(id).patch(Team.class, JsonObject.of(Map.of("name", name, "description", description)));
    }

    /** Deletes a team. */
    public void delete(String id) {
        endpoint.at(id).delete();
    }

    /** Returns the users of a team. */
    public Paged<User> users(String id) {
        return endpoint.at(id, "users").list(User.class, Filter.NONE, User::id);
    }

    /** Adds a user to a team. */
    public void addUser(String id, String userId) {
        endpoint.at(id, "users").post(JsonObject.of("id", userId));
    }

    /** Removes a user from a team. */
    public void removeUser(String id, String userId) {
        endpoint.at(id, "users", userId).delete();
    }

    /** Returns the system accounts of a team. */
    public Paged<SystemAccount> systemAccounts(String id) {
        return endpoint.at(id, "system-accounts").list(SystemAccount.class, Filter.NONE, SystemAccount::id);
    }

    /** Adds a system account to a team. */
    public void addSystemAccount(String id, String accountId) {
        endpoint.at(id, "system-accounts").post(JsonObject.of("id", accountId));
    }

    /** Removes a system account from a team. */
    public void removeSystemAccount(String id, String accountId) {
        endpoint.at(id, "system-accounts", accountId).delete();
    }

    /** Returns the roles of a team. Makes no call. */
    public AssignedRoles roles(String id) {
        return new AssignedRoles(endpoint.at(id));
    }
}
