package dev.meshmanager.konnect.identity;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.page.Paged;
import dev.meshmanager.konnect.call.Endpoint;
import dev.meshmanager.konnect.common.Filter;

/** The users of the organization. API path: {@code /v3/users}. Safe for use by many threads. */
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

    /** Returns the users that a filter leaves: by {@code email} or {@code full_name} ({@code eq}, {@code contains}). */
    public Paged<User> list(Filter filter) {
        return endpoint.list(User.class, filter, User::id);
    }

    /** Returns the user of this id. */
    public User get(String id) {
        return endpoint.at(id).get(User.class);
    }

    /** Returns whose personal token the client has. */
    public User me() {
        return get("me");
    }

    /** Asks somebody by mail to join the organization. API path: {@code /v3/invites}. */
    public void invite(String email) {
        root.at("invites").post(JsonObject.of("email", email));
    }

    /** Returns the teams that a user is in. */
    public Paged<Team> teams(String id) {
        return endpoint.at(id, "teams").list(Team.class, Filter.NONE, Team::id);
    }

    /** Returns the roles of a user. Makes no call. */
    public AssignedRoles roles(String id) {
        return new AssignedRoles(endpoint.at(id));
    }
}
