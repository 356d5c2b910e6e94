package dev.meshmanager.konnect.inventory;

import dev.meshmanager.core.view.Table;
import dev.meshmanager.konnect.catalog.CatalogResource;
import dev.meshmanager.konnect.controlplane.GatewayEntityKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tables of an inventory. Tables without rows are left out, except for the totals. */
final class InventoryTables {
    private final Inventory inventory;

    InventoryTables(Inventory inventory) {
        this.inventory = inventory;
    }

    List<Table> all() {
        return Stream.of(
                        ofControlPlanes(
                                "Mesh control planes",
                                inventory.meshControlPlanes(),
                                controlPlane -> controlPlane.controlPlane().name(),
                                MeshControlPlaneInventory::totals),
                        ofContents("Zones", MeshControlPlaneInventory::zones, zone -> List.of("", zone.name())),
                        ofContents(
                                "Services",
                                MeshControlPlaneInventory::services,
                                service -> List.of(service.mesh(), service.name())),
                        ofContents(
                                "Gateways",
                                MeshControlPlaneInventory::gateways,
                                gateway -> List.of(gateway.mesh(), gateway.name())),
                        ofContents(
                                "Data plane proxies",
                                MeshControlPlaneInventory::proxies,
                                proxy -> List.of(proxy.mesh(), proxy.name())),
                        ofContents(
                                "Policies",
                                MeshControlPlaneInventory::policies,
                                policy -> List.of(policy.meshName().orElse(""), policy.type() + " " + policy.name())),
                        ofControlPlanes(
                                "Gateway control planes",
                                inventory.gatewayControlPlanes(),
                                GatewayControlPlaneInventory::name,
                                GatewayControlPlaneInventory::totals),
                        ofGatewayEntities(),
                        Table.of(
                                "Catalog services",
                                List.of("Name", "Resources"),
                                inventory.catalogServices(),
                                mapped -> List.of(
                                        mapped.service()
                                                .name()
                                                .orElse(mapped.service().id()),
                                        mapped.resources().stream()
                                                .map(InventoryTables::name)
                                                .collect(Collectors.joining(", ")))),
                        Table.of(
                                "Not read",
                                List.of("List", "Request", "Reason"),
                                inventory.problems(),
                                problem -> List.of(problem.what(), problem.request(), problem.reason())))
                .filter(table -> !table.rows().isEmpty())
                .map(Table::withoutEmptyColumns)
                .toList();
    }

    private static <T> Table ofControlPlanes(
            String title, List<T> controlPlanes, Function<T, String> name, Function<T, Map<String, Long>> totals) {
        List<String> columns = new ArrayList<>(List.of("Name"));
        controlPlanes.stream()
                .limit(1)
                .forEach(first -> columns.addAll(totals.apply(first).keySet()));
        return Table.of(title, columns, controlPlanes, controlPlane -> {
            List<String> row = new ArrayList<>(List.of(name.apply(controlPlane)));
            totals.apply(controlPlane).values().forEach(count -> row.add(Long.toString(count)));
            return row;
        });
    }

    private <T> Table ofContents(
            String title, Function<MeshControlPlaneInventory, List<T>> list, Function<T, List<String>> meshAndName) {
        List<List<String>> rows = new ArrayList<>();
        for (MeshControlPlaneInventory controlPlane : inventory.meshControlPlanes()) {
            list.apply(controlPlane)
                    .forEach(item -> rows.add(row(controlPlane.controlPlane().name(), meshAndName.apply(item))));
        }
        return new Table(title, List.of("Control plane", "Mesh", "Name"), rows);
    }

    private Table ofGatewayEntities() {
        List<List<String>> rows = inventory.gatewayControlPlanes().stream()
                .flatMap(controlPlane -> Arrays.stream(GatewayEntityKind.values())
                        .flatMap(kind -> controlPlane.entities(kind).stream()
                                .map(entity -> List.of(controlPlane.name(), kind.path(), entity.displayName()))))
                .toList();
        return new Table("Gateway entities", List.of("Control plane", "Kind", "Name"), rows);
    }

    private static List<String> row(String first, Collection<String> others) {
        List<String> row = new ArrayList<>(List.of(first));
        row.addAll(others);
        return row;
    }

    /** Returns the name of a resource after the name of its mesh, if it has one. */
    static String name(CatalogResource resource) {
        return resource.meshName().map(mesh -> mesh + "/").orElse("")
                + resource.meshServiceName().or(resource::name).orElse(resource.id());
    }
}
