package dev.meshmanager.konnect.identity;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.page.Paged;
import dev.meshmanager.konnect.call.Endpoint;
import dev.meshmanager.konnect.call.Query;
import dev.meshmanager.konnect.common.KonnectEntity;

/**
 * Manages the members of one team: its users, or its system accounts. API paths: {@code /v3/teams/{id}/users} and
 * {@code /v3/teams/{id}/system-accounts}. Safe for use by many threads; calls fail with a
 * {@link dev.meshmanager.core.error.MeshException}.
 *
 * @param <T> {@link User} or {@link SystemAccount}
 */
public final class TeamMembers<T extends KonnectEntity> {
    private final Endpoint endpoint;
    private final Class<T> type;

    TeamMembers(Endpoint endpoint, Class<T> type) {
        this.endpoint = endpoint;
        this.type = type;
    }

    /** Returns all members. */
    public Paged<T> list() {
        return endpoint.list(type, Query.NONE, KonnectEntity::id);
    }

    /**
     * Adds a user or system account to the team.
     *
     * @throws dev.meshmanager.core.error.ConflictException if it is a member already
     */
    public void add(String memberId) {
        endpoint.post(JsonObject.of("id", memberId));
    }

    /** Removes a user or system account from the team. */
    public void remove(String memberId) {
        endpoint.at(memberId).delete();
    }
}
