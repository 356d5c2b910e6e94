package dev.meshmanager.konnect.identity;

import dev.meshmanager.core.page.Paged;
import dev.meshmanager.konnect.call.Endpoint;
import dev.meshmanager.konnect.call.Query;
import dev.meshmanager.konnect.common.Filter;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Manages system accounts, the accounts for programs. API path: {@code /v3/system-accounts}. Safe for use by many
 * threads; calls fail with a {@link dev.meshmanager.core.error.MeshException}.
 */
public final class SystemAccounts {
    private final Endpoint endpoint;

    SystemAccounts(Endpoint endpoint) {
        this.endpoint = endpoint;
    }

    /** Returns all accounts. */
    public Paged<SystemAccount> list() {
        return list(Filter.NONE);
    }

    /**
     * Returns the accounts that match a filter on {@code name} or {@code description} ({@code eq}, {@code contains}).
     */
    public Paged<SystemAccount> list(Filter filter) {
        return endpoint.list(SystemAccount.class, Query.of(filter), SystemAccount::id);
    }

    /**
     * Returns the account with this id.
     *
     * @throws dev.meshmanager.core.error.NotFoundException if there is none
     */
    public SystemAccount get(String id) {
        return endpoint.at(id).get(SystemAccount.class);
    }

    /** Returns the account with this id, or empty if there is none. */
    public Optional<SystemAccount> find(String id) {
        return endpoint.at(id).find(SystemAccount.class);
    }

    /** Returns the account with exactly this name, or empty if there is none. */
    public Optional<SystemAccount> findByName(String name) {
        return list(Filter.eq("name", name)).stream()
                .filter(account -> account.name().equals(Optional.of(name)))
                .findFirst();
    }

    /**
     * Creates an account that is not managed by Konnect: the caller deletes it.
     *
     * @param settings sets at least the name
     * @throws IllegalStateException if the name is not set
     * @throws dev.meshmanager.core.error.ConflictException if there is an account with this name
     */
    public SystemAccount create(Consumer<SystemAccountSettings> settings) {
        return endpoint.post(
                SystemAccount.class,
                Endpoint.configure(new SystemAccountSettings(), settings).forCreation());
    }

    /** Changes what is set and leaves the rest. */
    public SystemAccount update(String id, Consumer<SystemAccountSettings> settings) {
        return endpoint.at(id)
                .patch(
                        SystemAccount.class,
                        Endpoint.configure(new SystemAccountSettings(), settings)
                                .forUpdate());
    }

    /** Deletes an account with its roles and tokens. */
    public void delete(String id) {
        endpoint.at(id).delete();
    }

    /** Returns the client for the tokens of an account. Makes no call. */
    public AccessTokens tokens(String id) {
        return new AccessTokens(endpoint.at(id));
    }

    /** Returns the client for the roles of an account. Makes no call. */
    public AssignedRoles roles(String id) {
        return new AssignedRoles(endpoint.at(id));
    }

    /** Returns the teams of an account. API path: {@code /v3/system-accounts/{id}/teams}. */
    public Paged<Team> teams(String id) {
        return endpoint.at(id, "teams").list(Team.class, Query.NONE, Team::id);
    }
}
