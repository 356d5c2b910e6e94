package dev.meshmanager.konnect.api;

import com.squareup.moshi.Json;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** The publication of an API in a developer portal. API path: {@code /v3/apis/{api}/publications/{portal}}. */
@Value.Immutable
public interface ApiPublication extends Model {
    /** Returns who sees the API, or empty if the response does not say it. */
    Optional<ApiVisibility> visibility();

    /** Returns the ids of the authentication strategies of applications; empty if they need not authenticate. */
    @Json(name = "auth_strategy_ids")
    List<String> authStrategyIds();

    /** Returns whether applications are registered without approval. */
    @Json(name = "auto_approve_registrations")
    Optional<Boolean> autoApproveRegistrations();

    /** Returns the warnings of Konnect about this publication. */
    List<String> warnings();

    /** Returns the time of creation, or empty if the response has none. */
    @Json(name = "created_at")
    Optional<Instant> createdAt();

    /** Returns the time of the last change, or empty if the response has none. */
    @Json(name = "updated_at")
    Optional<Instant> updatedAt();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this object. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds an {@link ApiPublication}. */
    final class Builder extends ImmutableApiPublication.Builder implements ModelBuilder<ApiPublication> {
        Builder() {}
    }
}
