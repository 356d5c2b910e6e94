package dev.meshmanager.konnect.zone.account;

import dev.meshmanager.core.Token;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** The system accounts with which zones authenticate, and their roles and tokens. */
public interface ZoneAccounts {
    /** Returns the id of the account with this name, or empty if there is none. */
    Optional<String> find(String name);

    /** Creates an account and returns its id. */
    String create(String name, String description);

    /** Deletes an account with its roles and tokens. */
    void delete(String account);

    /** Returns the id of the assignment with which the account connects zones, or empty if there is none. */
    Optional<String> findRole(String account, String controlPlane);

    /** Allows the account to connect zones to the control plane. */
    void assignRole(String account, String controlPlane);

    /** Deletes an assignment. */
    void revokeRole(String account, String assignment);

    /** Returns the names of the account's tokens by their ids. */
    Map<String, String> tokens(String account);

    /** Issues a token. It cannot be read again. */
    Token issueToken(String account, String name, Instant expiry);

    /** Deletes a token. */
    void deleteToken(String account, String token);
}
