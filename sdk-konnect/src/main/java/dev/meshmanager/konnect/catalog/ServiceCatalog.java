package dev.meshmanager.konnect.catalog;

import dev.meshmanager.konnect.call.Endpoint;

/**
 * The service catalog: services, the resources that integrations found, and the mappings between them. Safe for use by
 * many threads. No method makes a call.
 */
public final class ServiceCatalog {
    private final Endpoint endpoint;

    /** For the SDK only: the parameter type is not exported. */
    public ServiceCatalog(Endpoint endpoint) {
        this.endpoint = endpoint;
    }

    /** Returns the client for services. */
    public CatalogServices services() {
        return new CatalogServices(endpoint.at("catalog-services"));
    }

    /** Returns the client for the resources that integrations found. */
    public CatalogResources resources() {
        return new CatalogResources(endpoint.at("resources"));
    }

    /** Returns the client for mappings of resources to services. */
    public ResourceMappings resourceMappings() {
        return new ResourceMappings(endpoint.at("resource-mappings"));
    }
}
