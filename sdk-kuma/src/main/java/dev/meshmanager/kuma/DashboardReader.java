package dev.meshmanager.kuma;

import dev.meshmanager.core.error.ApiException;
import dev.meshmanager.core.error.MeshException;
import dev.meshmanager.core.error.TransportException;
import dev.meshmanager.core.http.Bodies;
import dev.meshmanager.core.page.Paged;
import dev.meshmanager.core.page.Progress;
import dev.meshmanager.kuma.dashboard.Dashboard;
import dev.meshmanager.kuma.inspect.GlobalInsight;
import dev.meshmanager.kuma.inspect.ServerInfo;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.mesh.MeshInsight;
import dev.meshmanager.kuma.service.ServiceInsight;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/**
 * Reads a dashboard. All lists are begun at once; the HTTP client bounds how many calls are under way, and each list
 * has one of them at a time.
 */
final class DashboardReader {
    private final KumaClient client;
    private final Clock clock;
    private final Progress.Listener listener;
    private final List<CompletableFuture<?>> started = new ArrayList<>();
    private final List<String> unread = new ArrayList<>();
    private int done;

    DashboardReader(KumaClient client, Clock clock, Progress.Listener listener) {
        this.client = client;
        this.clock = clock;
        this.listener = listener;
    }

    Dashboard read(ResourceApi api) {
        try {
            var counts = start(api.at("global-insight")
                    .<GlobalInsight>map(body -> Bodies.read(GlobalInsight.class, body))
                    .executeAsync());
            var zones = start(client.zones().overviews());
            var ingresses = start(client.zoneIngresses().overviews());
            var egresses = start(client.zoneEgresses().overviews());
            var meshes = start(client.resources(Mesh.TYPE).list());
            var insights = start(client.resources(MeshInsight.TYPE).list());
            var services = start(client.resources(ServiceInsight.TYPE).list());
            var proxies = start(client.dataplanes().overviews());
            ServerInfo server = client.serverInfo();
            return new Dashboard(
                    clock.instant(),
                    server,
                    result(counts, GlobalInsight.builder().build()),
                    result(zones, List.of()),
                    result(ingresses, List.of()),
                    result(egresses, List.of()),
                    result(meshes, List.of()),
                    result(insights, List.of()),
                    result(services, List.of()),
                    result(proxies, List.of()),
                    unread);
        } finally {
            started.forEach(future -> future.cancel(true));
        }
    }

    private <T> CompletableFuture<List<T>> start(Paged<T> list) {
        return start(list.toListAsync());
    }

    private <T> CompletableFuture<T> start(CompletableFuture<T> future) {
        started.add(future);
        return future;
    }

    /**
     * What the control plane refuses, a zone its zones for example, is named in the dashboard; the rest stays of use.
     */
    private <T> T result(CompletableFuture<T> future, T instead) {
        T result = instead;
        try {
            result = future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TransportException("dashboard", "the thread was interrupted", e);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof ApiException)) {
                throw e.getCause() instanceof MeshException
                        ? (MeshException) e.getCause()
                        : new IllegalStateException("dashboard: " + e.getCause(), e.getCause());
            }
            unread.add(String.valueOf(e.getCause().getMessage()));
        }
        listener.onProgress(new Progress(++done, OptionalLong.of(started.size())));
        return result;
    }
}
