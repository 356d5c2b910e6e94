package dev.meshmanager.konnect.api;

import com.squareup.moshi.Json;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** How a portal shows an API. API path: {@code /v3/apis/{api}/publications/{portal}}. */
@Value.Immutable
public interface ApiPublication extends Model {
    /** Returns who may see it: {@code public} is everybody, {@code private} who is signed in. */
    Optional<String> visibility();

    /** Returns the ids of the ways in which applications authenticate; empty means that they need not. */
    @Json(name = "auth_strategy_ids")
    List<String> authStrategyIds();

    /** Returns whether applications are let in without being asked about. */
    @Json(name = "auto_approve_registrations")
    Optional<Boolean> autoApproveRegistrations();

    /** Returns what Konnect advises against. */
    List<String> warnings();

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

    /** Builds an {@link ApiPublication}. */
    final class Builder extends ImmutableApiPublication.Builder implements ModelBuilder<ApiPublication> {
        Builder() {}
    }
}
