package dev.meshmanager.kuma.dashboard.topology;

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
 * A proxy with its zone, its services and its status.
 *
 * @param overview the proxy
 * @param zone its zone, or an empty text
 * @param kind its type
 * @param serviceNames the names of its services
 * @param tags the tags of each inbound and of its gateway
 * @param status its status by the rules of the control plane
 */
public record LocatedProxy(
        DataplaneOverview overview,
        String zone,
        ServiceLocation.Kind kind,
        SortedSet<String> serviceNames,
        List<Map<String, String>> tags,
        ProxyStatus status) {
    private static final String SERVICE = "kuma.io/service";
    private static final String ZONE = "kuma.io/zone";

    /** Locates a proxy. */
    public static LocatedProxy of(DataplaneOverview proxy) {
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
        return new LocatedProxy(
                proxy, proxy.labels().getOrDefault(ZONE, zone), kind(gateway), services, tags, proxy.status());
    }

    private static ServiceLocation.Kind kind(Optional<Gateway> gateway) {
        if (gateway.isEmpty()) {
            return ServiceLocation.Kind.STANDARD;
        }
        return gateway.get().type().equals(Optional.of(Gateway.Type.BUILTIN))
                ? ServiceLocation.Kind.BUILT_IN
                : ServiceLocation.Kind.DELEGATED;
    }

    /** Returns the same proxy with these services. */
    LocatedProxy withServiceNames(SortedSet<String> names) {
        return new LocatedProxy(overview, zone, kind, names, tags, status);
    }

    /** Returns the mesh. */
    public String mesh() {
        return overview.mesh();
    }

    /** Returns whether the proxy is a gateway, built-in or delegated. */
    public boolean isGateway() {
        return kind != ServiceLocation.Kind.STANDARD;
    }

    /** Returns whether all its inbounds are ready. */
    public boolean isOnline() {
        return status.state() == ProxyStatus.State.ONLINE;
    }

    /** Returns whether it is connected to a control plane. */
    public boolean isConnected() {
        return overview.dataplaneInsight()
                .filter(insight -> ProxyStatus.Rule.CONTROL_PLANE.isConnected(insight.subscriptions()))
                .isPresent();
    }

    /** Returns its services. */
    public List<ServiceLocation> services() {
        return serviceNames.stream()
                .map(service -> new ServiceLocation(zone, mesh(), service, kind))
                .toList();
    }
}
