package dev.meshmanager.konnect.catalog;

import com.squareup.moshi.Json;
import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** A service of the catalogue. API path: {@code /v1/catalog-services}. */
@Value.Immutable
public interface CatalogService extends Model {
    /** Returns the id. */
    String id();

    /** Returns the name. */
    Optional<String> name();

    /** Returns what it is for. */
    Optional<String> description();

    /** Returns the labels. */
    Map<String, String> labels();

    /** Returns the name for people. */
    @Json(name = "display_name")
    Optional<String> displayName();

    /** Returns what the organization has beside: its fields of dashboards, owners and others. */
    @Json(name = "custom_fields")
    Optional<JsonObject> customFields();

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

    /** Builds a {@link CatalogService}. */
    final class Builder extends ImmutableCatalogService.Builder implements ModelBuilder<CatalogService> {
        Builder() {}
    }
}
