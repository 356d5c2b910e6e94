package dev.meshmanager.konnect.identity;

import com.squareup.moshi.Json;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.konnect.common.KonnectEntity;
import java.util.Optional;
import org.immutables.value.Value;

/** An account for programs. API path: {@code /v3/system-accounts}. */
@Value.Immutable
public interface SystemAccount extends KonnectEntity {
    /** Returns the name, which is unique in the organization. */
    Optional<String> name();

    /** Returns the description, or empty if there is none. */
    Optional<String> description();

    /** Returns whether Konnect created the account for a zone. Konnect deletes it together with the zone. */
    @Json(name = "konnect_managed")
    Optional<Boolean> konnectManaged();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this object. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link SystemAccount}. */
    final class Builder extends ImmutableSystemAccount.Builder implements ModelBuilder<SystemAccount> {
        Builder() {}
    }
}
