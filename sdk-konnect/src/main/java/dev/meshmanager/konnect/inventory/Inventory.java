package dev.meshmanager.konnect.inventory;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.konnect.catalog.CatalogResource;
import dev.meshmanager.konnect.catalog.CatalogService;
import dev.meshmanager.konnect.controlplane.GatewayControlPlane;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What there is in a region of Konnect, at one time: mesh control planes with what they run, control planes of
 * gateways, and the catalogue. What could not be read is among the {@link #problems()}, and hides nothing else.
 *
 * @param meshControlPlanes the mesh control planes
 * @param gatewayControlPlanes the control planes of gateways, those of ingress controllers among them
 * @param catalogServices the services of the catalogue
 * @param problems what could not be read and why
 */
public record Inventory(
        List<MeshControlPlaneInventory> meshControlPlanes,
        List<GatewayControlPlane> gatewayControlPlanes,
        List<CatalogServiceInventory> catalogServices,
        List<Problem> problems) {
    /**
     * Something that could not be read.
     *
     * @param item what, as in {@code prod: zones}
     * @param reason why
     */
    public record Problem(String item, String reason) {}

    /**
     * A service of the catalogue with the services of meshes that are mapped to it.
     *
     * @param service the service
     * @param resources what is mapped to it
     */
    public record CatalogServiceInventory(CatalogService service, List<CatalogResource> resources) {}

    /** Returns how many meshes, zones, services, proxies and policies there are in all. */
    public Map<String, Long> totals() {
        Map<String, Long> totals = new LinkedHashMap<>();
        totals.put("meshControlPlanes", (long) meshControlPlanes.size());
        totals.put("gatewayControlPlanes", (long) gatewayControlPlanes.size());
        totals.put("catalogServices", (long) catalogServices.size());
        for (MeshControlPlaneInventory controlPlane : meshControlPlanes) {
            controlPlane.totals().forEach((name, count) -> totals.merge(name, count, Long::sum));
        }
        return totals;
    }

    /** Returns all of it as JSON. */
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
                gatewayControlPlanes.stream().map(Json::toTree).toList());
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
                        .map(problem -> Map.of("item", problem.item(), "reason", problem.reason()))
                        .toList());
        return JsonObject.of(json);
    }

    /** Returns all of it as a tree of text. */
    @Override
    public String toString() {
        TextTree tree = new TextTree();
        for (MeshControlPlaneInventory controlPlane : meshControlPlanes) {
            controlPlane.print(tree);
        }
        for (GatewayControlPlane gateway : gatewayControlPlanes) {
            tree.add(
                    0,
                    (gateway.isIngressController() ? "ingress controller " : "gateway control plane ")
                            + gateway.name().orElse(gateway.id()));
        }
        for (CatalogServiceInventory mapped : catalogServices) {
            tree.add(
                    0,
                    "catalogue service "
                            + mapped.service().name().orElse(mapped.service().id()));
            mapped.resources()
                    .forEach(resource -> tree.add(
                            1,
                            resource.meshName().map(mesh -> mesh + "/").orElse("")
                                    + resource.meshServiceName()
                                            .or(resource::name)
                                            .orElse(resource.id())));
        }
        problems.forEach(problem -> tree.add(0, "not read: " + problem.item() + ": " + problem.reason()));
        return tree.toString();
    }
}
