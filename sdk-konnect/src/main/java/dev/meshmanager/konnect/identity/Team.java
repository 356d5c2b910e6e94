package dev.meshmanager.konnect.identity;

import com.squareup.moshi.Json;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.konnect.common.KonnectEntity;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** A group of users and system accounts that share roles. API path: {@code /v3/teams}. */
@Value.Immutable
public interface Team extends KonnectEntity {
    /** Returns the name. Several teams may have the same name. */
    Optional<String> name();

    /** Returns the description, or empty if there is none. */
    Optional<String> description();

    /** Returns whether Konnect defines this team. Such a team cannot be changed. */
    @Json(name = "system_team")
    Optional<Boolean> systemTeam();

    /** Returns the labels. */
    Map<String, String> labels();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this object. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link Team}. */
    final class Builder extends ImmutableTeam.Builder implements ModelBuilder<Team> {
        Builder() {}
    }
}
