package dev.meshmanager.konnect.identity;

import dev.meshmanager.core.page.Paged;
import dev.meshmanager.konnect.call.Endpoint;
import dev.meshmanager.konnect.call.Query;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Manages the tokens of one system account. API path: {@code /v3/system-accounts/{id}/access-tokens}. Safe for use by
 * many threads; calls fail with a {@link dev.meshmanager.core.error.MeshException}.
 */
public final class AccessTokens {
    private final Endpoint endpoint;

    AccessTokens(Endpoint account) {
        this.endpoint = account.at("access-tokens");
    }

    /** Returns all tokens, without their secrets. */
    public Paged<AccessToken> list() {
        return endpoint.list(AccessToken.class, Query.NONE, AccessToken::id);
    }

    /**
     * Returns the token with this id, without its secret.
     *
     * @throws dev.meshmanager.core.error.NotFoundException if there is none
     */
    public AccessToken get(String id) {
        return endpoint.at(id).get(AccessToken.class);
    }

    /** Returns the token with this id, without its secret, or empty if there is none. */
    public Optional<AccessToken> find(String id) {
        return endpoint.at(id).find(AccessToken.class);
    }

    /**
     * Issues a token. Konnect does not show its secret again.
     *
     * @param settings sets name and expiry
     * @throws IllegalStateException if name or expiry is not set
     */
    public IssuedToken create(Consumer<AccessTokenSettings> settings) {
        return endpoint.post(
                Endpoint.configure(new AccessTokenSettings(), settings).forCreation(), IssuedToken::of);
    }

    /**
     * Renames a token.
     *
     * @throws IllegalArgumentException if the expiry is set
     */
    public AccessToken update(String id, Consumer<AccessTokenSettings> settings) {
        return endpoint.at(id)
                .patch(
                        AccessToken.class,
                        Endpoint.configure(new AccessTokenSettings(), settings).forUpdate());
    }

    /** Deletes a token. Konnect refuses it from then on. */
    public void delete(String id) {
        endpoint.at(id).delete();
    }
}
