package dev.meshmanager.konnect.catalog;

import dev.meshmanager.core.page.Paged;
import dev.meshmanager.konnect.call.Endpoint;
import dev.meshmanager.konnect.call.Query;
import java.util.function.Consumer;

/**
 * Manages the assignment of resources to services of the catalog. API path: {@code /v1/resource-mappings}. Safe for use
 * by many threads; calls fail with a {@link dev.meshmanager.core.error.MeshException}.
 */
public final class ResourceMappings {
    private final Endpoint endpoint;

    ResourceMappings(Endpoint endpoint) {
        this.endpoint = endpoint;
    }

    /** Returns all mappings. */
    public Paged<ResourceMapping> list() {
        return endpoint.list(ResourceMapping.class, Query.NONE, ResourceMapping::id);
    }

    /**
     * Maps a resource to a service.
     *
     * @param settings sets both ids
     * @throws IllegalStateException if an id is not set
     * @throws dev.meshmanager.core.error.ConflictException if the resource is mapped to the service already
     */
    public ResourceMapping create(Consumer<ResourceMappingSettings> settings) {
        return endpoint.post(
                ResourceMapping.class,
                Endpoint.configure(new ResourceMappingSettings(), settings).forCreation());
    }

    /** Deletes a mapping. {@code mappingId} is {@link ResourceMapping#id()}. */
    public void delete(String mappingId) {
        endpoint.at(mappingId).delete();
    }
}
