package dev.meshmanager.konnect.catalog;

import com.squareup.moshi.Json;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** Which service of the catalogue a resource belongs to. API path: {@code /v1/resource-mappings}. */
@Value.Immutable
public interface ResourceMapping extends Model {
    /** Returns the id. */
    String id();

    /** Returns the resource, or its id. */
    Optional<JsonValue> resource();

    /** Returns the service, or its id. */
    Optional<JsonValue> service();

    /** Returns when it was created. */
    @Json(name = "created_at")
    Optional<Instant> createdAt();

    /** Returns a builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this value. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link ResourceMapping}. */
    final class Builder extends ImmutableResourceMapping.Builder implements ModelBuilder<ResourceMapping> {
        Builder() {}
    }
}
