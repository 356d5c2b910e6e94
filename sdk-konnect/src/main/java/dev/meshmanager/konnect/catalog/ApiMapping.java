package dev.meshmanager.konnect.catalog;

import com.squareup.moshi.Json;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** Which API a service of the catalogue has. API path: {@code /v1/catalog-services/{service}/api-mappings}. */
@Value.Immutable
public interface ApiMapping extends Model {
    /** Returns the id, a UUID. */
    String id();

    /** Returns the id of the service. */
    @Json(name = "service_id")
    Optional<String> serviceId();

    /** Returns the id of the API. */
    @Json(name = "api_id")
    Optional<String> apiId();

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

    /** Builds an {@link ApiMapping}. */
    final class Builder extends ImmutableApiMapping.Builder implements ModelBuilder<ApiMapping> {
        Builder() {}
    }
}
