package dev.meshmanager.kuma.dashboard.map;

import dev.meshmanager.kuma.dashboard.map.MapRow.Shape;
import dev.meshmanager.kuma.dashboard.topology.OnlineCount;
import dev.meshmanager.kuma.dashboard.topology.ServiceLocation;
import dev.meshmanager.kuma.dashboard.topology.ZoneProxies;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The rows in the box of a zone: for each mesh its gateways and services, and at the end the egress and the ingress. If
 * there are many services, they are grouped alphabetically, so that a box has about thirty rows unless it has more
 * meshes.
 */
final class ZoneBox {
    private static final int MOST_ROWS = 24;
    private static final int MOST_ROWS_OF_MESH = 10;

    private final String title;
    private final List<MapRow> rows = new ArrayList<>();
    private final Map<ServiceLocation, Integer> rowOf = new HashMap<>();
    private final Map<String, Integer> headers = new HashMap<>();

    ZoneBox(String title, Map<ServiceLocation, OnlineCount> places) {
        this.title = title;
        Map<String, Map<ServiceLocation, OnlineCount>> byMesh = new TreeMap<>();
        places.forEach((place, proxies) -> byMesh.computeIfAbsent(place.mesh(), mesh -> new LinkedHashMap<>())
                .put(place, proxies));
        int most = Math.min(MOST_ROWS_OF_MESH, MOST_ROWS / Math.max(1, byMesh.size()));
        byMesh.forEach((mesh, members) -> addMesh(mesh, members, most));
    }

    private void addMesh(String mesh, Map<ServiceLocation, OnlineCount> members, int most) {
        headers.put(mesh, rows.size());
        // Two rows would show no more than the header.
        boolean isClosed = most < 3;
        rows.add(MapRow.of(
                Shape.MESH,
                "mesh " + mesh + (isClosed ? ", services: " + members.size() : ""),
                mesh,
                members.values()));
        if (isClosed) {
            members.keySet().forEach(place -> rowOf.put(place, rows.size() - 1));
            return;
        }
        for (ServiceLocation.Kind kind :
                List.of(ServiceLocation.Kind.BUILT_IN, ServiceLocation.Kind.DELEGATED, ServiceLocation.Kind.STANDARD)) {
            addGroups(
                    members.entrySet().stream()
                            .filter(member -> member.getKey().kind() == kind)
                            .toList(),
                    Shape.of(kind),
                    most);
        }
    }

    private void addGroups(List<Map.Entry<ServiceLocation, OnlineCount>> members, Shape shape, int most) {
        int groups = Math.min(most, members.size());
        for (int group = 0; group < groups; group++) {
            List<Map.Entry<ServiceLocation, OnlineCount>> some =
                    members.subList(group * members.size() / groups, (group + 1) * members.size() / groups);
            ServiceLocation first = some.get(0).getKey();
            String text = first.service();
            if (some.size() > 1) {
                text = some.size() + ": " + text + " to "
                        + some.get(some.size() - 1).getKey().service();
            }
            some.forEach(member -> rowOf.put(member.getKey(), rows.size()));
            rows.add(MapRow.of(
                    shape,
                    text,
                    first.mesh(),
                    some.stream().map(Map.Entry::getValue).toList()));
        }
    }

    /** Adds the ingresses or the egresses as one row at the end. */
    void addDoor(Shape shape, List<ZoneProxies.ZoneProxy> doors) {
        if (doors.isEmpty()) {
            return;
        }
        long online = doors.stream().filter(ZoneProxies.ZoneProxy::isOnline).count();
        String kind = kind(shape);
        String name = doors.get(0).name();
        String text = name.contains(kind) ? name : kind + " " + name;
        rows.add(MapRow.door(
                shape,
                doors.size() == 1 ? text : doors.size() + " times " + kind,
                new OnlineCount(online, doors.size())));
    }

    private static String kind(Shape shape) {
        return shape == Shape.INGRESS ? "ingress" : "egress";
    }

    String title() {
        return title;
    }

    List<MapRow> rows() {
        return rows;
    }

    OptionalInt row(ServiceLocation place) {
        return row(rowOf.get(place));
    }

    OptionalInt header(String mesh) {
        return row(headers.get(mesh));
    }

    private static OptionalInt row(@Nullable Integer row) {
        return row == null ? OptionalInt.empty() : OptionalInt.of(row);
    }

    /** The row of the ingress or egress. If the zone has none, a row says so, because traffic passes without it. */
    int door(Shape shape) {
        for (int row = 0; row < rows.size(); row++) {
            if (rows.get(row).shape() == shape) {
                return row;
            }
        }
        rows.add(MapRow.door(shape, "no " + kind(shape), OnlineCount.NONE));
        return rows.size() - 1;
    }
}
