package dev.meshmanager.kuma.dashboard;

import dev.meshmanager.core.MeshResource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What is where, worked out from the proxies once for everything that shows it. */
final class Topology {
    private final Dashboard dashboard;
    private final List<PlacedProxy> proxies;
    private final Map<String, List<PlacedProxy>> byMesh = new LinkedHashMap<>();
    private final SortedMap<Place, Tally> places = new TreeMap<>();
    private final SortedSet<String> zones = new TreeSet<>();

    private Topology(Dashboard dashboard) {
        this.dashboard = dashboard;
        this.proxies = dashboard.proxies().stream().map(PlacedProxy::of).toList();
    }

    static Topology of(Dashboard dashboard) {
        Topology topology = new Topology(dashboard);
        topology.proxies.forEach(topology::add);
        dashboard.zones().forEach(zone -> topology.zones.add(zone.name()));
        dashboard.zoneIngresses().forEach(ingress -> ingress.zoneIngress()
                .flatMap(spec -> spec.zone())
                .ifPresent(topology.zones::add));
        dashboard.zoneEgresses().forEach(egress -> egress.zoneEgress()
                .flatMap(spec -> spec.zone())
                .ifPresent(topology.zones::add));
        return topology;
    }

    private void add(PlacedProxy proxy) {
        zones.add(proxy.zone());
        byMesh.computeIfAbsent(proxy.mesh(), mesh -> new ArrayList<>()).add(proxy);
        proxy.places().forEach(place -> places.merge(place, Tally.of(proxy.isOnline()), Tally::plus));
    }

    Dashboard dashboard() {
        return dashboard;
    }

    <R extends MeshResource> List<R> resources(Class<R> type) {
        return dashboard.resources().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    /** In the order of the snapshot. */
    List<PlacedProxy> proxies() {
        return proxies;
    }

    List<PlacedProxy> proxies(String mesh) {
        return byMesh.getOrDefault(mesh, List.of());
    }

    /** Services and gateways, by zone, mesh and name. */
    SortedMap<Place, Tally> places() {
        return places;
    }

    /** Zones that the control plane has, and those that only proxies name. */
    SortedSet<String> zones() {
        return zones;
    }

    long online() {
        return proxies.stream().filter(PlacedProxy::isOnline).count();
    }
}
