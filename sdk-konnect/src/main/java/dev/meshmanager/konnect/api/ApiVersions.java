package dev.meshmanager.konnect.api;

import dev.meshmanager.core.page.Paged;
import dev.meshmanager.konnect.call.Endpoint;
import dev.meshmanager.konnect.call.Query;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Manages the versions of one API. API path: {@code /v3/apis/{api}/versions}. Safe for use by many threads; calls fail
 * with a {@link dev.meshmanager.core.error.MeshException}.
 */
public final class ApiVersions {
    private final Endpoint endpoint;

    ApiVersions(Endpoint api) {
        this.endpoint = api.at("versions");
    }

    /** Returns all versions, without their documents. */
    public Paged<ApiVersion> list() {
        return endpoint.list(ApiVersion.class, Query.NONE, ApiVersion::id);
    }

    /**
     * Returns the version with this id and its document.
     *
     * @throws dev.meshmanager.core.error.NotFoundException if there is none
     */
    public ApiVersion get(String versionId) {
        return endpoint.at(versionId).get(ApiVersion.class);
    }

    /** Returns the version with this id and its document, or empty if there is none. */
    public Optional<ApiVersion> find(String versionId) {
        return endpoint.at(versionId).find(ApiVersion.class);
    }

    /**
     * Adds a version. Konnect stores a document with errors too; {@link ApiVersion#validationMessages()} has the
     * errors.
     *
     * @param settings sets version and document
     * @throws IllegalStateException if version or document is not set
     */
    public ApiVersion create(Consumer<ApiVersionSettings> settings) {
        return endpoint.post(
                ApiVersion.class,
                Endpoint.configure(new ApiVersionSettings(), settings).forCreation());
    }

    /** Deletes a version. */
    public void delete(String versionId) {
        endpoint.at(versionId).delete();
    }
}
