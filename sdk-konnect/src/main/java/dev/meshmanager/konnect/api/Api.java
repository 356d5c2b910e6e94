package dev.meshmanager.konnect.api;

import com.squareup.moshi.Json;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** An API as a product. API path: {@code /v3/apis}. */
@Value.Immutable
public interface Api extends Model {
    /** Returns the id. */
    String id();

    /** Returns the name. */
    Optional<String> name();

    /** Returns what it is for. */
    Optional<String> description();

    /** Returns the labels. */
    Map<String, String> labels();

    /** Returns the version. */
    Optional<String> version();

    /** Returns the part of the portal's URL that names it. */
    Optional<String> slug();

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

    /** Builds an {@link Api}. */
    final class Builder extends ImmutableApi.Builder implements ModelBuilder<Api> {
        Builder() {}
    }
}
