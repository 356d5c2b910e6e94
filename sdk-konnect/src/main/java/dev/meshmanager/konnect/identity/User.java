package dev.meshmanager.konnect.identity;

import com.squareup.moshi.Json;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** Somebody who may sign in. API path: {@code /v3/users}. */
@Value.Immutable
public interface User extends Model {
    /** Returns the id, a UUID. */
    String id();

    /** Returns the address of mail. */
    Optional<String> email();

    /** Returns the name. */
    @Json(name = "full_name")
    Optional<String> fullName();

    /** Returns the name to be called by. */
    @Json(name = "preferred_name")
    Optional<String> preferredName();

    /** Returns whether the user may sign in. */
    Optional<Boolean> active();

    /** Returns when it was created. */
    @Json(name = "created_at")
    Optional<Instant> createdAt();

    /** Returns when it was last changed. */
    @Json(name = "updated_at")
    Optional<Instant> updatedAt();

    /** Returns a builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this value. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds an {@link User}. */
    final class Builder extends ImmutableUser.Builder implements ModelBuilder<User> {
        Builder() {}
    }
}
