package dev.meshmanager.konnect.identity;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.page.Paged;
import dev.meshmanager.konnect.call.Endpoint;
import dev.meshmanager.konnect.call.Query;
import dev.meshmanager.konnect.common.Filter;
import java.util.Optional;

/**
 * Reads and invites the users of the organization. API path: {@code /v3/users}. Safe for use by many threads; calls
 * fail with a {@link dev.meshmanager.core.error.MeshException}.
 */
public final class Users {
    private final Endpoint root;
    private final Endpoint endpoint;

    Users(Endpoint root) {
        this.root = root;
        this.endpoint = root.at("users");
    }

    /** Returns all users. */
    public Paged<User> list() {
        return list(Filter.NONE);
    }

    /** Returns the users that match a filter on {@code email} or {@code full_name} ({@code eq}, {@code contains}). */
    public Paged<User> list(Filter filter) {
        return endpoint.list(User.class, Query.of(filter), User::id);
    }

    /**
     * Returns the user with this id.
     *
     * @throws dev.meshmanager.core.error.NotFoundException if there is none
     */
    public User get(String id) {
        return endpoint.at(id).get(User.class);
    }

    /** Returns the user with this id, or empty if there is none. */
    public Optional<User> find(String id) {
        return endpoint.at(id).find(User.class);
    }

    /** Returns the user whose personal access token the client sends. API path: {@code /v3/users/me}. */
    public User me() {
        return get("me");
    }

    /** Invites a person to the organization by email. API path: {@code /v3/invites}. */
    public void invite(String email) {
        root.at("invites").post(JsonObject.of("email", email));
    }

    /** Returns the teams of a user. API path: {@code /v3/users/{id}/teams}. */
    public Paged<Team> teams(String id) {
        return endpoint.at(id, "teams").list(Team.class, Query.NONE, Team::id);
    }

    /** Returns the client for the roles of a user. Makes no call. */
    public AssignedRoles roles(String id) {
        return new AssignedRoles(endpoint.at(id));
    }
}
