package dev.meshmanager.konnect.catalog;

import com.squareup.moshi.Json;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** The assignment of a resource to a service of the catalog. API path: {@code /v1/resource-mappings}. */
@Value.Immutable
public interface ResourceMapping extends Model {
    /** Returns the id. */
    String id();

    /** Returns the resource, either its id or an object. */
    Optional<JsonValue> resource();

    /** Returns the service, either its id or an object. */
    Optional<JsonValue> service();

    /** Returns the time of creation, or empty if the response has none. */
    @Json(name = "created_at")
    Optional<Instant> createdAt();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this object. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link ResourceMapping}. */
    final class Builder extends ImmutableResourceMapping.Builder implements ModelBuilder<ResourceMapping> {
        Builder() {}
    }
}
