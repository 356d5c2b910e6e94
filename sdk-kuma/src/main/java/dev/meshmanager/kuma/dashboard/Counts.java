package dev.meshmanager.kuma.dashboard;

import dev.meshmanager.kuma.inspect.GlobalInsight;
import dev.meshmanager.kuma.zone.ZoneStatus;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The counters of Mesh Manager. Where the control plane could not be asked for its counts, what was read is counted.
 */
final class Counts {
    private Counts() {}

    static List<Counter> of(Topology topology) {
        Dashboard dashboard = topology.dashboard();
        return List.of(
                zones(dashboard), meshes(dashboard), services(dashboard), proxies(topology), policies(dashboard));
    }

    private static Counter zones(Dashboard dashboard) {
        long online = dashboard.zones().stream()
                .filter(zone -> zone.status() == ZoneStatus.ONLINE)
                .count();
        return Counter.of("Zones", online, dashboard.zones().size());
    }

    private static Counter meshes(Dashboard dashboard) {
        return Counter.of("Meshes", dashboard.meshes().size());
    }

    /** As in the GUI: services that are resources where there are any, else those that tags of proxies name. */
    private static Counter services(Dashboard dashboard) {
        long resources = Stream.of("MeshService", "MeshMultiZoneService", "MeshExternalService")
                .mapToLong(kind -> Optional.ofNullable(
                                dashboard.counts().resources().get(kind))
                        .flatMap(GlobalInsight.Count::total)
                        .orElse(0L))
                .sum();
        if (resources > 0) {
            return Counter.of("Services", resources);
        }
        Optional<GlobalInsight.FullStatus> internal =
                dashboard.counts().services().flatMap(GlobalInsight.Services::internal);
        return Counter.of(
                "Services",
                internal.flatMap(GlobalInsight.FullStatus::online).orElse(0L),
                internal.flatMap(GlobalInsight.FullStatus::total).orElse(0L));
    }

    private static Counter proxies(Topology topology) {
        return Counter.of(
                "Data plane proxies", topology.online(), topology.proxies().size());
    }

    private static Counter policies(Dashboard dashboard) {
        return Counter.of(
                "Policies",
                dashboard
                        .counts()
                        .policies()
                        .flatMap(GlobalInsight.Count::total)
                        .orElseGet(() -> dashboard.policies().values().stream()
                                .mapToLong(Long::longValue)
                                .sum()));
    }
}
