package dev.meshmanager.konnect.api;

import com.squareup.moshi.Json;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.konnect.common.KonnectEntity;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** A developer portal. API path: {@code /v3/portals}. */
@Value.Immutable
public interface Portal extends KonnectEntity {
    /** Returns the name. */
    Optional<String> name();

    /** Returns the description, or empty if there is none. */
    Optional<String> description();

    /** Returns the labels. */
    Map<String, String> labels();

    /** Returns the name to show to people. */
    @Json(name = "display_name")
    Optional<String> displayName();

    /** Returns the host name that Konnect gave the portal. */
    @Json(name = "default_domain")
    Optional<String> defaultDomain();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this object. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link Portal}. */
    final class Builder extends ImmutablePortal.Builder implements ModelBuilder<Portal> {
        Builder() {}
    }
}
