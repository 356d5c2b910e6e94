package dev.meshmanager.konnect.identity;

import dev.meshmanager.core.page.Paged;
import dev.meshmanager.konnect.call.Endpoint;
import dev.meshmanager.konnect.call.Query;
import dev.meshmanager.konnect.common.Filter;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Manages the teams of the organization. API path: {@code /v3/teams}. Safe for use by many threads; calls fail with a
 * {@link dev.meshmanager.core.error.MeshException}.
 */
public final class Teams {
    private final Endpoint endpoint;

    Teams(Endpoint endpoint) {
        this.endpoint = endpoint;
    }

    /** Returns all teams. */
    public Paged<Team> list() {
        return list(Filter.NONE);
    }

    /** Returns the teams that match a filter on {@code name} ({@code eq}, {@code contains}). */
    public Paged<Team> list(Filter filter) {
        return endpoint.list(Team.class, Query.of(filter), Team::id);
    }

    /**
     * Returns the team with this id.
     *
     * @throws dev.meshmanager.core.error.NotFoundException if there is none
     */
    public Team get(String id) {
        return endpoint.at(id).get(Team.class);
    }

    /** Returns the team with this id, or empty if there is none. */
    public Optional<Team> find(String id) {
        return endpoint.at(id).find(Team.class);
    }

    /**
     * Creates a team.
     *
     * @param settings sets at least the name
     * @throws IllegalStateException if the name is not set
     * @throws dev.meshmanager.core.error.ForbiddenException if the organization may not have teams of its own
     */
    public Team create(Consumer<TeamSettings> settings) {
        return endpoint.post(
                Team.class, Endpoint.configure(new TeamSettings(), settings).forCreation());
    }

    /** Changes what is set and leaves the rest. The teams that Konnect defines cannot be changed. */
    public Team update(String id, Consumer<TeamSettings> settings) {
        return endpoint.at(id)
                .patch(
                        Team.class,
                        Endpoint.configure(new TeamSettings(), settings).forUpdate());
    }

    /** Deletes a team. Its members stay. */
    public void delete(String id) {
        endpoint.at(id).delete();
    }

    /** Returns the client for the users of a team. Makes no call. */
    public TeamMembers<User> users(String id) {
        return new TeamMembers<>(endpoint.at(id, "users"), User.class);
    }

    /** Returns the client for the system accounts of a team. Makes no call. */
    public TeamMembers<SystemAccount> systemAccounts(String id) {
        return new TeamMembers<>(endpoint.at(id, "system-accounts"), SystemAccount.class);
    }

    /** Returns the client for the roles of a team. Makes no call. */
    public AssignedRoles roles(String id) {
        return new AssignedRoles(endpoint.at(id));
    }
}
