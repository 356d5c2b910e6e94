package dev.meshmanager.konnect.zone.account;

import dev.meshmanager.core.Token;
import dev.meshmanager.konnect.common.Filter;
import dev.meshmanager.konnect.common.Region;
import dev.meshmanager.konnect.identity.AssignedRole;
import dev.meshmanager.konnect.identity.MeshRole;
import dev.meshmanager.konnect.identity.RoleAssignment;
import dev.meshmanager.konnect.identity.SystemAccount;
import dev.meshmanager.konnect.identity.SystemAccounts;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The system accounts of zones in Konnect. */
public final class KonnectZoneAccounts implements ZoneAccounts {
    private final SystemAccounts accounts;
    private final Region region;

    /** Creates the accounts of zones of one region. */
    public KonnectZoneAccounts(SystemAccounts accounts, Region region) {
        this.accounts = accounts;
        this.region = region;
    }

    @Override
    public Optional<String> find(String name) {
        return accounts.findByName(name).map(SystemAccount::id);
    }

    @Override
    public String create(String name, String description) {
        return accounts.create(a -> a.name(name).description(description)).id();
    }

    @Override
    public void delete(String account) {
        accounts.delete(account);
    }

    @Override
    public Optional<String> findRole(String account, String controlPlane) {
        return accounts.roles(account).list(Filter.eq("entity_id", controlPlane)).stream()
                .filter(role -> role.roleName().equals(Optional.of(MeshRole.CONNECTOR.value()))
                        && role.entityId().equals(Optional.of(controlPlane)))
                .map(AssignedRole::id)
                .findFirst();
    }

    @Override
    public void assignRole(String account, String controlPlane) {
        accounts.roles(account).assign(RoleAssignment.mesh(MeshRole.CONNECTOR, controlPlane, region));
    }

    @Override
    public void revokeRole(String account, String assignment) {
        accounts.roles(account).revoke(assignment);
    }

    @Override
    public Map<String, String> tokens(String account) {
        Map<String, String> names = new LinkedHashMap<>();
        accounts.tokens(account)
                .list()
                .forEach(token -> names.put(token.id(), token.name().orElse("")));
        return names;
    }

    @Override
    public Token issueToken(String account, String name, Instant expiry) {
        return accounts.tokens(account)
                .create(t -> t.name(name).expiresAt(expiry))
                .secret();
    }

    @Override
    public void deleteToken(String account, String token) {
        accounts.tokens(account).delete(token);
    }
}
