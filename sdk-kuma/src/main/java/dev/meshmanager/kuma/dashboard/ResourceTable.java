package dev.meshmanager.kuma.dashboard;

import dev.meshmanager.core.MeshResource;
import dev.meshmanager.core.Resource;
import dev.meshmanager.core.view.Table;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.proxy.Dataplane;
import dev.meshmanager.kuma.proxy.DataplaneSpec;
import dev.meshmanager.kuma.proxy.Networking;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Tables of resources with the columns that {@code kumactl get} has. */
public final class ResourceTable {
    private static final List<String> COLUMNS =
            List.of("Mesh", "Name", "Tags", "Address", "mTLS", "Locality", "Zone egress", "Age");
    private static final Set<String> ALWAYS = Set.of("Name", "Age");

    private final Clock clock;
    private final List<Map<String, String>> rows = new ArrayList<>();

    private ResourceTable(Clock clock) {
        this.clock = clock;
    }

    /**
     * Returns a table of resources of one kind or of several: mesh, name, age, and what else is worth a column for the
     * kind. A column that no resource has a text for is left out, unless it is the name or the age.
     *
     * @param clock tells the moment at which the age, since the last change, is counted
     */
    public static Table of(String title, Collection<? extends Resource> resources, Clock clock) {
        ResourceTable table = new ResourceTable(clock);
        resources.forEach(table::add);
        return table.build(title);
    }

    private void add(Resource resource) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("Mesh", resource instanceof MeshResource inMesh ? inMesh.mesh() : "");
        row.put("Name", resource.name());
        if (resource instanceof Dataplane proxy) {
            addProxy(proxy, row);
        }
        if (resource instanceof Mesh mesh) {
            addMesh(mesh, row);
        }
        row.put(
                "Age",
                resource.modificationTime()
                        .map(time -> age(Duration.between(time, clock.instant())))
                        .orElse(""));
        rows.add(row);
    }

    private static void addProxy(DataplaneSpec proxy, Map<String, String> row) {
        TreeSet<String> tags = new TreeSet<>();
        proxy.networking().ifPresent(networking -> {
            networking.inbound().forEach(inbound -> inbound.tags()
                    .forEach((key, value) -> tags.add(key + "=" + value)));
            networking.gateway().ifPresent(gateway -> gateway.tags()
                    .forEach((key, value) -> tags.add(key + "=" + value)));
        });
        row.put("Tags", String.join(" ", tags));
        row.put("Address", proxy.networking().map(ResourceTable::address).orElse(""));
    }

    private static String address(Networking networking) {
        return networking.advertisedAddress().or(networking::address).orElse("");
    }

    private static void addMesh(Mesh mesh, Map<String, String> row) {
        row.put(
                "mTLS",
                mesh.enabledAuthority()
                        .map(authority ->
                                authority.type() + "/" + authority.name().orElse(""))
                        .orElse("off"));
        row.put(
                "Locality",
                onOff(mesh.routing()
                        .flatMap(Mesh.Routing::localityAwareLoadBalancing)
                        .orElse(false)));
        row.put(
                "Zone egress",
                onOff(mesh.routing().flatMap(Mesh.Routing::zoneEgress).orElse(false)));
    }

    private static String onOff(boolean isOn) {
        return isOn ? "on" : "off";
    }

    /** The largest unit only, as {@code kumactl} has it. */
    private static String age(Duration age) {
        if (age.toDays() > 0) {
            return age.toDays() + "d";
        }
        if (age.toHours() > 0) {
            return age.toHours() + "h";
        }
        return age.toMinutes() > 0 ? age.toMinutes() + "m" : Math.max(0, age.toSeconds()) + "s";
    }

    private Table build(String title) {
        List<String> names = COLUMNS.stream()
                .filter(column -> ALWAYS.contains(column)
                        || rows.stream()
                                .anyMatch(row -> !row.getOrDefault(column, "").isEmpty()))
                .toList();
        return new Table(
                title,
                names,
                rows.stream()
                        .map(row -> names.stream()
                                .map(name -> row.getOrDefault(name, ""))
                                .toList())
                        .toList());
    }
}
