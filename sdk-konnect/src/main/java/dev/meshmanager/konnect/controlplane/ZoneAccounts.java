package dev.meshmanager.konnect.controlplane;

import dev.meshmanager.core.Token;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** The system accounts by which zones authenticate, as far as {@link Zones} needs them. */
public interface ZoneAccounts {
    /** Returns the id of the account of this name. */
    Optional<String> find(String name);

    /** Creates an account and returns its id. */
    String create(String name, String description);

    /** Deletes an account with its roles and tokens. */
    void delete(String account);

    /** Returns the id of the assignment that lets the account connect zones to the control plane. */
    Optional<String> findRole(String account, String controlPlane);

    /** Lets the account connect zones to the control plane. */
    void assignRole(String account, String controlPlane);

    /** Takes an assignment back. */
    void revokeRole(String account, String assignment);

    /** Returns the names of the account's tokens by their ids. */
    Map<String, String> tokens(String account);

    /** Issues a token, which nobody can read again. */
    Token issueToken(String account, String name, Instant expiry);

    /** Deletes a token. */
    void deleteToken(String account, String token);
}
