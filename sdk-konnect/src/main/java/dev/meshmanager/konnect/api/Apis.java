package dev.meshmanager.konnect.api;

import dev.meshmanager.core.page.Paged;
import dev.meshmanager.konnect.call.Endpoint;
import dev.meshmanager.konnect.call.Query;
import dev.meshmanager.konnect.common.Filter;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Manages APIs, with their versions and publications. API path: {@code /v3/apis}. Safe for use by many threads; calls
 * fail with a {@link dev.meshmanager.core.error.MeshException}.
 */
public final class Apis {
    private final Endpoint endpoint;

    /** For the SDK only: the parameter type is not exported. */
    public Apis(Endpoint endpoint) {
        this.endpoint = endpoint;
    }

    /** Returns all APIs. */
    public Paged<Api> list() {
        return list(Filter.NONE);
    }

    /** Returns the APIs that match a filter on {@code name} or {@code version} ({@code eq}, {@code contains}). */
    public Paged<Api> list(Filter filter) {
        return endpoint.list(Api.class, Query.of(filter), Api::id);
    }

    /**
     * Returns the API with this id.
     *
     * @throws dev.meshmanager.core.error.NotFoundException if there is none
     */
    public Api get(String id) {
        return endpoint.at(id).get(Api.class);
    }

    /** Returns the API with this id, or empty if there is none. */
    public Optional<Api> find(String id) {
        return endpoint.at(id).find(Api.class);
    }

    /**
     * Creates an API. Add its document with {@link #versions}.
     *
     * @param settings sets at least the name
     * @throws IllegalStateException if the name is not set
     */
    public Api create(Consumer<ApiSettings> settings) {
        return endpoint.post(
                Api.class, Endpoint.configure(new ApiSettings(), settings).forCreation());
    }

    /** Changes what is set and leaves the rest. */
    public Api update(String id, Consumer<ApiSettings> settings) {
        return endpoint.at(id)
                .patch(
                        Api.class,
                        Endpoint.configure(new ApiSettings(), settings).forUpdate());
    }

    /** Deletes an API with its versions. */
    public void delete(String id) {
        endpoint.at(id).delete();
    }

    /** Returns the client for the versions of an API. Makes no call. */
    public ApiVersions versions(String id) {
        return new ApiVersions(endpoint.at(id));
    }

    /** Returns the client for the publications of an API. Makes no call. */
    public ApiPublications publications(String id) {
        return new ApiPublications(endpoint.at(id));
    }
}
