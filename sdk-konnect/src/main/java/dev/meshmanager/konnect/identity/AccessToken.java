package dev.meshmanager.konnect.identity;

import com.squareup.moshi.Json;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** A token of a system account, without its secret, which is shown once. */
@Value.Immutable
public interface AccessToken extends Model {
    /** Returns the id, a UUID. */
    String id();

    /** Returns the name. */
    Optional<String> name();

    /** Returns when it was created. */
    @Json(name = "created_at")
    Optional<Instant> createdAt();

    /** Returns when it was last changed. */
    @Json(name = "updated_at")
    Optional<Instant> updatedAt();

    /** Returns when it ends. */
    @Json(name = "expires_at")
    Optional<Instant> expiresAt();

    /** Returns when somebody last used it. */
    @Json(name = "last_used_at")
    Optional<Instant> lastUsedAt();

    /** Returns a builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this value. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds an {@link AccessToken}. */
    final class Builder extends ImmutableAccessToken.Builder implements ModelBuilder<AccessToken> {
        Builder() {}
    }
}
