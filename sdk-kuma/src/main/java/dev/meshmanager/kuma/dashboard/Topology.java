package dev.meshmanager.kuma.dashboard;

import dev.meshmanager.kuma.proxy.DataplaneOverview;
import dev.meshmanager.kuma.proxy.DataplaneSpec;
import dev.meshmanager.kuma.proxy.Gateway;
import dev.meshmanager.kuma.proxy.Networking;
import dev.meshmanager.kuma.proxy.ProxyStatus;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which services and gateways are where, worked out from the proxies. */
final class Topology {
    private static final String SERVICE = "kuma.io/service";
    private static final String ZONE = "kuma.io/zone";

    private final TreeMap<Place, Tally> services = new TreeMap<>();
    private final TreeMap<Place, Tally> gateways = new TreeMap<>();

    private Topology() {}

    static Topology of(Dashboard dashboard) {
        Topology topology = new Topology();
        dashboard.proxies().forEach(topology::add);
        return topology;
    }

    Map<Place, Tally> services() {
        return services;
    }

    Map<Place, Tally> gateways() {
        return gateways;
    }

    private void add(DataplaneOverview proxy) {
        String kind = kindOf(proxy);
        Map<Place, Tally> places = kind.equals("standard") ? services : gateways;
        boolean isOnline = proxy.status().state() == ProxyStatus.State.ONLINE;
        for (String service : servicesOf(proxy)) {
            places.computeIfAbsent(new Place(zoneOf(proxy), proxy.mesh(), service, kind), place -> new Tally())
                    .add(isOnline);
        }
    }

    static String kindOf(DataplaneOverview proxy) {
        return proxy.dataplane()
                .flatMap(DataplaneSpec::networking)
                .flatMap(Networking::gateway)
                .map(gateway -> gateway.type().equals(Optional.of(Gateway.Type.BUILTIN)) ? "built-in" : "delegated")
                .orElse("standard");
    }

    static SortedSet<String> servicesOf(DataplaneOverview proxy) {
        SortedSet<String> services = new TreeSet<>();
        proxy.dataplane().flatMap(DataplaneSpec::networking).ifPresent(networking -> {
            networking.inbound().forEach(inbound -> services.add(inbound.tags().getOrDefault(SERVICE, "")));
            networking
                    .gateway()
                    .ifPresent(gateway -> services.add(gateway.tags().getOrDefault(SERVICE, "")));
        });
        services.add(proxy.labels().getOrDefault(SERVICE, ""));
        services.remove("");
        return services;
    }

    static String zoneOf(DataplaneOverview proxy) {
        String label = proxy.labels().get(ZONE);
        if (label != null) {
            return label;
        }
        return proxy.dataplane().flatMap(DataplaneSpec::networking).stream()
                .flatMap(networking -> networking.inbound().stream())
                .map(inbound -> inbound.tags().getOrDefault(ZONE, ""))
                .filter(zone -> !zone.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** A service of a mesh in a zone. */
    record Place(String zone, String mesh, String service, String kind) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            return Comparator.comparing(Place::zone)
                    .thenComparing(Place::mesh)
                    .thenComparing(Place::service)
                    .thenComparing(Place::kind)
                    .compare(this, other);
        }
    }

    /** How many proxies there are and how many of them are online. */
    static final class Tally {
        private long online;
        private long total;

        void add(boolean isOnline) {
            total++;
            online += isOnline ? 1 : 0;
        }

        boolean isWhole() {
            return online == total;
        }

        @Override
        public String toString() {
            return online + "/" + total;
        }
    }
}
