package dev.meshmanager.kuma.dashboard;

import dev.meshmanager.core.Resource;
import dev.meshmanager.kuma.dashboard.MapRow.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The ingresses and egresses of a snapshot. */
record Doors(List<Door> all) {
    /** One of them. */
    record Door(Shape shape, String zone, String name, boolean isOnline) {}

    static Doors of(Dashboard dashboard) {
        List<Door> doors = new ArrayList<>();
        dashboard
                .zoneIngresses()
                .forEach(ingress -> doors.add(door(
                        Shape.INGRESS,
                        ingress.zoneIngress().flatMap(spec -> spec.zone()),
                        ingress,
                        ingress.isOnline())));
        dashboard
                .zoneEgresses()
                .forEach(egress -> doors.add(door(
                        Shape.EGRESS, egress.zoneEgress().flatMap(spec -> spec.zone()), egress, egress.isOnline())));
        return new Doors(List.copyOf(doors));
    }

    private static Door door(Shape shape, Optional<String> zone, Resource resource, boolean isOnline) {
        return new Door(
                shape,
                zone.orElse(""),
                resource.labels().getOrDefault("kuma.io/display-name", resource.name()),
                isOnline);
    }

    List<Door> of(Shape shape, String zone) {
        return all.stream()
                .filter(door -> door.shape() == shape && door.zone().equals(zone))
                .toList();
    }
}
