package dev.meshmanager.kuma.dashboard.topology;

import dev.meshmanager.core.Resource;
import dev.meshmanager.kuma.dashboard.snapshot.Snapshot;
import dev.meshmanager.kuma.estate.Estate;
import dev.meshmanager.kuma.estate.EstateBuilder;
import dev.meshmanager.kuma.proxy.Dataplane;
import dev.meshmanager.kuma.proxy.DataplaneOverview;
import dev.meshmanager.kuma.zone.ZoneEgress;
import dev.meshmanager.kuma.zone.ZoneIngress;
import java.util.ArrayList;
import java.util.List;

/** Makes an estate from a snapshot. */
final class SnapshotEstate {
    private SnapshotEstate() {}

    static Estate of(Snapshot snapshot) {
        List<Resource> resources = new ArrayList<>(snapshot.meshes());
        resources.addAll(snapshot.resources());
        resources.addAll(snapshot.identities());
        snapshot.proxies().forEach(overview -> resources.add(proxy(overview)));
        snapshot.zoneIngresses().forEach(overview -> overview.zoneIngress()
                .ifPresent(spec -> resources.add(ZoneIngress.builder()
                        .name(overview.name())
                        .labels(overview.labels())
                        .zone(spec.zone())
                        .networking(spec.networking())
                        .availableServices(spec.availableServices())
                        .build())));
        snapshot.zoneEgresses().forEach(overview -> overview.zoneEgress()
                .ifPresent(spec -> resources.add(ZoneEgress.builder()
                        .name(overview.name())
                        .labels(overview.labels())
                        .zone(spec.zone())
                        .networking(spec.networking())
                        .build())));
        EstateBuilder estate = Estate.builder().version(snapshot.version()).addAll(resources);
        snapshot.mode().ifPresent(estate::mode);
        snapshot.unread().forEach(estate::addUnread);
        return estate.build();
    }

    private static Dataplane proxy(DataplaneOverview overview) {
        Dataplane.Builder proxy =
                Dataplane.builder().mesh(overview.mesh()).name(overview.name()).labels(overview.labels());
        overview.dataplane().flatMap(DataplaneOverview.Spec::networking).ifPresent(proxy::networking);
        return proxy.build();
    }
}
