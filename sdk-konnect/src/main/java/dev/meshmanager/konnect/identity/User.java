package dev.meshmanager.konnect.identity;

import com.squareup.moshi.Json;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.konnect.common.KonnectEntity;
import java.util.Optional;
import org.immutables.value.Value;

/** A person who may sign in. API path: {@code /v3/users}. */
@Value.Immutable
public interface User extends KonnectEntity {
    /** Returns the email address. */
    Optional<String> email();

    /** Returns the full name. */
    @Json(name = "full_name")
    Optional<String> fullName();

    /** Returns the preferred name, or empty if there is none. */
    @Json(name = "preferred_name")
    Optional<String> preferredName();

    /** Returns whether the user may sign in. */
    Optional<Boolean> active();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this object. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds an {@link User}. */
    final class Builder extends ImmutableUser.Builder implements ModelBuilder<User> {
        Builder() {}
    }
}
