package dev.meshmanager.konnect.zone;

import dev.meshmanager.kuma.proxy.Dataplane;
import dev.meshmanager.kuma.proxy.Listener;
import dev.meshmanager.kuma.service.MeshZoneAddress;
import dev.meshmanager.kuma.zone.ZoneEgress;
import dev.meshmanager.kuma.zone.ZoneIngress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A zone ingress or zone egress on a machine.
 *
 * @param zone the zone
 * @param isIngress whether it is an ingress
 * @param mesh the mesh that it serves, since Kong Mesh 3.0; empty if it serves all meshes
 * @param port the port on which it listens
 */
record ZoneProxy(String zone, boolean isIngress, Optional<String> mesh, int port) {
    private static final int INGRESS_PORT = 10001;
    private static final int EGRESS_PORT = 10002;
    private static final int PORTS_OF_A_MESH = 2;

    /** Returns the proxies of a zone. Each mesh has ports of its own, because all run on one machine. */
    static List<ZoneProxy> of(ZoneDeploymentSpec zone) {
        List<Optional<String>> meshes = zone.hasZoneProxiesOfMeshes()
                ? zone.meshes().stream().map(Optional::of).toList()
                : List.of(Optional.empty());
        List<ZoneProxy> proxies = new ArrayList<>();
        for (int i = 0; i < meshes.size(); i++) {
            if (zone.hasIngress()) {
                proxies.add(new ZoneProxy(zone.name(), true, meshes.get(i), INGRESS_PORT + i * PORTS_OF_A_MESH));
            }
            if (zone.hasEgress()) {
                proxies.add(new ZoneProxy(zone.name(), false, meshes.get(i), EGRESS_PORT + i * PORTS_OF_A_MESH));
            }
        }
        return proxies;
    }

    String role() {
        return isIngress ? "ingress" : "egress";
    }

    /** Returns the name of its files, without an ending. */
    String fileName() {
        return role() + mesh.map(name -> "-" + name).orElse("");
    }

    /** Returns the name of the resource. */
    String name() {
        return zone + "-" + role();
    }

    /** Returns the resource. {@code kuma-dp} replaces what is in braces. */
    Map<String, Object> resource() {
        Map<String, Object> networking = new LinkedHashMap<>();
        networking.put("address", "{{ address }}");
        if (mesh.isPresent()) {
            Map<String, Object> listener = new LinkedHashMap<>();
            listener.put("type", (isIngress ? Listener.Type.ZONE_INGRESS : Listener.Type.ZONE_EGRESS).toString());
            listener.put("address", "{{ address }}");
            listener.put("port", port);
            networking.put("listeners", List.of(listener));
            return resource(Dataplane.TYPE.name(), "networking", networking);
        }
        networking.put("port", port);
        if (isIngress) {
            networking.put("advertisedAddress", "{{ advertisedAddress }}");
            networking.put("advertisedPort", port);
        }
        return resource((isIngress ? ZoneIngress.TYPE : ZoneEgress.TYPE).name(), "networking", networking);
    }

    /** Returns whether other zones learn its address from a {@code MeshZoneAddress}, which nobody else creates. */
    boolean hasAddressOfMesh() {
        return isIngress && mesh.isPresent();
    }

    /** Returns the file of the {@code MeshZoneAddress}. */
    String addressFile() {
        return "zone-address-" + mesh.orElseThrow() + ".yaml";
    }

    /** Returns the {@code MeshZoneAddress}. {@code kumactl} replaces what is in braces. */
    Map<String, Object> addressOfMesh() {
        Map<String, Object> spec = new LinkedHashMap<>();
        spec.put("address", "{{ advertisedAddress }}");
        spec.put("port", port);
        return resource(MeshZoneAddress.TYPE.name(), "spec", spec);
    }

    private Map<String, Object> resource(String type, String member, Map<String, Object> content) {
        Map<String, Object> resource = new LinkedHashMap<>();
        resource.put("type", type);
        mesh.ifPresent(name -> resource.put("mesh", name));
        resource.put("name", name());
        resource.put(member, content);
        return resource;
    }
}
