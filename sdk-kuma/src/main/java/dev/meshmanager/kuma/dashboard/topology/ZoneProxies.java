package dev.meshmanager.kuma.dashboard.topology;

import dev.meshmanager.core.Resource;
import dev.meshmanager.kuma.dashboard.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The zone ingresses and zone egresses of a snapshot. */
public record ZoneProxies(List<ZoneProxy> all) {
    /**
     * A zone ingress or a zone egress.
     *
     * @param isIngress whether it is an ingress
     * @param zone the zone, or an empty text
     * @param name the display name
     * @param isOnline whether it is connected to a control plane
     */
    public record ZoneProxy(boolean isIngress, String zone, String name, boolean isOnline) {}

    /** Returns those of a snapshot. */
    public static ZoneProxies of(Snapshot snapshot) {
        List<ZoneProxy> all = new ArrayList<>();
        snapshot.zoneIngresses()
                .forEach(ingress -> all.add(
                        proxy(true, ingress.zoneIngress().flatMap(spec -> spec.zone()), ingress, ingress.isOnline())));
        snapshot.zoneEgresses()
                .forEach(egress -> all.add(
                        proxy(false, egress.zoneEgress().flatMap(spec -> spec.zone()), egress, egress.isOnline())));
        return new ZoneProxies(List.copyOf(all));
    }

    private static ZoneProxy proxy(boolean isIngress, Optional<String> zone, Resource resource, boolean isOnline) {
        return new ZoneProxy(isIngress, zone.orElse(""), ResourceNames.display(resource), isOnline);
    }

    /** Returns the ingresses, or the egresses, of a zone. */
    public List<ZoneProxy> of(boolean isIngress, String zone) {
        return all.stream()
                .filter(proxy -> proxy.isIngress() == isIngress && proxy.zone().equals(zone))
                .toList();
    }
}
