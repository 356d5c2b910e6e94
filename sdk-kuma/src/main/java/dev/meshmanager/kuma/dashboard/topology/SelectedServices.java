package dev.meshmanager.kuma.dashboard.topology;

import dev.meshmanager.kuma.dashboard.snapshot.Snapshot;
import dev.meshmanager.kuma.internal.Tags;
import dev.meshmanager.kuma.proxy.DataplaneOverview;
import dev.meshmanager.kuma.service.MeshService;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Finds the services of proxies without the tag {@code kuma.io/service}: the {@code MeshService}s that select them,
 * else their workload. Kuma 3.0 has no inbound tags.
 */
final class SelectedServices {
    private static final String WORKLOAD = "kuma.io/workload";
    private static final String ZONE = "kuma.io/zone";

    private final Map<String, List<MeshService>> byMesh = new HashMap<>();

    SelectedServices(Snapshot snapshot) {
        snapshot.resources().stream()
                .filter(MeshService.class::isInstance)
                .map(MeshService.class::cast)
                .forEach(service -> byMesh.computeIfAbsent(service.mesh(), mesh -> new ArrayList<>())
                        .add(service));
    }

    /** Returns the proxy with the names of its services. */
    LocatedProxy named(LocatedProxy proxy) {
        if (!proxy.serviceNames().isEmpty()) {
            return proxy;
        }
        TreeSet<String> names = new TreeSet<>();
        for (MeshService service : byMesh.getOrDefault(proxy.mesh(), List.of())) {
            if (isInZone(service, proxy) && selects(service, proxy.overview())) {
                names.add(ResourceNames.display(service));
            }
        }
        if (names.isEmpty() && proxy.overview().labels().containsKey(WORKLOAD)) {
            names.add(proxy.overview().labels().get(WORKLOAD));
        }
        return names.isEmpty() ? proxy : proxy.withServiceNames(names);
    }

    private static boolean isInZone(MeshService service, LocatedProxy proxy) {
        String zone = service.labels().getOrDefault(ZONE, "");
        return zone.isEmpty() || zone.equals(proxy.zone());
    }

    /** Returns whether a service selects a proxy by its labels or its name. */
    static boolean selects(MeshService service, DataplaneOverview proxy) {
        return service.spec()
                .selector()
                .filter(selector -> selector.dataplaneLabels()
                                .filter(labels -> Tags.areIn(labels.matchLabels(), proxy.labels()))
                                .isPresent()
                        || selector.dataplaneRef()
                                .flatMap(MeshService.DataplaneRef::name)
                                .filter(name -> ResourceNames.isNamed(proxy, name))
                                .isPresent())
                .isPresent();
    }
}
