package dev.meshmanager.konnect.controlplane;

import dev.meshmanager.konnect.zone.ZoneDeployment;
import java.util.Set;

/**
 * A zone that gets a new token: the old ones stay good until {@link #revokeOld()}, so that the zone can change over
 * first.
 */
public final class TokenRotation {
    private final ZoneDeployment deployment;
    private final ZoneAccounts accounts;
    private final String account;
    private final Set<String> old;

    TokenRotation(ZoneDeployment deployment, ZoneAccounts accounts, String account, Set<String> old) {
        this.deployment = deployment;
        this.accounts = accounts;
        this.account = account;
        this.old = old;
    }

    /** Returns the deployment with the new token. */
    public ZoneDeployment deployment() {
        return deployment;
    }

    /** Deletes the tokens that the zone had before; call it once the zone runs with the new one. Safe to repeat. */
    public void revokeOld() {
        Set<String> there = accounts.tokens(account).keySet();
        old.stream().filter(there::contains).forEach(token -> accounts.deleteToken(account, token));
    }
}
