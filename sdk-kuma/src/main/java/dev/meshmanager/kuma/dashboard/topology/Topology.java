package dev.meshmanager.kuma.dashboard.topology;

import dev.meshmanager.core.MeshResource;
import dev.meshmanager.kuma.dashboard.snapshot.Snapshot;
import dev.meshmanager.kuma.estate.Estate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The proxies of a snapshot with their zones, meshes and services. Computed once for everything that shows it. */
public final class Topology {
    private final Snapshot snapshot;
    private final List<LocatedProxy> proxies;
    private final Map<String, List<LocatedProxy>> byMesh = new LinkedHashMap<>();
    private final SortedMap<ServiceLocation, OnlineCount> services = new TreeMap<>();
    private final SortedSet<String> zones = new TreeSet<>();
    private volatile @Nullable Estate estate;

    private Topology(Snapshot snapshot) {
        this.snapshot = snapshot;
        SelectedServices selected = new SelectedServices(snapshot);
        this.proxies = snapshot.proxies().stream()
                .map(LocatedProxy::of)
                .map(selected::named)
                .toList();
    }

    /** Returns the topology of a snapshot. */
    public static Topology of(Snapshot snapshot) {
        Topology topology = new Topology(snapshot);
        topology.proxies.forEach(topology::add);
        snapshot.zones().forEach(zone -> topology.zones.add(zone.name()));
        snapshot.zoneIngresses()
                .forEach(ingress ->
                        ingress.zoneIngress().flatMap(spec -> spec.zone()).ifPresent(topology.zones::add));
        snapshot.zoneEgresses()
                .forEach(egress ->
                        egress.zoneEgress().flatMap(spec -> spec.zone()).ifPresent(topology.zones::add));
        return topology;
    }

    private void add(LocatedProxy proxy) {
        zones.add(proxy.zone());
        byMesh.computeIfAbsent(proxy.mesh(), mesh -> new ArrayList<>()).add(proxy);
        proxy.services()
                .forEach(service -> services.merge(service, OnlineCount.of(proxy.isOnline()), OnlineCount::plus));
    }

    /** Returns the snapshot. */
    public Snapshot snapshot() {
        return snapshot;
    }

    /** Returns the estate of the resources in the snapshot. */
    public Estate estate() {
        Estate known = estate;
        if (known == null) {
            known = SnapshotEstate.of(snapshot);
            estate = known;
        }
        return known;
    }

    /** Returns the resources of the snapshot that have this model. */
    public <R extends MeshResource> List<R> resources(Class<R> type) {
        return snapshot.resources().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    /** Returns all proxies, in the order of the snapshot. */
    public List<LocatedProxy> proxies() {
        return proxies;
    }

    /** Returns the proxies of a mesh. */
    public List<LocatedProxy> proxies(String mesh) {
        return byMesh.getOrDefault(mesh, List.of());
    }

    /** Returns services and gateways by zone, mesh and name, with the number of their proxies. */
    public SortedMap<ServiceLocation, OnlineCount> services() {
        return services;
    }

    /** Returns the zones that the control plane lists, and those that only proxies name. */
    public SortedSet<String> zones() {
        return zones;
    }
}
