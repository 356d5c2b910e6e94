package dev.meshmanager.konnect.inventory;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.core.page.FailedRead;
import dev.meshmanager.core.view.Table;
import dev.meshmanager.core.view.Viewable;
import dev.meshmanager.konnect.catalog.CatalogResource;
import dev.meshmanager.konnect.catalog.CatalogService;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A snapshot of a region of Konnect: mesh control planes and control planes of Kong Gateway with their contents, and
 * the service catalog. Lists that could not be read are empty and are named in {@link #problems()}. Immutable.
 *
 * @param meshControlPlanes the mesh control planes
 * @param gatewayControlPlanes the control planes of Kong Gateway, including those of Kubernetes ingress controllers
 * @param catalogServices the services of the catalog
 * @param problems the lists that could not be read, with the reasons
 */
public record Inventory(
        List<MeshControlPlaneInventory> meshControlPlanes,
        List<GatewayControlPlaneInventory> gatewayControlPlanes,
        List<CatalogServiceInventory> catalogServices,
        List<FailedRead> problems)
        implements Viewable {
    /**
     * A service of the catalog with its resources.
     *
     * @param service the service
     * @param resources the resources that are mapped to the service, for example services of meshes
     */
    public record CatalogServiceInventory(CatalogService service, List<CatalogResource> resources) {}

    /**
     * Returns the total numbers of control planes, meshes, zones, services, gateways, proxies and policies, and of the
     * entities of Kong Gateway, by name. The names of the latter start with {@code gateway}, for example
     * {@code gatewayServices}.
     */
    public Map<String, Long> totals() {
        Map<String, Long> totals = new LinkedHashMap<>();
        totals.put("meshControlPlanes", (long) meshControlPlanes.size());
        totals.put("gatewayControlPlanes", (long) gatewayControlPlanes.size());
        totals.put("catalogServices", (long) catalogServices.size());
        for (MeshControlPlaneInventory controlPlane : meshControlPlanes) {
            controlPlane.totals().forEach((name, count) -> totals.merge(name, count, Long::sum));
        }
        for (GatewayControlPlaneInventory controlPlane : gatewayControlPlanes) {
            controlPlane.totals().forEach((name, count) -> totals.merge(name, count, Long::sum));
        }
        return totals;
    }

    /** Returns the inventory as one HTML element: the totals, and a table of each list that is not empty. */
    @Override
    public String toHtml() {
        StringBuilder html = new StringBuilder("<div>");
        html.append(Table.of(
                        "Inventory",
                        List.of("Name", "Total"),
                        totals().entrySet(),
                        total -> List.of(total.getKey(), total.getValue().toString()))
                .toHtml());
        new InventoryTables(this).all().forEach(table -> html.append(table.toHtml()));
        return html.append("</div>").toString();
    }

    /** Returns the inventory as JSON. Of an entity of Kong Gateway, it has the id and the name. */
    public JsonObject toJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("totals", totals());
        json.put(
                "meshControlPlanes",
                meshControlPlanes.stream()
                        .map(MeshControlPlaneInventory::toJson)
                        .toList());
        json.put(
                "gatewayControlPlanes",
                gatewayControlPlanes.stream()
                        .map(GatewayControlPlaneInventory::toJson)
                        .toList());
        json.put(
                "catalogServices",
                catalogServices.stream()
                        .map(mapped -> Map.of(
                                "service", Json.toTree(mapped.service()),
                                "resources",
                                        mapped.resources().stream()
                                                .map(Json::toTree)
                                                .toList()))
                        .toList());
        json.put(
                "problems",
                problems.stream()
                        .map(problem -> Map.of(
                                "what", problem.what(), "request", problem.request(), "reason", problem.reason()))
                        .toList());
        return JsonObject.of(json);
    }

    /** Returns the inventory as an indented text. */
    @Override
    public String toString() {
        TextTree tree = new TextTree();
        for (MeshControlPlaneInventory controlPlane : meshControlPlanes) {
            controlPlane.print(tree);
        }
        gatewayControlPlanes.forEach(controlPlane -> controlPlane.print(tree));
        for (CatalogServiceInventory mapped : catalogServices) {
            tree.add(
                    0,
                    "catalog service "
                            + mapped.service().name().orElse(mapped.service().id()));
            mapped.resources().forEach(resource -> tree.add(1, InventoryTables.name(resource)));
        }
        problems.forEach(problem -> tree.add(0, "not read: " + problem));
        return tree.toString();
    }
}
