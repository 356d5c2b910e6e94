package dev.meshmanager.konnect.identity;

import com.squareup.moshi.Json;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** Users and system accounts that have roles together. API path: {@code /v3/teams}. */
@Value.Immutable
public interface Team extends Model {
    /** Returns the id, a UUID. */
    String id();

    /** Returns the name. */
    Optional<String> name();

    /** Returns what it is for. */
    Optional<String> description();

    /** Returns whether Konnect made it; it cannot be changed then. */
    @Json(name = "system_team")
    Optional<Boolean> systemTeam();

    /** Returns the labels. */
    Map<String, String> labels();

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

    /** Builds a {@link Team}. */
    final class Builder extends ImmutableTeam.Builder implements ModelBuilder<Team> {
        Builder() {}
    }
}
