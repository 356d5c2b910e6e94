package dev.meshmanager.konnect.catalog;

import com.squareup.moshi.Json;
import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.konnect.common.KonnectEntity;
import java.util.Optional;
import org.immutables.value.Value;

/** A resource that an integration found, for example a service of a mesh. API path: {@code /v1/resources}. */
@Value.Immutable
public interface CatalogResource extends KonnectEntity {
    /** Returns the id, which is not a UUID. */
    @Override
    String id();

    /** Returns the name. */
    Optional<String> name();

    /** Returns the type, for example {@code service_insight}. */
    Optional<String> type();

    /** Returns the integration that found the resource. */
    Optional<JsonObject> integration();

    /** Returns the identifying values. A mesh service has its control plane, mesh and service. */
    Optional<JsonObject> config();

    /** Returns the data of the integration about the resource. */
    @Json(name = "integration_data")
    Optional<JsonObject> integrationData();

    /** Returns the id of the mesh control plane, or empty if this is not a service of a mesh. */
    default Optional<String> meshControlPlaneId() {
        return text("global_control_plane_id");
    }

    /** Returns the name of the mesh, or empty if this is not a service of a mesh. */
    default Optional<String> meshName() {
        return text("mesh_name");
    }

    /** Returns the name of the service in its mesh, or empty if this is not a service of a mesh. */
    default Optional<String> meshServiceName() {
        return text("mesh_service_name");
    }

    private Optional<String> text(String member) {
        return config().flatMap(config -> config.get(member)).flatMap(JsonValue::asString);
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this object. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link CatalogResource}. */
    final class Builder extends ImmutableCatalogResource.Builder implements ModelBuilder<CatalogResource> {
        Builder() {}
    }
}
