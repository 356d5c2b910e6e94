package dev.meshmanager.kuma.dashboard.map;

import dev.meshmanager.kuma.dashboard.map.MapRow.Shape;
import dev.meshmanager.kuma.dashboard.topology.ServiceLocation;
import dev.meshmanager.kuma.dashboard.topology.TrafficLink;
import dev.meshmanager.kuma.dashboard.topology.TrafficLink.Endpoint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The lines of the map. Lines to the same row share one trunk, with a branch for each row that they come from. Lines
 * between zones go through the zone egress and the zone ingress, one line for each pair of zones.
 */
final class MapLines {
    /**
     * The lines of one kind to one row.
     *
     * @param zone the zone of the row
     * @param row the row
     * @param kind whether the lines are routes or permissions
     * @param mesh the mesh of the services in the row
     */
    record Trunk(String zone, int row, TrafficLink.Kind kind, String mesh) {}

    /** The lines of one kind to one zone. */
    record Passage(String zone, TrafficLink.Kind kind) implements Comparable<Passage> {
        @Override
        public int compareTo(Passage other) {
            return Comparator.comparing(Passage::zone)
                    .thenComparing(Passage::kind)
                    .compare(this, other);
        }
    }

    private final Map<String, ZoneBox> boxes;
    private final Map<Trunk, SortedMap<Integer, Long>> trunks = new HashMap<>();
    private final SortedMap<Passage, SortedMap<String, Long>> passages = new TreeMap<>();

    private MapLines(Map<String, ZoneBox> boxes) {
        this.boxes = boxes;
    }

    static MapLines of(Map<String, ZoneBox> boxes, List<TrafficLink> links) {
        MapLines lines = new MapLines(boxes);
        links.forEach(lines::add);
        return lines;
    }

    private void add(TrafficLink link) {
        Map<String, SortedMap<Integer, Long>> from = rows(link.from());
        Map<String, SortedMap<Integer, Long>> to = rows(link.to());
        from.forEach((zone, sources) -> to.forEach((other, targets) -> {
            if (zone.equals(other)) {
                targets.forEach((row, times) -> addTrunk(link, zone, row, sources, times));
            } else if (!link.from().isAll() && !link.to().isAll()) {
                addPassage(link, zone, sources, other, targets);
            }
        }));
    }

    private void addTrunk(TrafficLink link, String zone, int row, Map<Integer, Long> sources, long times) {
        Map<Integer, Long> branches = trunks.computeIfAbsent(
                new Trunk(zone, row, link.kind(), link.to().mesh()), trunk -> new TreeMap<>());
        sources.forEach((source, count) -> branches.merge(source, count * times, Long::sum));
    }

    private void addPassage(
            TrafficLink link, String zone, Map<Integer, Long> sources, String other, Map<Integer, Long> targets) {
        addTrunk(link, zone, box(zone).door(Shape.EGRESS), sources, sum(targets));
        Map<Integer, Long> door = Map.of(box(other).door(Shape.INGRESS), sum(sources));
        targets.forEach((row, times) -> addTrunk(link, other, row, door, times));
        passages.computeIfAbsent(new Passage(other, link.kind()), passage -> new TreeMap<>())
                .merge(zone, sum(sources) * sum(targets), Long::sum);
    }

    private ZoneBox box(String zone) {
        return Objects.requireNonNull(boxes.get(zone), zone);
    }

    static long sum(Map<?, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The number of services of an endpoint in each row, by zone. */
    private Map<String, SortedMap<Integer, Long>> rows(Endpoint end) {
        Map<String, SortedMap<Integer, Long>> rows = new TreeMap<>();
        if (end.isAll()) {
            boxes.forEach((zone, box) ->
                    box.header(end.mesh()).ifPresent(row -> rows.put(zone, new TreeMap<>(Map.of(row, 1L)))));
        }
        for (ServiceLocation place : end.services()) {
            box(place.zone()).row(place).ifPresent(row -> rows.computeIfAbsent(place.zone(), zone -> new TreeMap<>())
                    .merge(row, 1L, Long::sum));
        }
        return rows;
    }

    /** The trunks of a zone. Short ones come first, so that few lines cross. */
    List<Trunk> trunks(String zone) {
        List<Trunk> found = new ArrayList<>(trunks.keySet());
        found.removeIf(trunk -> !trunk.zone().equals(zone));
        found.sort(Comparator.<Trunk>comparingInt(trunk -> last(trunk) - first(trunk))
                .thenComparingInt(Trunk::row)
                .thenComparing(Trunk::kind)
                .thenComparing(Trunk::mesh));
        return found;
    }

    SortedMap<Integer, Long> branches(Trunk trunk) {
        return trunks.getOrDefault(trunk, new TreeMap<>());
    }

    /** Whether any line represents more than one. */
    boolean isCounted() {
        return trunks.values().stream().anyMatch(branches -> sum(branches) > 1);
    }

    int first(Trunk trunk) {
        return Math.min(trunk.row(), branches(trunk).firstKey());
    }

    int last(Trunk trunk) {
        return Math.max(trunk.row(), branches(trunk).lastKey());
    }

    /** The zones that the lines to each zone come from, and the number of lines. */
    SortedMap<Passage, SortedMap<String, Long>> passages() {
        return passages;
    }
}
