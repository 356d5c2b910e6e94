package dev.meshmanager.kuma;

import dev.meshmanager.core.exchange.Bodies;
import dev.meshmanager.core.exchange.Exchange;
import dev.meshmanager.core.files.GeneratedFiles;
import dev.meshmanager.core.page.Paged;
import dev.meshmanager.core.page.Progress;
import dev.meshmanager.kuma.proxy.Dataplane;
import dev.meshmanager.kuma.proxy.DataplaneOverview;
import dev.meshmanager.kuma.server.KindApi;
import dev.meshmanager.kuma.server.ScopePath;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Reads data plane proxies with the state that the control plane observed.
 *
 * <p>All calls fail with a {@link dev.meshmanager.core.error.MeshException}. Lists make no call until they are read.
 *
 * <p><b>Threads.</b> Safe for use by many threads. Methods whose names end in {@code Async} do not block.
 */
public final class DataplaneClient {
    private final KindApi api;

    DataplaneClient(KindApi api) {
        this.api = api;
    }

    /** Returns the overviews of all proxies in all meshes. API path: {@code /dataplanes/_overview}. */
    public Paged<DataplaneOverview> overviews() {
        return overviews(ListOptions.ALL);
    }

    /**
     * Returns the overviews of the proxies in all meshes that match the options. API path:
     * {@code /dataplanes/_overview}.
     */
    public Paged<DataplaneOverview> overviews(ListOptions options) {
        return ListQuery.overviews(api, Dataplane.TYPE, ScopePath.NONE, DataplaneOverview.class, options);
    }

    /** Returns the overviews of all proxies of a mesh. API path: {@code /meshes/{mesh}/dataplanes/_overview}. */
    public Paged<DataplaneOverview> overviews(String mesh) {
        return overviews(mesh, ListOptions.ALL);
    }

    /**
     * Returns the overviews of the proxies of a mesh that match the options. API path:
     * {@code /meshes/{mesh}/dataplanes/_overview}.
     */
    public Paged<DataplaneOverview> overviews(String mesh, ListOptions options) {
        return ListQuery.overviews(api, Dataplane.TYPE, ScopePath.mesh(mesh), DataplaneOverview.class, options);
    }

    /**
     * Returns the overview of a proxy. API path: {@code /meshes/{mesh}/dataplanes/{name}/_overview}.
     *
     * @throws dev.meshmanager.core.error.NotFoundException if the proxy or the mesh does not exist
     */
    public DataplaneOverview overview(String mesh, String name) {
        return readOverview(mesh, name).execute();
    }

    /**
     * Returns the overview of a proxy; empty if the proxy or the mesh does not exist. API path:
     * {@code /meshes/{mesh}/dataplanes/{name}/_overview}.
     */
    public Optional<DataplaneOverview> findOverview(String mesh, String name) {
        return InspectApi.find(readOverview(mesh, name));
    }

    /**
     * Reads the overview of a proxy without blocking; see {@link #overview(String, String)}. Cancelling the future
     * cancels the call.
     */
    public CompletableFuture<DataplaneOverview> overviewAsync(String mesh, String name) {
        return readOverview(mesh, name).executeAsync();
    }

    private Exchange<DataplaneOverview> readOverview(String mesh, String name) {
        return api.view(Dataplane.TYPE, ScopePath.mesh(mesh), name, "_overview", Map.of())
                .map(body -> Bodies.<DataplaneOverview>read(DataplaneOverview.class, body));
    }

    /** Returns a client for the policies and the configuration of one proxy. Makes no call. */
    public ProxyInspection inspect(String mesh, String name) {
        return new ProxyInspection(new InspectApi(api, Dataplane.TYPE, ScopePath.mesh(mesh), name));
    }

    /** Returns a client for the admin endpoint of a proxy's Envoy. Makes no call. */
    public ProxyAdmin admin(String mesh, String name) {
        return new ProxyAdmin(new InspectApi(api, Dataplane.TYPE, ScopePath.mesh(mesh), name));
    }

    /**
     * Collects all information about a proxy in files; see {@link #supportBundle(String, String, Progress.Listener)}.
     */
    public GeneratedFiles supportBundle(String mesh, String name) {
        return supportBundle(mesh, name, progress -> {});
    }

    /**
     * Reads the overview, rules, policies, layout, configuration, xDS, statistics and clusters of a proxy, and returns
     * them as files that can be written to a directory. Makes eight calls or more, one after another.
     *
     * <p><b>Secrets.</b> Keys, passwords and tokens are omitted.
     *
     * <p><b>Failures.</b> A part that cannot be read is missing; {@code README.txt} lists these parts with the reasons.
     *
     * @param listener receives the number of finished parts after each part, on the calling thread
     * @throws dev.meshmanager.core.error.TransportException if the thread is interrupted
     */
    public GeneratedFiles supportBundle(String mesh, String name, Progress.Listener listener) {
        return SupportBundle.of(this, mesh, name, listener);
    }

    /** Returns the base URL. */
    @Override
    public String toString() {
        return "DataplaneClient(" + api + ")";
    }
}
