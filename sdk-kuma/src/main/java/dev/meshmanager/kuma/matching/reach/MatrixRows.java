package dev.meshmanager.kuma.matching.reach;

import dev.meshmanager.core.page.Progress;
import dev.meshmanager.kuma.matching.model.IndexedProxy;
import dev.meshmanager.kuma.matching.model.IndexedProxy.Part;
import dev.meshmanager.kuma.matching.reach.MeshReach.Client;
import dev.meshmanager.kuma.matching.reach.MeshReach.Way;
import dev.meshmanager.kuma.matching.reach.ProxyGroups.Group;
import dev.meshmanager.kuma.matching.reach.ReachabilityMatrix.Cell;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Computes a matrix: one member of each group of clients calls one member of each group of servers. */
final class MatrixRows {
    private final MeshReach reach;
    private final ProxyGroups groups;
    private final Map<Connection, Cell> cells = new HashMap<>();
    private final Map<Seen, List<Endpoint>> endpoints = new HashMap<>();
    private final Map<CallStep, CallStep> steps = new HashMap<>();

    private MatrixRows(MeshReach reach, ProxyGroups groups) {
        this.reach = reach;
        this.groups = groups;
    }

    /** What clients of a zone send traffic to. */
    private record Seen(Target target, String zone) {}

    private record ServerPort(Group server, int port) {}

    static ReachabilityMatrix of(MeshReach reach, ProxyGroups groups, Progress.Listener listener) {
        MatrixRows rows = new MatrixRows(reach, groups);
        long done = 0;
        for (Group clients : groups.all()) {
            rows.add(clients);
            listener.onProgress(
                    new Progress(++done, OptionalLong.of(groups.all().size())));
        }
        return new ReachabilityMatrix(rows.cells);
    }

    private void add(Group clients) {
        Client client = reach.client(clients.first());
        Map<Connection, Cell> others = new HashMap<>();
        Map<ServerPort, Cell> reached = new HashMap<>();
        for (Target target : client.targets()) {
            for (Way way : reach.ways(client, target, backend -> endpoints(backend, client.zone()))) {
                Cell cell = cell(reach.path(client, way));
                Optional<Endpoint.OfProxy> proxy = proxyOf(way.endpoint());
                if (proxy.isPresent()) {
                    ServerPort server = new ServerPort(
                            groups.of(proxy.get().server()),
                            proxy.get().inbound().address().port());
                    reached.merge(server, cell, Cell::or);
                } else {
                    others.merge(new Connection(clients.name(), way.endpoint().name(), target.port()), cell, Cell::or);
                }
            }
        }
        others.forEach((connection, cell) -> cells.merge(connection, cell, Cell::and));
        Cell none = Cell.of(false, step(reach.noOutbound(client.proxy(), "the destination")));
        for (Group servers : groups.all()) {
            if (servers.equals(clients) && servers.size() == 1) {
                continue;
            }
            for (Part inbound : servers.first().inbounds()) {
                int port = inbound.address().port();
                cells.merge(
                        new Connection(clients.name(), servers.name(), port),
                        reached.getOrDefault(new ServerPort(servers, port), none),
                        Cell::and);
            }
        }
    }

    private Cell cell(CallPath path) {
        return Cell.of(path.isAllowed(), step(path.decidedBy()));
    }

    /** Many cells have the same step. */
    private CallStep step(CallStep step) {
        CallStep known = steps.putIfAbsent(step, step);
        return known == null ? step : known;
    }

    /** Returns one endpoint for each group of servers. */
    private List<Endpoint> endpoints(Target target, String zone) {
        return endpoints.computeIfAbsent(new Seen(target, zone), seen -> {
            Set<Endpoint> known = new HashSet<>();
            return reach.endpoints(target, zone).stream()
                    .filter(endpoint -> known.add(ofGroup(endpoint)))
                    .toList();
        });
    }

    /** Returns the endpoint at the first member of the group: members have the same inbounds in the same order. */
    private Endpoint ofGroup(Endpoint endpoint) {
        if (endpoint instanceof Endpoint.OfProxy proxy) {
            return ofGroup(proxy);
        }
        return endpoint instanceof Endpoint.OfZone zone
                ? new Endpoint.OfZone(zone.name(), zone.zone(), zone.proxy().map(this::ofGroup), zone.tag())
                : endpoint;
    }

    private Endpoint.OfProxy ofGroup(Endpoint.OfProxy endpoint) {
        IndexedProxy first = groups.of(endpoint.server()).first();
        int index = endpoint.server().inbounds().indexOf(endpoint.inbound());
        return new Endpoint.OfProxy(first, first.inbounds().get(index), endpoint.sni(), endpoint.isTlsReady());
    }

    private static Optional<Endpoint.OfProxy> proxyOf(Endpoint endpoint) {
        if (endpoint instanceof Endpoint.OfProxy proxy) {
            return Optional.of(proxy);
        }
        return endpoint instanceof Endpoint.OfZone zone ? zone.proxy() : Optional.empty();
    }
}
