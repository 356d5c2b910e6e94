package dev.meshmanager.konnect.catalog;

import dev.meshmanager.core.page.Paged;
import dev.meshmanager.konnect.call.Endpoint;
import dev.meshmanager.konnect.call.Query;
import dev.meshmanager.konnect.common.Filter;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Manages the services of the catalog. API path: {@code /v1/catalog-services}. Safe for use by many threads; calls fail
 * with a {@link dev.meshmanager.core.error.MeshException}.
 */
public final class CatalogServices {
    private final Endpoint endpoint;

    CatalogServices(Endpoint endpoint) {
        this.endpoint = endpoint;
    }

    /** Returns all services. */
    public Paged<CatalogService> list() {
        return list(Filter.NONE);
    }

    /** Returns the services that match a filter on {@code name} or {@code display_name}. */
    public Paged<CatalogService> list(Filter filter) {
        return endpoint.list(CatalogService.class, Query.of(filter), CatalogService::id);
    }

    /**
     * Returns the service with this id.
     *
     * @throws dev.meshmanager.core.error.NotFoundException if there is none
     */
    public CatalogService get(String id) {
        return endpoint.at(id).get(CatalogService.class);
    }

    /** Returns the service with this id, or empty if there is none. */
    public Optional<CatalogService> find(String id) {
        return endpoint.at(id).find(CatalogService.class);
    }

    /**
     * Creates a service.
     *
     * @param settings sets at least the name
     * @throws IllegalStateException if the name is not set
     */
    public CatalogService create(Consumer<CatalogServiceSettings> settings) {
        return endpoint.post(
                CatalogService.class,
                Endpoint.configure(new CatalogServiceSettings(), settings).forCreation());
    }

    /** Changes what is set and leaves the rest. */
    public CatalogService update(String id, Consumer<CatalogServiceSettings> settings) {
        return endpoint.at(id)
                .patch(
                        CatalogService.class,
                        Endpoint.configure(new CatalogServiceSettings(), settings)
                                .forUpdate());
    }

    /** Deletes a service. Its resources stay in the catalog. */
    public void delete(String id) {
        endpoint.at(id).delete();
    }

    /** Returns the resources that are mapped to a service. API path: {@code /v1/catalog-services/{id}/resources}. */
    public Paged<CatalogResource> resources(String id) {
        return endpoint.at(id, "resources").list(CatalogResource.class, Query.NONE, CatalogResource::id);
    }

    /** Returns the client for the links from a service to APIs. Makes no call. */
    public ApiMappings apis(String id) {
        return new ApiMappings(endpoint.at(id));
    }
}
