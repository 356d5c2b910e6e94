package dev.meshmanager.kuma;

import dev.meshmanager.core.GlobalResource;
import dev.meshmanager.core.exchange.Bodies;
import dev.meshmanager.core.exchange.Exchange;
import dev.meshmanager.core.page.Paged;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Reads what belongs to no mesh together with what the control plane has observed of it: zones, zone ingresses, zone
 * egresses. Safe for use by many threads; calls fail with a {@link dev.meshmanager.core.error.MeshException}.
 *
 * @param <T> the overview
 */
public final class OverviewClient<T extends GlobalResource> {
    private final ResourceApi api;
    private final String path;
    private final Class<T> overview;

    OverviewClient(ResourceApi api, String path, Class<T> overview) {
        this.api = api;
        this.path = path;
        this.overview = overview;
    }

    /** Returns all overviews. API path: {@code /{path}/_overview}. */
    public Paged<T> overviews() {
        return overviews(ListOptions.ALL);
    }

    /** Returns the overviews that the options leave. */
    public Paged<T> overviews(ListOptions options) {
        return ListQuery.overviews(api, Scopes.NONE, path, overview, options);
    }

    /**
     * Returns the overview of this name. API path: {@code /{path}/{name}/_overview}.
     *
     * @throws dev.meshmanager.core.error.NotFoundException if there is none
     */
    public T overview(String name) {
        return readOverview(name).execute();
    }

    /** Returns the overview of this name, or empty if there is none. */
    public Optional<T> findOverview(String name) {
        return InspectApi.find(readOverview(name));
    }

    /** Returns {@link #overview(String)} without blocking. */
    public CompletableFuture<T> overviewAsync(String name) {
        return readOverview(name).executeAsync();
    }

    private Exchange<T> readOverview(String name) {
        return api.view(Scopes.NONE, path, name, "_overview", Map.of()).map(body -> Bodies.<T>read(overview, body));
    }

    /** Returns what the Envoy of the zone proxy of this name says of itself; zones themselves have none. */
    public ProxyAdmin admin(String name) {
        return new ProxyAdmin(api, Scopes.NONE, path, name);
    }
}
