package dev.meshmanager.konnect.inventory;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.Resource;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.konnect.controlplane.MeshControlPlane;
import dev.meshmanager.kuma.gateway.MeshGateway;
import dev.meshmanager.kuma.inspect.GlobalInsight;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.proxy.DataplaneOverview;
import dev.meshmanager.kuma.service.ServiceInsight;
import dev.meshmanager.kuma.zone.ZoneOverview;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The contents of a mesh control plane at one time.
 *
 * @param controlPlane the control plane
 * @param insight the counts of resources, or empty if they could not be read
 * @param meshes the meshes
 * @param zones the zones
 * @param services the services of all meshes
 * @param gateways the built-in gateways of all meshes
 * @param proxies the data plane proxies of all meshes
 * @param policies the policies of all meshes, kind by kind
 */
public record MeshControlPlaneInventory(
        MeshControlPlane controlPlane,
        Optional<GlobalInsight> insight,
        List<Mesh> meshes,
        List<ZoneOverview> zones,
        List<ServiceInsight> services,
        List<MeshGateway> gateways,
        List<DataplaneOverview> proxies,
        List<Resource> policies) {
    Map<String, Long> totals() {
        Map<String, Long> totals = new LinkedHashMap<>();
        totals.put("meshes", (long) meshes.size());
        totals.put("zones", (long) zones.size());
        totals.put("services", (long) services.size());
        totals.put("gateways", (long) gateways.size());
        totals.put("proxies", (long) proxies.size());
        totals.put(
                "policies",
                insight.flatMap(GlobalInsight::policies)
                        .map(GlobalInsight.Count::total)
                        .orElseGet(OptionalLong::empty)
                        .orElse(policies.size()));
        return totals;
    }

    JsonObject toJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("controlPlane", Json.toTree(controlPlane));
        insight.ifPresent(counts -> json.put("insight", Json.toTree(counts)));
        json.put("meshes", meshes.stream().map(Json::toTree).toList());
        json.put("zones", zones.stream().map(Json::toTree).toList());
        json.put("services", services.stream().map(Json::toTree).toList());
        json.put("gateways", gateways.stream().map(Json::toTree).toList());
        json.put("proxies", proxies.stream().map(Json::toTree).toList());
        json.put("policies", policies.stream().map(Json::toTree).toList());
        return JsonObject.of(json);
    }

    void print(TextTree tree) {
        tree.add(0, "mesh control plane " + controlPlane.name());
        zones.forEach(zone -> tree.add(1, "zone " + zone.name()));
        for (Mesh mesh : meshes) {
            tree.add(1, "mesh " + mesh.name());
            services.stream()
                    .filter(service -> service.mesh().equals(mesh.name()))
                    .forEach(service -> tree.add(
                            2,
                            "service " + service.name() + " "
                                    + service.status().map(Object::toString).orElse("")));
            gateways.stream()
                    .filter(gateway -> gateway.mesh().equals(mesh.name()))
                    .forEach(gateway -> tree.add(2, "gateway " + gateway.name()));
            long count = proxies.stream()
                    .filter(proxy -> proxy.mesh().equals(mesh.name()))
                    .count();
            tree.add(2, count + " proxies");
            policies.stream()
                    .filter(policy -> meshOf(policy).equals(mesh.name()))
                    .forEach(policy -> tree.add(2, policy.type() + " " + policy.name()));
        }
    }

    private static String meshOf(Resource policy) {
        return policy.meshName().orElse("");
    }
}
