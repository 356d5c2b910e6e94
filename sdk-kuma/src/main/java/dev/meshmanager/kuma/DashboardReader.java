package dev.meshmanager.kuma;

import dev.meshmanager.core.MeshResource;
import dev.meshmanager.core.MeshResourceType;
import dev.meshmanager.core.error.ApiException;
import dev.meshmanager.core.error.MeshException;
import dev.meshmanager.core.error.TransportException;
import dev.meshmanager.core.exchange.Bodies;
import dev.meshmanager.core.page.Paged;
import dev.meshmanager.core.page.Progress;
import dev.meshmanager.kuma.dashboard.Dashboard;
import dev.meshmanager.kuma.gateway.MeshGateway;
import dev.meshmanager.kuma.gateway.MeshGatewayRoute;
import dev.meshmanager.kuma.inspect.GlobalInsight;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.mesh.MeshInsight;
import dev.meshmanager.kuma.service.MeshExternalService;
import dev.meshmanager.kuma.service.MeshMultiZoneService;
import dev.meshmanager.kuma.service.MeshService;
import dev.meshmanager.kuma.service.ServiceInsight;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Reads a dashboard. Lists are begun at once, but for those of policies, which wait for the counts of their kinds; the
 * HTTP client bounds how many calls are under way, and each list has one of them at a time.
 */
final class DashboardReader {
    /** What the map and the warnings need besides policies, which the insights of meshes count. */
    private static final Set<String> NO_POLICIES = Set.of(
            MeshGateway.TYPE.name(),
            MeshGatewayRoute.TYPE.name(),
            MeshService.TYPE.name(),
            MeshMultiZoneService.TYPE.name(),
            MeshExternalService.TYPE.name());

    private final KumaClient client;
    private final Clock clock;
    private final Progress.Listener listener;
    private final List<CompletableFuture<?>> started = new ArrayList<>();
    private final List<String> unread = new ArrayList<>();
    private OptionalLong total = OptionalLong.empty();
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
            var insights = start(client.resources(MeshInsight.TYPE).list());
            var zones = start(client.zones().overviews());
            var ingresses = start(client.zoneIngresses().overviews());
            var egresses = start(client.zoneEgresses().overviews());
            var meshes = start(client.resources(Mesh.TYPE).list());
            var services = start(client.resources(ServiceInsight.TYPE).list());
            var proxies = start(client.dataplanes().overviews());
            GlobalInsight counted = result(counts, GlobalInsight.builder().build());
            List<MeshInsight> inMeshes = result(insights, List.of());
            var resources = startResources(counted, inMeshes);
            total = OptionalLong.of(started.size());
            return Dashboard.builder()
                    .time(clock.instant())
                    .server(client.serverInfo())
                    .counts(counted)
                    .zones(result(zones, List.of()))
                    .zoneIngresses(result(ingresses, List.of()))
                    .zoneEgresses(result(egresses, List.of()))
                    .meshes(result(meshes, List.of()))
                    .meshInsights(inMeshes)
                    .services(result(services, List.of()))
                    .proxies(result(proxies, List.of()))
                    .resources(resources.stream()
                            .flatMap(list -> list.get().stream())
                            .toList())
                    .unread(unread)
                    .build();
        } finally {
            started.forEach(future -> future.cancel(true));
        }
    }

    /** One list for each kind that there is any of, so that a control plane with few kinds is asked few times. */
    private List<Supplier<List<MeshResource>>> startResources(GlobalInsight counts, List<MeshInsight> insights) {
        Set<String> kinds = new TreeSet<>();
        counts.resources().forEach((kind, count) -> {
            if (NO_POLICIES.contains(kind) && count.total().orElse(0L) > 0) {
                kinds.add(kind);
            }
        });
        insights.forEach(insight -> insight.policies().forEach((kind, stat) -> {
            if (stat.total().orElse(0L) > 0) {
                kinds.add(kind);
            }
        }));
        return kinds.stream()
                .flatMap(kind -> client.types().find(kind).stream())
                .flatMap(type -> type instanceof MeshResourceType<?> ofMesh ? Stream.of(ofMesh) : Stream.empty())
                .<Supplier<List<MeshResource>>>map(this::startResources)
                .toList();
    }

    private <R extends MeshResource> Supplier<List<MeshResource>> startResources(MeshResourceType<R> type) {
        CompletableFuture<List<R>> list = start(client.resources(type).list());
        return () -> List.copyOf(result(list, List.of()));
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
        listener.onProgress(new Progress(++done, total));
        return result;
    }
}
