package dev.meshmanager.kuma;

import dev.meshmanager.core.GlobalResource;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.exchange.Bodies;
import dev.meshmanager.core.exchange.Exchange;
import dev.meshmanager.core.page.Paged;
import dev.meshmanager.kuma.server.KindApi;
import dev.meshmanager.kuma.server.ScopePath;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Reads zones, zone ingresses or zone egresses with the state that the control plane observed.
 *
 * <p>All calls fail with a {@link dev.meshmanager.core.error.MeshException}. Lists make no call until they are read.
 *
 * <p><b>Threads.</b> Safe for use by many threads. Methods whose names end in {@code Async} do not block.
 *
 * @param <T> the overview
 */
public final class OverviewClient<T extends GlobalResource> {
    private final KindApi api;
    private final ResourceType<?> type;
    private final Class<T> overview;

    OverviewClient(KindApi api, ResourceType<?> type, Class<T> overview) {
        this.api = api;
        this.type = type;
        this.overview = overview;
    }

    /** Returns all overviews. API path: {@code /{path}/_overview}. */
    public Paged<T> overviews() {
        return overviews(ListOptions.ALL);
    }

    /** Returns the overviews that match the options. API path: {@code /{path}/_overview}. */
    public Paged<T> overviews(ListOptions options) {
        return ListQuery.overviews(api, type, ScopePath.NONE, overview, options);
    }

    /**
     * Returns the overview with this name. API path: {@code /{path}/{name}/_overview}.
     *
     * @throws dev.meshmanager.core.error.NotFoundException if it does not exist
     */
    public T overview(String name) {
        return readOverview(name).execute();
    }

    /** Returns the overview with this name; empty if it does not exist. API path: {@code /{path}/{name}/_overview}. */
    public Optional<T> findOverview(String name) {
        return InspectApi.find(readOverview(name));
    }

    /**
     * Reads the overview with this name without blocking; see {@link #overview(String)}. Cancelling the future cancels
     * the call.
     */
    public CompletableFuture<T> overviewAsync(String name) {
        return readOverview(name).executeAsync();
    }

    private Exchange<T> readOverview(String name) {
        return api.view(type, ScopePath.NONE, name, "_overview", Map.of()).map(body -> Bodies.<T>read(overview, body));
    }

    /**
     * Returns a client for the admin endpoint of the Envoy of a zone ingress or zone egress. Zones have no Envoy. Makes
     * no call.
     */
    public ProxyAdmin admin(String name) {
        return new ProxyAdmin(new InspectApi(api, type, ScopePath.NONE, name));
    }

    /** Returns the kind and the base URL. */
    @Override
    public String toString() {
        return "OverviewClient(" + type.name() + ", " + api + ")";
    }
}
