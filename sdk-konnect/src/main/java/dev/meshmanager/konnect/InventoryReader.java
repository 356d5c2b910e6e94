package dev.meshmanager.konnect;

import dev.meshmanager.core.Resource;
import dev.meshmanager.core.page.Progress;
import dev.meshmanager.core.parallel.ParallelReads;
import dev.meshmanager.core.parallel.ParallelReads.Read;
import dev.meshmanager.konnect.catalog.CatalogResource;
import dev.meshmanager.konnect.catalog.CatalogService;
import dev.meshmanager.konnect.controlplane.GatewayControlPlane;
import dev.meshmanager.konnect.controlplane.GatewayEntity;
import dev.meshmanager.konnect.controlplane.GatewayEntityKind;
import dev.meshmanager.konnect.controlplane.MeshControlPlane;
import dev.meshmanager.konnect.inventory.GatewayControlPlaneInventory;
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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads an inventory with several calls at a time. */
final class InventoryReader implements AutoCloseable {
    private static final int AT_ONCE = 8;

    private final KonnectClient konnect;
    private final ParallelReads reads;

    InventoryReader(KonnectClient konnect, Progress.Listener listener) {
        this.konnect = konnect;
        this.reads = new ParallelReads("inventory", AT_ONCE, listener);
    }

    Inventory read() {
        Read<List<GatewayControlPlane>> gateways = reads.list(
                "gateway control planes", konnect.gatewayControlPlanes().list());
        Read<List<CatalogService>> services =
                reads.list("catalog", konnect.catalog().services().list());
        List<Supplier<MeshControlPlaneInventory>> controlPlanes = new ArrayList<>();
        for (MeshControlPlane controlPlane : reads.list(
                        "mesh control planes", konnect.meshControlPlanes().list())
                .get()) {
            controlPlanes.add(start(controlPlane));
        }
        List<Supplier<GatewayControlPlaneInventory>> gatewayContents =
                gateways.get().stream().map(this::start).toList();
        List<Supplier<Inventory.CatalogServiceInventory>> mapped = new ArrayList<>();
        for (CatalogService service : services.get()) {
            Read<List<CatalogResource>> resources = reads.list(
                    "catalog: " + service.name().orElse(service.id()),
                    konnect.catalog().services().resources(service.id()));
            mapped.add(() -> new Inventory.CatalogServiceInventory(service, resources.get()));
        }
        return new Inventory(
                controlPlanes.stream().map(Supplier::get).toList(),
                gatewayContents.stream().map(Supplier::get).toList(),
                mapped.stream().map(Supplier::get).toList(),
                reads.failures());
    }

    private Supplier<GatewayControlPlaneInventory> start(GatewayControlPlane controlPlane) {
        String name = controlPlane.name().orElse(controlPlane.id()) + ": ";
        Map<GatewayEntityKind, Read<List<GatewayEntity>>> entities = new EnumMap<>(GatewayEntityKind.class);
        for (GatewayEntityKind kind : GatewayEntityKind.values()) {
            entities.put(
                    kind,
                    reads.list(
                            name + kind.path(), konnect.gatewayControlPlanes().entities(controlPlane.id(), kind)));
        }
        return () -> {
            Map<GatewayEntityKind, List<GatewayEntity>> read = new EnumMap<>(GatewayEntityKind.class);
            entities.forEach((kind, list) -> read.put(kind, list.get()));
            return new GatewayControlPlaneInventory(controlPlane, Collections.unmodifiableMap(read));
        };
    }

    private Supplier<MeshControlPlaneInventory> start(MeshControlPlane controlPlane) {
        KumaClient kuma = konnect.kuma(controlPlane);
        String name = controlPlane.name() + ": ";
        Read<Optional<GlobalInsight>> insight = reads.value(name + "counts", kuma::globalInsight);
        Read<Optional<ResourceKinds>> kinds = reads.value(name + "kinds", kuma::resourceKinds);
        Read<List<Mesh>> meshes =
                reads.list(name + "meshes", kuma.resources(Mesh.TYPE).list());
        Read<List<ZoneOverview>> zones = reads.list(name + "zones", kuma.zones().overviews());
        Read<List<ServiceInsight>> services = reads.list(
                name + "services", kuma.resources(ServiceInsight.TYPE).list());
        Read<List<MeshGateway>> gateways =
                reads.list(name + "gateways", kuma.resources(MeshGateway.TYPE).list());
        return () -> {
            List<Read<? extends List<? extends Resource>>> policies = new ArrayList<>();
            for (String kind : policyKinds(kinds.get(), insight.get())) {
                policies.add(reads.list(
                        name + "policies of the kind " + kind,
                        kuma.resources(kind).list()));
            }
            List<Read<List<DataplaneOverview>>> proxies = meshes.get().stream()
                    .map(mesh -> reads.list(
                            name + "proxies of " + mesh.name(),
                            kuma.dataplanes().overviews(mesh.name())))
                    .toList();
            return new MeshControlPlaneInventory(
                    controlPlane,
                    insight.get(),
                    meshes.get(),
                    zones.get(),
                    services.get(),
                    gateways.get(),
                    proxies.stream().flatMap(list -> list.get().stream()).toList(),
                    policies.stream()
                            .flatMap(list -> list.get().stream().map(Resource.class::cast))
                            .toList());
        };
    }

    /** Kinds without resources have no count, which saves the calls to list them. */
    private static List<String> policyKinds(Optional<ResourceKinds> kinds, Optional<GlobalInsight> insight) {
        return kinds.stream()
                .flatMap(all -> all.resources().stream())
                .filter(kind -> kind.policy().isPresent())
                .flatMap(kind -> kind.name().stream())
                .filter(kind ->
                        insight.stream().allMatch(counts -> counts.resources().containsKey(kind)))
                .sorted()
                .toList();
    }

    @Override
    public void close() {
        reads.close();
    }
}
