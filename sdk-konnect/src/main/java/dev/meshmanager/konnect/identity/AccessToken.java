package dev.meshmanager.konnect.identity;

import com.squareup.moshi.Json;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.konnect.common.KonnectEntity;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** A token of a system account without its secret. Konnect shows the secret once; see {@link IssuedToken}. */
@Value.Immutable
public interface AccessToken extends KonnectEntity {
    /** Returns the name, or empty if the response has none. */
    Optional<String> name();

    /** Returns the time when the token expires. */
    @Json(name = "expires_at")
    Optional<Instant> expiresAt();

    /** Returns the time of the last use, or empty if the token was never used. */
    @Json(name = "last_used_at")
    Optional<Instant> lastUsedAt();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this object. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds an {@link AccessToken}. */
    final class Builder extends ImmutableAccessToken.Builder implements ModelBuilder<AccessToken> {
        Builder() {}
    }
}
