package dev.meshmanager.konnect;

import dev.meshmanager.core.Resource;
import dev.meshmanager.core.error.MeshException;
import dev.meshmanager.core.error.TransportException;
import dev.meshmanager.core.json.JsonException;
import dev.meshmanager.core.page.Progress;
import dev.meshmanager.konnect.catalog.CatalogResource;
import dev.meshmanager.konnect.catalog.CatalogService;
import dev.meshmanager.konnect.controlplane.GatewayControlPlane;
import dev.meshmanager.konnect.controlplane.MeshControlPlane;
import dev.meshmanager.konnect.inventory.Inventory;
import dev.meshmanager.konnect.inventory.MeshControlPlaneInventory;
import dev.meshmanager.kuma.KumaClient;
import dev.meshmanager.kuma.gateway.MeshGateway;
import dev.meshmanager.kuma.inspect.GlobalInsight;
import dev.meshmanager.kuma.inspect.ResourceKinds;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.proxy.DataplaneOverview;
import dev.meshmanager.kuma.service.ServiceInsight;
import dev.meshmanager.kuma.zone.ZoneOverview;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Reads an inventory with several calls at a time. */
final class InventoryReader {
    private static final int AT_ONCE = 8;

    private final KonnectClient konnect;
    private final Progress.Listener listener;
    private final List<Inventory.Problem> problems = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger done = new AtomicInteger();
    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE, task -> {
        Thread thread = new Thread(task, "konnect-inventory");
        thread.setDaemon(true);
        return thread;
    });

    InventoryReader(KonnectClient konnect, Progress.Listener listener) {
        this.konnect = konnect;
        this.listener = listener;
    }

    Inventory read() {
        try {
            Future<List<GatewayControlPlane>> gateways = list(
                    "gateway control planes",
                    () -> konnect.gatewayControlPlanes().list().toList());
            Future<List<CatalogService>> services =
                    list("catalogue", () -> konnect.catalog().services().list().toList());
            List<Supplier<MeshControlPlaneInventory>> meshes = new ArrayList<>();
            for (MeshControlPlane controlPlane : get(list(
                    "mesh control planes",
                    () -> konnect.meshControlPlanes().list().toList()))) {
                meshes.add(start(controlPlane));
            }
            List<Supplier<Inventory.CatalogServiceInventory>> mapped = new ArrayList<>();
            for (CatalogService service : get(services)) {
                Future<List<CatalogResource>> resources =
                        list("catalogue: " + service.name().orElse(service.id()), () -> konnect.catalog()
                                .services()
                                .resources(service.id())
                                .toList());
                mapped.add(() -> new Inventory.CatalogServiceInventory(service, get(resources)));
            }
            List<MeshControlPlaneInventory> controlPlanes =
                    meshes.stream().map(Supplier::get).toList();
            List<Inventory.CatalogServiceInventory> catalog =
                    mapped.stream().map(Supplier::get).toList();
            return new Inventory(controlPlanes, get(gateways), catalog, List.copyOf(problems));
        } finally {
            threads.shutdownNow();
        }
    }

    private Supplier<MeshControlPlaneInventory> start(MeshControlPlane controlPlane) {
        KumaClient kuma = konnect.kuma(controlPlane);
        String name = controlPlane.name() + ": ";
        Future<List<GlobalInsight>> insight = list(name + "counts", () -> List.of(kuma.globalInsight()));
        Future<List<ResourceKinds>> kinds = list(name + "kinds", () -> List.of(kuma.resourceKinds()));
        Future<List<Mesh>> meshes =
                list(name + "meshes", () -> kuma.resources(Mesh.TYPE).list().toList());
        Future<List<ZoneOverview>> zones =
                list(name + "zones", () -> kuma.zones().overviews().toList());
        Future<List<ServiceInsight>> services = list(
                name + "services",
                () -> kuma.resources(ServiceInsight.TYPE).list().toList());
        Future<List<MeshGateway>> gateways = list(
                name + "gateways", () -> kuma.resources(MeshGateway.TYPE).list().toList());
        return () -> {
            List<Future<List<Resource>>> policies = policyKinds(get(kinds), get(insight)).stream()
                    .map(kind -> list(name + "policies of the kind " + kind, () -> kuma.resources(kind).list().stream()
                            .map(Resource.class::cast)
                            .toList()))
                    .toList();
            List<Future<List<DataplaneOverview>>> proxies = get(meshes).stream()
                    .map(mesh -> list(
                            name + "proxies of " + mesh.name(),
                            () -> kuma.dataplanes().overviews(mesh.name()).toList()))
                    .toList();
            return new MeshControlPlaneInventory(
                    controlPlane,
                    get(insight).stream().findFirst(),
                    get(meshes),
                    get(zones),
                    get(services),
                    get(gateways),
                    proxies.stream().flatMap(list -> get(list).stream()).toList(),
                    policies.stream().flatMap(list -> get(list).stream()).toList());
        };
    }

    /** Kinds without resources have no count, which saves the calls to list them. */
    private static List<String> policyKinds(List<ResourceKinds> kinds, List<GlobalInsight> insight) {
        return kinds.stream()
                .flatMap(all -> all.resources().stream())
                .filter(kind -> kind.policy().isPresent())
                .flatMap(kind -> kind.name().stream())
                .filter(kind ->
                        insight.stream().allMatch(counts -> counts.resources().containsKey(kind)))
                .sorted()
                .toList();
    }

    private <T> Future<List<T>> list(String item, Supplier<List<T>> call) {
        return threads.submit(() -> {
            try {
                return call.get();
            } catch (MeshException | JsonException e) {
                problems.add(new Inventory.Problem(item, String.valueOf(e.getMessage())));
                return List.of();
            } finally {
                tell();
            }
        });
    }

    private synchronized void tell() {
        listener.onProgress(new Progress(done.incrementAndGet(), OptionalLong.empty()));
    }

    private <T> List<T> get(Future<List<T>> list) {
        try {
            return list.get();
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
            throw new TransportException("inventory", "the thread was interrupted", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException
                    ? (RuntimeException) e.getCause()
                    : new IllegalStateException(e.getCause());
        }
    }
}
