package dev.meshmanager.konnect.zone;

import dev.meshmanager.konnect.zone.account.ZoneAccounts;
import java.util.Set;

/**
 * A zone with a new token. The old tokens stay valid until {@link #revokeOldTokens()}, so that the zone can change over
 * first. Not thread-safe.
 */
public final class TokenRotation {
    private final ZoneDeployment deployment;
    private final ZoneAccounts accounts;
    private final String account;
    private final Set<String> oldTokens;

    TokenRotation(ZoneDeployment deployment, ZoneAccounts accounts, String account, Set<String> oldTokens) {
        this.deployment = deployment;
        this.accounts = accounts;
        this.account = account;
        this.oldTokens = oldTokens;
    }

    /** Returns the deployment with the new token. */
    public ZoneDeployment deployment() {
        return deployment;
    }

    /**
     * Deletes the tokens that the zone had before the rotation. Call it when the zone runs with the new token.
     * Repeating it is safe.
     *
     * @throws dev.meshmanager.core.error.MeshException if a call fails; some tokens may be deleted
     */
    public void revokeOldTokens() {
        Set<String> existing = accounts.tokens(account).keySet();
        oldTokens.stream().filter(existing::contains).forEach(token -> accounts.deleteToken(account, token));
    }
}
