package dev.meshmanager.konnect.catalog;

import com.squareup.moshi.Json;
import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.konnect.common.KonnectEntity;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** A service of the catalog. API path: {@code /v1/catalog-services}. */
@Value.Immutable
public interface CatalogService extends KonnectEntity {
    /** Returns the name, which is unique in the catalog. */
    Optional<String> name();

    /** Returns the description, or empty if there is none. */
    Optional<String> description();

    /** Returns the labels. */
    Map<String, String> labels();

    /** Returns the name to show to people. */
    @Json(name = "display_name")
    Optional<String> displayName();

    /** Returns the custom fields of the organization, for example dashboards and owners. */
    @Json(name = "custom_fields")
    Optional<JsonObject> customFields();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this object. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link CatalogService}. */
    final class Builder extends ImmutableCatalogService.Builder implements ModelBuilder<CatalogService> {
        Builder() {}
    }
}
