package dev.meshmanager.kuma.dashboard.columns;

import dev.meshmanager.core.Resource;
import dev.meshmanager.kuma.common.DataplaneProxies;
import dev.meshmanager.kuma.common.DataplaneStat;
import dev.meshmanager.kuma.common.LabelSelector;
import dev.meshmanager.kuma.dashboard.topology.StatusText;
import dev.meshmanager.kuma.gateway.MeshGateway;
import dev.meshmanager.kuma.identity.Workload;
import dev.meshmanager.kuma.service.ExternalService;
import dev.meshmanager.kuma.service.MeshExternalService;
import dev.meshmanager.kuma.service.MeshMultiZoneService;
import dev.meshmanager.kuma.service.MeshService;
import dev.meshmanager.kuma.service.ServiceInsight;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** The columns of services, gateways and workloads. */
public final class ServiceColumns {
    private ServiceColumns() {}

    /** Adds the columns of a service, a gateway or a workload; none for other resources. */
    public static void add(Resource resource, Map<String, String> row) {
        if (resource instanceof MeshService service) {
            row.put("State", KindColumns.text(service.spec().state()));
            row.put("Proxies", proxies(service.status().flatMap(MeshService.Status::dataplaneProxies)));
            row.put(
                    "Ports",
                    service.spec().ports().stream()
                            .map(port -> port(port.port(), port.appProtocol()))
                            .collect(Collectors.joining(", ")));
        } else if (resource instanceof MeshMultiZoneService service) {
            row.put(
                    "Ports",
                    service.spec().ports().stream()
                            .map(port -> port(port.port(), port.appProtocol()))
                            .collect(Collectors.joining(", ")));
            row.put(
                    "Selector",
                    service.spec()
                            .selector()
                            .flatMap(MeshMultiZoneService.Selector::meshService)
                            .map(LabelSelector::matchLabels)
                            .map(KindColumns::pairs)
                            .orElse(""));
        } else if (resource instanceof MeshExternalService service) {
            row.put(
                    "Port",
                    service.spec()
                            .match()
                            .map(match -> port(match.port(), match.protocol()))
                            .orElse(""));
        } else if (resource instanceof ExternalService service) {
            row.put("Tags", KindColumns.pairs(service.tags()));
            row.put(
                    "Address",
                    service.networking()
                            .flatMap(ExternalService.Networking::address)
                            .orElse(""));
        } else if (resource instanceof ServiceInsight service) {
            row.put("Address", service.addressPort().orElse(""));
            row.put("Proxies", online(service.dataplanes()));
            row.put("Status", StatusText.status(service));
        } else if (resource instanceof MeshGateway gateway) {
            row.put("Listeners", gateway.conf().map(ServiceColumns::listeners).orElse(""));
        } else if (resource instanceof Workload workload) {
            row.put("Proxies", proxies(workload.status().flatMap(Workload.Status::dataplaneProxies)));
            row.put(
                    "Status",
                    workload.availability().name().toLowerCase(Locale.ROOT).replace('_', ' '));
        }
    }

    private static String port(OptionalInt port, Optional<?> protocol) {
        return (port.isPresent() ? port.getAsInt() : "")
                + protocol.map(name -> "/" + name).orElse("");
    }

    private static String listeners(MeshGateway.Conf conf) {
        return conf.listeners().stream()
                .map(listener -> port(listener.port(), listener.protocol())
                        + listener.hostname().map(host -> " " + host).orElse(""))
                .collect(Collectors.joining(", "));
    }

    /** Connected, healthy and all, as the GUI has them. */
    private static String proxies(Optional<DataplaneProxies> proxies) {
        return proxies.map(count -> count.connected().orElse(0L) + "/"
                        + count.healthy().orElse(0L) + "/" + count.total().orElse(0L))
                .orElse("");
    }

    /** Returns how many of the proxies are online, for example {@code 3/4}. */
    public static String online(Optional<DataplaneStat> proxies) {
        return proxies.map(stat -> stat.online().orElse(0L) + "/" + stat.total().orElse(0L))
                .orElse("");
    }

    /** Returns how many proxies of a service are connected; an empty text if the control plane does not count them. */
    public static String connected(Resource service) {
        return service instanceof MeshService counted
                ? counted.status()
                        .flatMap(MeshService.Status::dataplaneProxies)
                        .map(count -> count.connected().orElse(0L) + "/"
                                + count.total().orElse(0L))
                        .orElse("")
                : "";
    }
}
