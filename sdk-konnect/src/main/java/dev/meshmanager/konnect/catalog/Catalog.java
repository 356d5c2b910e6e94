package dev.meshmanager.konnect.catalog;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.page.Paged;
import dev.meshmanager.konnect.api.Apis;
import dev.meshmanager.konnect.call.Endpoint;
import dev.meshmanager.konnect.common.Filter;
import java.util.Map;
import java.util.function.Consumer;

/** The catalogue of services. API path: {@code /v1}. Safe for use by many threads. */
public final class Catalog {
    private final Endpoint endpoint;

    public Catalog(Endpoint endpoint) {
        this.endpoint = endpoint;
    }

    private Endpoint services() {
        return endpoint.at("catalog-services");
    }

    /** Returns all services. */
    public Paged<CatalogService> list() {
        return list(Filter.NONE);
    }

    /** Returns the services that a filter leaves: by {@code name} or {@code display_name}. */
    public Paged<CatalogService> list(Filter filter) {
        return services().list(CatalogService.class, filter, CatalogService::id);
    }

    /** Returns the service of this id. */
    public CatalogService get(String id) {
        return services().at(id).get(CatalogService.class);
    }

    /**
     * Creates a service.
     *
     * @param name the name: small letters, digits, dots and hyphens
     * @param displayName the name for people
     */
    public CatalogService create(String name, String displayName) {
        return services().post(CatalogService.class, JsonObject.of(Map.of("name", name, "display_name", displayName)));
    }

    /** Changes what is set, and leaves the rest as it is. */
    public CatalogService update(String id, Consumer<CatalogServiceChange> change) {
        CatalogServiceChange changed = new CatalogServiceChange();
        change.accept(changed);
        return services().at(id).patch(CatalogService.class, changed.toJson());
    }

    /** Deletes a service; its resources stay. */
    public void delete(String id) {
        services().at(id).delete();
    }

    /** Returns all resources that integrations found. */
    public Paged<CatalogResource> resources() {
        return resources(Filter.NONE);
    }

    /** Returns the resources that a filter leaves: by {@code type}, {@code integration.name} and others. */
    public Paged<CatalogResource> resources(Filter filter) {
        return endpoint.at("resources").listByCursor(CatalogResource.class, filter, CatalogResource::id);
    }

    /** Returns the services of meshes, of all mesh control planes. */
    public Paged<CatalogResource> meshServices() {
        return resources(Filter.eq("integration.name", "mesh-manager"));
    }

    /** Returns the resources that are mapped to a service. */
    public Paged<CatalogResource> resourcesOf(String serviceId) {
        return services().at(serviceId, "resources").list(CatalogResource.class, Filter.NONE, CatalogResource::id);
    }

    /**
     * Maps a resource to a service.
     *
     * @throws dev.meshmanager.core.error.ConflictException if it is mapped already
     */
    public ResourceMapping map(String serviceId, String resourceId) {
        return endpoint.at("resource-mappings")
                .post(ResourceMapping.class, JsonObject.of(Map.of("service", serviceId, "resource", resourceId)));
    }

    /** Returns all mappings. */
    public Paged<ResourceMapping> mappings() {
        return endpoint.at("resource-mappings").list(ResourceMapping.class, Filter.NONE, ResourceMapping::id);
    }

    /** Takes a mapping back. */
    public void unmap(String mappingId) {
        endpoint.at("resource-mappings", mappingId).delete();
    }

    /** Links a service to an API, by which a service of a mesh gets one; see {@link Apis}. */
    public ApiMapping linkApi(String serviceId, String apiId) {
        return services().at(serviceId, "api-mappings").post(ApiMapping.class, JsonObject.of("api_id", apiId));
    }

    /** Returns the APIs that a service is linked to. */
    public Paged<ApiMapping> linkedApis(String serviceId) {
        return services().at(serviceId, "api-mappings").list(ApiMapping.class, Filter.NONE, ApiMapping::id);
    }

    /** Takes a link to an API back; {@code mappingId} is {@link ApiMapping#id()}. */
    public void unlinkApi(String serviceId, String mappingId) {
        services().at(serviceId, "api-mappings", mappingId).delete();
    }
}
