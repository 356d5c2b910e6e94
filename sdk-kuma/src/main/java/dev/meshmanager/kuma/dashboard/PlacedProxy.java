package dev.meshmanager.kuma.dashboard;

import dev.meshmanager.kuma.proxy.DataplaneOverview;
import dev.meshmanager.kuma.proxy.DataplaneSpec;
import dev.meshmanager.kuma.proxy.Gateway;
import dev.meshmanager.kuma.proxy.Networking;
import dev.meshmanager.kuma.proxy.ProxyStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A proxy, where it is and how it is.
 *
 * @param overview the proxy
 * @param zone its zone, or an empty text
 * @param kind what it takes in
 * @param services what it serves
 * @param tags the tags of each inbound and of its gateway
 * @param status whether it serves, as the control plane says
 */
record PlacedProxy(
        DataplaneOverview overview,
        String zone,
        Place.Kind kind,
        SortedSet<String> services,
        List<Map<String, String>> tags,
        ProxyStatus status) {
    private static final String SERVICE = "kuma.io/service";
    private static final String ZONE = "kuma.io/zone";

    static PlacedProxy of(DataplaneOverview proxy) {
        Optional<Networking> networking = proxy.dataplane().flatMap(DataplaneSpec::networking);
        Optional<Gateway> gateway = networking.flatMap(Networking::gateway);
        List<Map<String, String>> tags = new ArrayList<>(2);
        networking.ifPresent(at -> at.inbound().forEach(inbound -> tags.add(inbound.tags())));
        gateway.ifPresent(at -> tags.add(at.tags()));
        SortedSet<String> services = new TreeSet<>();
        String zone = "";
        for (Map<String, String> each : tags) {
            services.add(each.getOrDefault(SERVICE, ""));
            zone = zone.isEmpty() ? each.getOrDefault(ZONE, "") : zone;
        }
        services.add(proxy.labels().getOrDefault(SERVICE, ""));
        services.remove("");
        return new PlacedProxy(
                proxy, proxy.labels().getOrDefault(ZONE, zone), kind(gateway), services, tags, proxy.status());
    }

    private static Place.Kind kind(Optional<Gateway> gateway) {
        if (gateway.isEmpty()) {
            return Place.Kind.STANDARD;
        }
        return gateway.get().type().equals(Optional.of(Gateway.Type.BUILTIN))
                ? Place.Kind.BUILT_IN
                : Place.Kind.DELEGATED;
    }

    String mesh() {
        return overview.mesh();
    }

    boolean isGateway() {
        return kind != Place.Kind.STANDARD;
    }

    boolean isOnline() {
        return status.state() == ProxyStatus.State.ONLINE;
    }

    List<Place> places() {
        return services.stream()
                .map(service -> new Place(zone, mesh(), service, kind))
                .toList();
    }
}
