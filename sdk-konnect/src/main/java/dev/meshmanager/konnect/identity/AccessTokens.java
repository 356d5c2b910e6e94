package dev.meshmanager.konnect.identity;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.page.Paged;
import dev.meshmanager.konnect.call.Endpoint;
import dev.meshmanager.konnect.common.Filter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** The tokens of one system account. Safe for use by many threads. */
public final class AccessTokens {
    private final Endpoint endpoint;

    AccessTokens(Endpoint account) {
        this.endpoint = account.at("access-tokens");
    }

    /** Returns all tokens, without their secrets. */
    public Paged<AccessToken> list() {
        return endpoint.list(AccessToken.class, Filter.NONE, AccessToken::id);
    }

    /** Returns the token of this id, without its secret. */
    public AccessToken get(String id) {
        return endpoint.at(id).get(AccessToken.class);
    }

    /** Issues a token that ends then, at most 12 months from now. It is shown this once. */
    public IssuedToken create(String name, Instant expiry) {
        return endpoint.post(
                JsonObject.of(Map.of(
                        "name",
                        name,
                        "expires_at",
                        expiry.truncatedTo(ChronoUnit.SECONDS).toString())),
                IssuedToken::of);
    }

    /** Gives a token another name. */
    public AccessToken rename(String id, String name) {
        return endpoint.at(id).patch(AccessToken.class, JsonObject.of("name", name));
    }

    /** Deletes a token: its holder is not let in any more. */
    public void delete(String id) {
        endpoint.at(id).delete();
    }
}
