package dev.meshmanager.konnect.identity;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.page.Paged;
import dev.meshmanager.konnect.call.Endpoint;
import dev.meshmanager.konnect.common.Filter;
import java.util.Map;
import java.util.Optional;

/** The accounts of programs. API path: {@code /v3/system-accounts}. Safe for use by many threads. */
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
     * Returns the accounts that a filter leaves: by {@code name} or {@code description} ({@code eq}, {@code contains}).
     */
    public Paged<SystemAccount> list(Filter filter) {
        return endpoint.list(SystemAccount.class, filter, SystemAccount::id);
    }

    /** Returns the account of exactly this name, or empty if there is none. */
    public Optional<SystemAccount> find(String name) {
        return list(Filter.eq("name", name)).stream()
                .filter(account -> account.name().equals(Optional.of(name)))
                .findFirst();
    }

    /** Returns the account of this id. */
    public SystemAccount get(String id) {
        return endpoint.at(id).get(SystemAccount.class);
    }

    /** Creates an account that the caller has to delete. */
    public SystemAccount create(String name, String description) {
        return endpoint.post(
                SystemAccount.class,
                JsonObject.of(Map.of("name", name, "description", description, "konnect_managed", false)));
    }

    /** Changes name and description. */
    public SystemAccount update(String id, String name, String description) {
        return endpoint.at(id)
                .patch(SystemAccount.class, JsonObject.of(Map.of("name", name, "description", description)));
    }

    /** Deletes an account with its roles and tokens. */
    public void delete(String id) {
        endpoint.at(id).delete();
    }

    /** Returns the tokens of an account. Makes no call. */
    public AccessTokens tokens(String id) {
        return new AccessTokens(endpoint.at(id));
    }

    /** Returns the roles of an account. Makes no call. */
    public AssignedRoles roles(String id) {
        return new AssignedRoles(endpoint.at(id));
    }

    /** Returns the teams that an account is in. */
    public Paged<Team> teams(String id) {
        return endpoint.at(id, "teams").list(Team.class, Filter.NONE, Team::id);
    }
}
