package dev.meshmanager.kuma.dashboard.topology;

import dev.meshmanager.core.Resource;
import dev.meshmanager.kuma.dashboard.snapshot.Snapshot;
import dev.meshmanager.kuma.proxy.DataplaneSpec;
import dev.meshmanager.kuma.proxy.Listener;
import dev.meshmanager.kuma.proxy.Networking;
import dev.meshmanager.kuma.zone.ZoneProxyOverview;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The zone ingresses and zone egresses of a snapshot: resources of their own kinds, and listeners of data plane
 * proxies.
 */
public record ZoneProxies(List<ZoneProxy> all) {
    /**
     * A zone ingress or a zone egress.
     *
     * @param isIngress whether it is an ingress
     * @param zone the zone, or an empty text
     * @param mesh the mesh of a listener, or an empty text
     * @param name the display name
     * @param address host and port, or an empty text
     * @param advertisedAddress host and port under which other zones reach it, or an empty text
     * @param isOnline whether it is connected to a control plane, and its listener ready
     */
    public record ZoneProxy(
            boolean isIngress,
            String zone,
            String mesh,
            String name,
            String address,
            String advertisedAddress,
            boolean isOnline) {}

    /** Returns those of a topology. */
    public static ZoneProxies of(Topology topology) {
        List<ZoneProxy> all = new ArrayList<>();
        Snapshot snapshot = topology.snapshot();
        snapshot.zoneIngresses().forEach(ingress -> all.add(of(true, ingress, ingress)));
        snapshot.zoneEgresses().forEach(egress -> all.add(of(false, egress, egress)));
        topology.proxies().forEach(proxy -> proxy.overview()
                .dataplane()
                .flatMap(DataplaneSpec::networking)
                .ifPresent(networking -> networking.listeners().forEach(listener -> isIngress(listener)
                        .ifPresent(is -> all.add(of(is, proxy, networking, listener))))));
        return new ZoneProxies(List.copyOf(all));
    }

    /** Returns whether a listener is an ingress; empty if it is neither an ingress nor an egress. */
    private static Optional<Boolean> isIngress(Listener listener) {
        return listener.type()
                .filter(type -> type.equals(Listener.Type.ZONE_INGRESS) || type.equals(Listener.Type.ZONE_EGRESS))
                .map(Listener.Type.ZONE_INGRESS::equals);
    }

    private static ZoneProxy of(boolean isIngress, Resource resource, ZoneProxyOverview overview) {
        var networking = overview.proxy().flatMap(spec -> spec.networking());
        return new ZoneProxy(
                isIngress,
                overview.proxy().flatMap(spec -> spec.zone()).orElse(""),
                "",
                ResourceNames.display(resource),
                StatusText.address(
                        networking.flatMap(at -> at.address()),
                        networking.map(at -> at.port()).orElseGet(OptionalInt::empty)),
                StatusText.address(
                        networking.flatMap(at -> at.advertisedAddress()),
                        networking.map(at -> at.advertisedPort()).orElseGet(OptionalInt::empty)),
                overview.isOnline());
    }

    private static ZoneProxy of(boolean isIngress, LocatedProxy proxy, Networking networking, Listener listener) {
        boolean isReady = listener.state().orElse(Listener.State.READY).equals(Listener.State.READY);
        return new ZoneProxy(
                isIngress,
                proxy.zone(),
                proxy.mesh(),
                ResourceNames.display(proxy.overview()),
                StatusText.address(listener.address().or(networking::address), listener.port()),
                "",
                proxy.isConnected() && isReady);
    }

    /** Returns the ingresses, or the egresses. */
    public List<ZoneProxy> of(boolean isIngress) {
        return all.stream().filter(proxy -> proxy.isIngress() == isIngress).toList();
    }

    /** Returns the ingresses, or the egresses, of a zone. */
    public List<ZoneProxy> of(boolean isIngress, String zone) {
        return all.stream()
                .filter(proxy -> proxy.isIngress() == isIngress && proxy.zone().equals(zone))
                .toList();
    }
}
