package dev.meshmanager.kuma.dashboard.topology;

import dev.meshmanager.core.page.FailedRead;
import dev.meshmanager.kuma.dashboard.topology.TrafficLink.Endpoint;
import dev.meshmanager.kuma.dashboard.topology.TrafficLink.Kind;
import dev.meshmanager.kuma.matching.reach.CallCheck;
import dev.meshmanager.kuma.matching.reach.Cause;
import dev.meshmanager.kuma.matching.reach.Connection;
import dev.meshmanager.kuma.matching.reach.Reachability;
import dev.meshmanager.kuma.matching.reach.ReachabilityMatrix;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.proxy.DataplaneOverview;
import dev.meshmanager.kuma.proxy.Inbound;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds the traffic between services that permissions let through, all other rules of the mesh included. */
final class PermittedLinks {
    private static final Set<String> NOT_NEEDED = Set.of("counts", "mesh insights", "settings", "zones", "services");

    private final Reachability reachability;
    private final String mesh;
    private final SortedSet<ServiceLocation> all = new TreeSet<>();
    private final Map<String, SortedSet<ServiceLocation>> clients = new HashMap<>();
    private final Map<Server, SortedSet<ServiceLocation>> servers = new HashMap<>();

    private PermittedLinks(Topology topology, Reachability reachability, String mesh) {
        this.reachability = reachability;
        this.mesh = mesh;
        topology.proxies(mesh).forEach(this::add);
    }

    /** A port of a workload. */
    private record Server(String workload, int port) {}

    /** A service and the policy that lets its clients through. */
    private record Permitted(ServiceLocation server, String policy) {}

    /** Clients that a policy lets through. */
    private record Group(String policy, Set<ServiceLocation> clients) {}

    /** Returns whether the snapshot has what reachability needs. */
    static boolean isKnown(Topology topology) {
        return topology.snapshot().unread().stream().map(FailedRead::what).allMatch(NOT_NEEDED::contains);
    }

    static List<TrafficLink> of(Topology topology) {
        Reachability reachability = Reachability.of(topology.estate());
        List<TrafficLink> links = new ArrayList<>();
        topology.snapshot().meshes().stream()
                .map(Mesh::name)
                .sorted()
                .forEach(mesh -> links.addAll(new PermittedLinks(topology, reachability, mesh).links()));
        return links;
    }

    private void add(LocatedProxy proxy) {
        String workload = reachability.workload(mesh, proxy.overview().name());
        List<ServiceLocation> services = proxy.services();
        all.addAll(services);
        clients.computeIfAbsent(workload, key -> new TreeSet<>()).addAll(services);
        proxy.overview().dataplane().flatMap(DataplaneOverview.Spec::networking).ifPresent(networking -> networking
                .inbound()
                .forEach(inbound -> servers.computeIfAbsent(
                                new Server(workload, inbound.port().orElse(0)), key -> new TreeSet<>())
                        .addAll(servicesOf(inbound, services))));
    }

    /** An inbound belongs to the service that its tag names, or to all that select the proxy. */
    private static List<ServiceLocation> servicesOf(Inbound inbound, List<ServiceLocation> services) {
        List<ServiceLocation> named = services.stream()
                .filter(service -> service.service().equals(inbound.tags().get("kuma.io/service")))
                .toList();
        return named.isEmpty() ? services : named;
    }

    private List<TrafficLink> links() {
        ReachabilityMatrix matrix = reachability.matrix(mesh);
        Map<Permitted, SortedSet<ServiceLocation>> permitted = new HashMap<>();
        for (Connection connection : matrix.connections()) {
            matrix.allowedBy(connection)
                    .filter(step -> step.check() == CallCheck.PERMISSION)
                    .flatMap(step -> step.cause().map(PermittedLinks::policy))
                    .ifPresent(policy -> servers.getOrDefault(
                                    new Server(connection.to(), connection.port()), new TreeSet<>())
                            .forEach(server -> permitted
                                    .computeIfAbsent(new Permitted(server, policy), key -> new TreeSet<>())
                                    .addAll(clients.getOrDefault(connection.from(), new TreeSet<>()))));
        }
        return links(permitted);
    }

    private static String policy(Cause cause) {
        return cause.resource().type() + " " + ResourceNames.display(cause.resource());
    }

    /** Servers with the same clients share a link. */
    private List<TrafficLink> links(Map<Permitted, SortedSet<ServiceLocation>> permitted) {
        SortedMap<String, Map<Group, SortedSet<ServiceLocation>>> byPolicy = new TreeMap<>();
        permitted.forEach((to, from) -> byPolicy.computeIfAbsent(to.policy(), key -> new HashMap<>())
                .computeIfAbsent(
                        new Group(to.policy(), isAllBut(to.server(), from) ? all : from), key -> new TreeSet<>())
                .add(to.server()));
        List<TrafficLink> links = new ArrayList<>();
        byPolicy.values().forEach(groups -> groups.entrySet().stream()
                .map(group -> new TrafficLink(
                        Kind.PERMISSION,
                        end(group.getKey().clients()),
                        end(group.getValue()),
                        group.getKey().policy()))
                .sorted((one, other) -> (one.from().text() + " " + one.to().text())
                        .compareTo(other.from().text() + " " + other.to().text()))
                .forEach(links::add));
        return links;
    }

    /** A service with one proxy has all others as clients at most. A single client is named. */
    private boolean isAllBut(ServiceLocation server, Set<ServiceLocation> from) {
        return from.size() > 1 && from.size() >= all.size() - (from.contains(server) ? 0 : 1);
    }

    private Endpoint end(Set<ServiceLocation> services) {
        return services.equals(all) ? Endpoint.all(mesh) : Endpoint.of(mesh, services);
    }
}
