package dev.meshmanager.konnect.catalog;

import com.squareup.moshi.Json;
import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** Something that an integration found, as a service of a mesh. API path: {@code /v1/resources}. */
@Value.Immutable
public interface CatalogResource extends Model {
    /** Returns the id, which is no UUID. */
    String id();

    /** Returns the name. */
    Optional<String> name();

    /** Returns what it is, as in {@code service_insight}. */
    Optional<String> type();

    /** Returns the integration that found it. */
    Optional<JsonObject> integration();

    /** Returns what names it: of a service of a mesh, control plane, mesh and service. */
    Optional<JsonObject> config();

    /** Returns what the integration knows of it. */
    @Json(name = "integration_data")
    Optional<JsonObject> integrationData();

    /** Returns when it was created. */
    @Json(name = "created_at")
    Optional<Instant> createdAt();

    /** Returns when it was last changed. */
    @Json(name = "updated_at")
    Optional<Instant> updatedAt();

    /** Returns the id of the mesh control plane of a service of a mesh, or empty. */
    default Optional<String> meshControlPlaneId() {
        return text("global_control_plane_id");
    }

    /** Returns the mesh of a service of a mesh, or empty. */
    default Optional<String> meshName() {
        return text("mesh_name");
    }

    /** Returns the name of a service of a mesh, or empty. */
    default Optional<String> meshServiceName() {
        return text("mesh_service_name");
    }

    private Optional<String> text(String member) {
        return config().flatMap(config -> config.get(member)).flatMap(JsonValue::asString);
    }

    /** Returns a builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this value. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link CatalogResource}. */
    final class Builder extends ImmutableCatalogResource.Builder implements ModelBuilder<CatalogResource> {
        Builder() {}
    }
}
