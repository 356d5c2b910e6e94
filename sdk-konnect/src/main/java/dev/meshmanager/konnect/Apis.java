package dev.meshmanager.konnect;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.page.Paged;
import java.util.Map;

/** APIs as products, and the portals that show them. API path: {@code /v3}. Safe for use by many threads. */
public final class Apis {
    private final Endpoint apis;
    private final Endpoint portals;

    Apis(Endpoint apis, Endpoint portals) {
        this.apis = apis;
        this.portals = portals;
    }

    /** Returns all APIs. */
    public Paged<Api> list() {
        return apis.list(Api.class, Filter.NONE, Api::id);
    }

    /** Returns the API of this id. */
    public Api get(String id) {
        return apis.at(id).get(Api.class);
    }

    /** Creates an API without a version. */
    public Api create(String name) {
        return apis.post(Api.class, JsonObject.of("name", name));
    }

    /**
     * Adds a version to an API.
     *
     * @param openApi the OpenAPI document, YAML or JSON
     * @return what Konnect made of it
     */
    public JsonObject addVersion(String id, String version, String openApi) {
        return apis.at(id, "versions")
                .post(JsonObject.class, JsonObject.of(Map.of("version", version, "spec", Map.of("content", openApi))));
    }

    /** Deletes an API with its versions. */
    public void delete(String id) {
        apis.at(id).delete();
    }

    /** Returns all portals. */
    public Paged<Portal> portals() {
        return portals.list(Portal.class, Filter.NONE, Portal::id);
    }

    /**
     * Shows an API in a portal, or changes how it is shown.
     *
     * @param isPublic whether everybody may see it
     * @return what Konnect says of it, warnings included
     */
    public JsonObject publish(String id, String portalId, boolean isPublic) {
        return apis.at(id, "publications", portalId)
                .put(JsonObject.class, JsonObject.of("visibility", isPublic ? "public" : "private"));
    }

    /** Takes an API out of a portal. */
    public void unpublish(String id, String portalId) {
        apis.at(id, "publications", portalId).delete();
    }
}
