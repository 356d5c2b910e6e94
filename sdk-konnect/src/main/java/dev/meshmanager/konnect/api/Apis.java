package dev.meshmanager.konnect.api;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.page.Paged;
import dev.meshmanager.konnect.call.Endpoint;
import dev.meshmanager.konnect.common.Filter;
import java.util.Map;
import java.util.function.Consumer;

/** APIs as products, and the portals that show them. API path: {@code /v3}. Safe for use by many threads. */
public final class Apis {
    private final Endpoint apis;
    private final Endpoint portals;

    public Apis(Endpoint apis, Endpoint portals) {
        this.apis = apis;
        this.portals = portals;
    }

    /** Returns all APIs. */
    public Paged<Api> list() {
        return list(Filter.NONE);
    }

    /** Returns the APIs that a filter leaves: by {@code name} or {@code version} ({@code eq}, {@code contains}). */
    public Paged<Api> list(Filter filter) {
        return apis.list(Api.class, filter, Api::id);
    }

    /** Returns the API of this id. */
    public Api get(String id) {
        return apis.at(id).get(Api.class);
    }

    /** Creates an API without a version. */
    public Api create(String name) {
        return apis.post(Api.class, JsonObject.of("name", name));
    }

    /** Changes what is set, and leaves the rest as it is. */
    public Api update(String id, Consumer<ApiChange> change) {
        ApiChange changed = new ApiChange();
        change.accept(changed);
        return apis.at(id).patch(Api.class, changed.toJson());
    }

    /** Returns the versions of an API, without their texts. */
    public Paged<ApiVersion> versions(String id) {
        return apis.at(id, "versions").list(ApiVersion.class, Filter.NONE, ApiVersion::id);
    }

    /** Returns a version of an API with its text. */
    public ApiVersion version(String id, String versionId) {
        return apis.at(id, "versions", versionId).get(ApiVersion.class);
    }

    /**
     * Adds a version to an API.
     *
     * @param openApi the OpenAPI document, YAML or JSON; what is wrong with it, {@link ApiVersion#validationMessages()}
     *     says
     */
    public ApiVersion addVersion(String id, String version, String openApi) {
        return apis.at(id, "versions")
                .post(ApiVersion.class, JsonObject.of(Map.of("version", version, "spec", Map.of("content", openApi))));
    }

    /** Deletes a version of an API. */
    public void deleteVersion(String id, String versionId) {
        apis.at(id, "versions", versionId).delete();
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
     * Shows an API in a portal, or changes how it is shown. Applications authenticate as the portal has it.
     *
     * @param isPublic whether everybody may see it
     */
    public ApiPublication publish(String id, String portalId, boolean isPublic) {
        return apis.at(id, "publications", portalId)
                .put(ApiPublication.class, JsonObject.of("visibility", isPublic ? "public" : "private"));
    }

    /**
     * Returns how a portal shows an API.
     *
     * @throws dev.meshmanager.core.error.NotFoundException if it does not
     */
    public ApiPublication publication(String id, String portalId) {
        return apis.at(id, "publications", portalId).get(ApiPublication.class);
    }

    /** Takes an API out of a portal. */
    public void unpublish(String id, String portalId) {
        apis.at(id, "publications", portalId).delete();
    }
}
