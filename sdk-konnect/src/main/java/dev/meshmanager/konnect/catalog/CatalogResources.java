package dev.meshmanager.konnect.catalog;

import dev.meshmanager.core.page.Paged;
import dev.meshmanager.konnect.call.Endpoint;
import dev.meshmanager.konnect.call.Query;
import dev.meshmanager.konnect.common.Filter;

/**
 * Reads the resources that integrations found. API path: {@code /v1/resources}. Safe for use by many threads; calls
 * fail with a {@link dev.meshmanager.core.error.MeshException}.
 */
public final class CatalogResources {
    private final Endpoint endpoint;

    CatalogResources(Endpoint endpoint) {
        this.endpoint = endpoint;
    }

    /** Returns all resources. */
    public Paged<CatalogResource> list() {
        return list(Filter.NONE);
    }

    /** Returns the resources that match a filter, for example on {@code type} or {@code integration.name}. */
    public Paged<CatalogResource> list(Filter filter) {
        return endpoint.listByCursor(CatalogResource.class, Query.of(filter), CatalogResource::id);
    }

    /** Returns the services of meshes of all mesh control planes. */
    public Paged<CatalogResource> meshServices() {
        return list(Filter.eq("integration.name", "mesh-manager"));
    }
}
