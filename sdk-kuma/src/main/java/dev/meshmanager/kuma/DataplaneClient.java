package dev.meshmanager.kuma;

import dev.meshmanager.core.exchange.Bodies;
import dev.meshmanager.core.exchange.Exchange;
import dev.meshmanager.core.files.GeneratedFiles;
import dev.meshmanager.core.page.Paged;
import dev.meshmanager.core.page.Progress;
import dev.meshmanager.kuma.proxy.DataplaneOverview;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Reads data plane proxies together with what the control plane has observed of them. Safe for use by many threads;
 * calls fail with a {@link dev.meshmanager.core.error.MeshException}.
 */
public final class DataplaneClient {
    private static final String PATH = "dataplanes";

    private final ResourceApi api;

    DataplaneClient(ResourceApi api) {
        this.api = api;
    }

    /** Returns the overviews of all proxies of all meshes. API path: {@code /dataplanes/_overview}. */
    public Paged<DataplaneOverview> overviews() {
        return overviews(ListOptions.ALL);
    }

    /** Returns the overviews of the proxies of all meshes that the options leave. */
    public Paged<DataplaneOverview> overviews(ListOptions options) {
        return ListQuery.overviews(api, Scopes.NONE, PATH, DataplaneOverview.class, options);
    }

    /** Returns the overviews of the proxies of a mesh. API path: {@code /meshes/{mesh}/dataplanes/_overview}. */
    public Paged<DataplaneOverview> overviews(String mesh) {
        return overviews(mesh, ListOptions.ALL);
    }

    /** Returns the overviews of the proxies of a mesh that the options leave. */
    public Paged<DataplaneOverview> overviews(String mesh, ListOptions options) {
        return ListQuery.overviews(api, Scopes.mesh(mesh), PATH, DataplaneOverview.class, options);
    }

    /**
     * Returns the overview of one proxy. API path: {@code /meshes/{mesh}/dataplanes/{name}/_overview}.
     *
     * @throws dev.meshmanager.core.error.NotFoundException if there is none
     */
    public DataplaneOverview overview(String mesh, String name) {
        return readOverview(mesh, name).execute();
    }

    /** Returns the overview of one proxy, or empty if there is none. */
    public Optional<DataplaneOverview> findOverview(String mesh, String name) {
        return InspectApi.find(readOverview(mesh, name));
    }

    /** Returns {@link #overview(String, String)} without blocking. */
    public CompletableFuture<DataplaneOverview> overviewAsync(String mesh, String name) {
        return readOverview(mesh, name).executeAsync();
    }

    private Exchange<DataplaneOverview> readOverview(String mesh, String name) {
        return api.view(Scopes.mesh(mesh), PATH, name, "_overview", Map.of())
                .map(body -> Bodies.<DataplaneOverview>read(DataplaneOverview.class, body));
    }

    /** Returns what applies to one proxy. Makes no call. */
    public ProxyInspection inspect(String mesh, String name) {
        return new ProxyInspection(new InspectApi(api, Scopes.mesh(mesh), PATH, name));
    }

    /** Returns what the Envoy of one proxy says of itself. Makes no call. */
    public ProxyAdmin admin(String mesh, String name) {
        return new ProxyAdmin(api, Scopes.mesh(mesh), PATH, name);
    }

    /** Returns what there is to know of a proxy; see {@link #supportBundle(String, String, Progress.Listener)}. */
    public GeneratedFiles supportBundle(String mesh, String name) {
        return supportBundle(mesh, name, progress -> {});
    }

    /**
     * Reads the overview, rules, policies, layout, configuration, xDS, statistics and clusters of a proxy, and returns
     * them as files that can be written into a directory. Keys, passwords and tokens are left out. A {@code README.txt}
     * names what could not be read, and why. Interrupting the thread ends the reading.
     *
     * @param listener hears after each part
     * @throws dev.meshmanager.core.error.TransportException if the thread is interrupted
     */
    public GeneratedFiles supportBundle(String mesh, String name, Progress.Listener listener) {
        return SupportBundle.of(this, mesh, name, listener);
    }
}
