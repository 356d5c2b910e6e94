package dev.meshmanager.konnect.identity;

import com.squareup.moshi.Json;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** An account of a program. API path: {@code /v3/system-accounts}. */
@Value.Immutable
public interface SystemAccount extends Model {
    /** Returns the id, a UUID. */
    String id();

    /** Returns the name. */
    Optional<String> name();

    /** Returns what it is for. */
    Optional<String> description();

    /** Returns whether Konnect made it, and takes it away with the zone it is for. */
    @Json(name = "konnect_managed")
    Optional<Boolean> konnectManaged();

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

    /** Builds a {@link SystemAccount}. */
    final class Builder extends ImmutableSystemAccount.Builder implements ModelBuilder<SystemAccount> {
        Builder() {}
    }
}
