package dev.meshmanager.konnect.api;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.konnect.call.Endpoint;
import java.util.Optional;

/**
 * Publishes one API in developer portals. API path: {@code /v3/apis/{api}/publications}. Safe for use by many threads;
 * calls fail with a {@link dev.meshmanager.core.error.MeshException}.
 */
public final class ApiPublications {
    private final Endpoint endpoint;

    ApiPublications(Endpoint api) {
        this.endpoint = api.at("publications");
    }

    /**
     * Returns the publication of the API in a portal.
     *
     * @throws dev.meshmanager.core.error.NotFoundException if the API is not published there
     */
    public ApiPublication get(String portalId) {
        return endpoint.at(portalId).get(ApiPublication.class);
    }

    /** Returns the publication of the API in a portal, or empty if it is not published there. */
    public Optional<ApiPublication> find(String portalId) {
        return endpoint.at(portalId).find(ApiPublication.class);
    }

    /**
     * Publishes the API in a portal, or changes the publication. Applications authenticate with the default strategy of
     * the portal.
     */
    public ApiPublication apply(String portalId, ApiVisibility visibility) {
        return endpoint.at(portalId).put(ApiPublication.class, JsonObject.of("visibility", visibility.value()));
    }

    /** Removes the API from a portal. */
    public void delete(String portalId) {
        endpoint.at(portalId).delete();
    }
}
