package dev.meshmanager.konnect.api;

import dev.meshmanager.core.page.Paged;
import dev.meshmanager.konnect.call.Endpoint;
import dev.meshmanager.konnect.call.Query;
import java.util.Optional;

/**
 * Reads developer portals. API path: {@code /v3/portals}. Safe for use by many threads; calls fail with a
 * {@link dev.meshmanager.core.error.MeshException}.
 */
public final class Portals {
    private final Endpoint endpoint;

    /** For the SDK only: the parameter type is not exported. */
    public Portals(Endpoint endpoint) {
        this.endpoint = endpoint;
    }

    /** Returns all portals. */
    public Paged<Portal> list() {
        return endpoint.list(Portal.class, Query.NONE, Portal::id);
    }

    /**
     * Returns the portal with this id.
     *
     * @throws dev.meshmanager.core.error.NotFoundException if there is none
     */
    public Portal get(String id) {
        return endpoint.at(id).get(Portal.class);
    }

    /** Returns the portal with this id, or empty if there is none. */
    public Optional<Portal> find(String id) {
        return endpoint.at(id).find(Portal.class);
    }
}
