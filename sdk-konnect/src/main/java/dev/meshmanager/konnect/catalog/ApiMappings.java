package dev.meshmanager.konnect.catalog;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.page.Paged;
import dev.meshmanager.konnect.call.Endpoint;
import dev.meshmanager.konnect.call.Query;

/**
 * Manages the links from one service of the catalog to APIs. API path:
 * {@code /v1/catalog-services/{service}/api-mappings}. Safe for use by many threads; calls fail with a
 * {@link dev.meshmanager.core.error.MeshException}.
 */
public final class ApiMappings {
    private final Endpoint endpoint;

    ApiMappings(Endpoint service) {
        this.endpoint = service.at("api-mappings");
    }

    /** Returns all links of the service. */
    public Paged<ApiMapping> list() {
        return endpoint.list(ApiMapping.class, Query.NONE, ApiMapping::id);
    }

    /** Links the service to an API. */
    public ApiMapping create(String apiId) {
        return endpoint.post(ApiMapping.class, JsonObject.of("api_id", apiId));
    }

    /** Deletes a link. {@code mappingId} is {@link ApiMapping#id()}. */
    public void delete(String mappingId) {
        endpoint.at(mappingId).delete();
    }
}
