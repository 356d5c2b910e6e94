package dev.meshmanager.konnect.catalog;

import com.squareup.moshi.Json;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.konnect.common.KonnectEntity;
import java.util.Optional;
import org.immutables.value.Value;

/** A link from a service of the catalog to an API. API path: {@code /v1/catalog-services/{service}/api-mappings}. */
@Value.Immutable
public interface ApiMapping extends KonnectEntity {
    /** Returns the id of the service. */
    @Json(name = "service_id")
    Optional<String> serviceId();

    /** Returns the id of the API. */
    @Json(name = "api_id")
    Optional<String> apiId();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this object. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds an {@link ApiMapping}. */
    final class Builder extends ImmutableApiMapping.Builder implements ModelBuilder<ApiMapping> {
        Builder() {}
    }
}
