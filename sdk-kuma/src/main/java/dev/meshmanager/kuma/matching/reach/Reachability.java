package dev.meshmanager.kuma.matching.reach;

import dev.meshmanager.core.error.NotFoundException;
import dev.meshmanager.core.page.Progress;
import dev.meshmanager.kuma.estate.Estate;
import dev.meshmanager.kuma.internal.Tags;
import dev.meshmanager.kuma.matching.PolicyMatcher;
import dev.meshmanager.kuma.matching.ProxyCard;
import dev.meshmanager.kuma.matching.answer.NamedResources;
import dev.meshmanager.kuma.matching.model.IndexedProxy;
import dev.meshmanager.kuma.matching.model.IndexedProxy.Part;
import dev.meshmanager.kuma.matching.model.MeshModel;
import dev.meshmanager.kuma.matching.reach.MeshReach.Client;
import dev.meshmanager.kuma.matching.reach.MeshReach.Way;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.proxy.Dataplane;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tells which proxies of an estate may call which services, and why.
 *
 * <p>It checks outbounds and reachable services, routes, endpoints, zone ingresses and egresses, mTLS and permissions,
 * by the rules of the estate's version. Health checks, circuit breakers and the network are not considered. A service,
 * policy or zone proxy that is not in the estate does not exist.
 *
 * <p><b>Names.</b> The name of a proxy may also be its display name, if only one in the mesh has it.
 *
 * <p><b>Files.</b> Resources that no control plane has stored yet have no status: a {@code MeshIdentity} is taken as
 * ready.
 *
 * <p><b>Threads.</b> Safe for use by many threads.
 */
public final class Reachability {
    private final PolicyMatcher matcher;
    private final Map<String, MeshReach> meshes = new ConcurrentHashMap<>();

    private Reachability(PolicyMatcher matcher) {
        this.matcher = matcher;
    }

    /** Returns the reachability in an estate. Meshes are indexed when they are first asked about. */
    public static Reachability of(Estate estate) {
        return new Reachability(PolicyMatcher.of(estate));
    }

    /** Returns the connections that a change of an estate adds and removes, in all meshes. */
    public static ConnectionChanges compare(Estate before, Estate after) {
        return ConnectionChanges.between(of(before).connections(), of(after).connections());
    }

    private SortedSet<Connection> connections() {
        SortedSet<Connection> connections = new TreeSet<>();
        estate().list(Mesh.TYPE)
                .forEach(mesh -> connections.addAll(matrix(mesh.name()).connections()));
        return connections;
    }

    /** Returns the estate. */
    public Estate estate() {
        return matcher.estate();
    }

    private MeshReach mesh(String name) {
        return meshes.computeIfAbsent(name, key -> {
            Mesh mesh = estate().find(Mesh.TYPE, key)
                    .orElseGet(() -> Mesh.builder().name(key).build());
            return new MeshReach(new MeshModel(estate(), mesh), matcher);
        });
    }

    private MeshReach known(String mesh) {
        NamedResources.requireMesh(estate(), Dataplane.TYPE, mesh, "");
        return mesh(mesh);
    }

    private IndexedProxy proxy(String mesh, String name) {
        String fullName =
                NamedResources.get(estate(), Dataplane.TYPE, mesh, name).name();
        return mesh(mesh).mesh().proxy(fullName).orElseThrow();
    }

    /**
     * Returns whether a proxy may call a service.
     *
     * @param client the name of the proxy
     * @param service the name, or the display name, of a {@code MeshService}, {@code MeshMultiZoneService} or
     *     {@code MeshExternalService}, or a {@code kuma.io/service} tag
     * @param port the port of the service; for a tag that of the inbound
     * @throws NotFoundException if the estate does not have the proxy
     */
    public CallVerdict toService(String mesh, String client, String service, int port) {
        MeshReach reach = mesh(mesh);
        Client caller = reach.client(proxy(mesh, client));
        List<Target> targets = targets(caller, service, port);
        List<CallPath> paths = targets.stream()
                .flatMap(target -> reach.paths(caller, target).stream())
                .toList();
        String wanted = service + ":" + port;
        return paths.isEmpty()
                ? CallVerdict.of(
                        client,
                        service,
                        port,
                        new CallPath(wanted, List.of(reach.noOutbound(caller.proxy(), service, port))))
                : new CallVerdict(client, service, port, paths);
    }

    /** A full name wins over a display name; among several kinds the first one wins. */
    private static List<Target> targets(Client client, String service, int port) {
        List<Target> called = client.targets().stream()
                .filter(target -> target.isCalled(service))
                .map(target -> target.atPort(port))
                .filter(target -> target.port() == port)
                .distinct()
                .toList();
        boolean hasFullName = called.stream().anyMatch(target -> target.hasName(service));
        return called.stream()
                .filter(target -> !hasFullName || target.hasName(service))
                .filter(target -> target.kind().equals(called.get(0).kind()))
                .toList();
    }

    /**
     * Returns whether a proxy may call an inbound of another one, by any of its outbounds.
     *
     * @param client the name of the calling proxy
     * @param server the name of the called proxy
     * @param port the port of the inbound
     * @throws NotFoundException if the estate does not have one of the proxies
     */
    public CallVerdict toProxy(String mesh, String client, String server, int port) {
        MeshReach reach = mesh(mesh);
        Client caller = reach.client(proxy(mesh, client));
        IndexedProxy called = proxy(mesh, server);
        return CallVerdict.of(client, server, port, toInbound(reach, caller, called, port));
    }

    private static CallPath toInbound(MeshReach reach, Client client, IndexedProxy server, int port) {
        Optional<CallPath> best = Optional.empty();
        for (Target target : client.targets()) {
            for (Way way : reach.ways(client, target)) {
                if (!isAt(way.endpoint(), server, port)) {
                    continue;
                }
                CallPath path = reach.path(client, way);
                if (path.isAllowed()) {
                    return path;
                }
                best = best.or(() -> Optional.of(path));
            }
        }
        String wanted = server + " port " + port;
        return best.orElseGet(() -> new CallPath(wanted, List.of(reach.noOutbound(client.proxy(), wanted))));
    }

    private static boolean isAt(Endpoint endpoint, IndexedProxy server, int port) {
        if (endpoint instanceof Endpoint.OfZone zone) {
            return zone.proxy().filter(proxy -> isAt(proxy, server, port)).isPresent();
        }
        return endpoint instanceof Endpoint.OfProxy proxy
                && proxy.server().resource().name().equals(server.resource().name())
                && proxy.inbound().address().port() == port;
    }

    /**
     * Returns whether a proxy lets traffic pass to a host outside of the mesh, by {@code MeshPassthrough} and the mesh.
     * It concerns proxies with transparent proxying: others do not see this traffic.
     *
     * @param client the name of the proxy
     * @param host a host name or an IP address
     * @throws NotFoundException if the estate does not have the proxy
     */
    public CallVerdict toHost(String mesh, String client, String host, int port) {
        CallStep step = mesh(mesh).passthrough(proxy(mesh, client), host, port);
        return CallVerdict.of(client, host, port, new CallPath(host + ":" + port, List.of(step)));
    }

    /**
     * Returns the name of the workload of a proxy: its {@code kuma.io/workload} label, otherwise its
     * {@code kuma.io/service} tag, otherwise its own name.
     *
     * @throws NotFoundException if the estate does not have the proxy
     */
    public String workload(String mesh, String proxy) {
        return workload(proxy(mesh, proxy));
    }

    /**
     * Returns the card of a proxy, {@link PolicyMatcher#describe}, with the ports that its workload may call and the
     * workloads that may call it. It computes {@link #matrix(String)}.
     *
     * @throws NotFoundException if the estate does not have the proxy
     */
    public ProxyCard describe(String mesh, String proxy) {
        String workload = workload(mesh, proxy);
        ReachabilityMatrix matrix = matrix(mesh);
        return matcher.describe(mesh, proxy).with(matrix.callers(workload)).with(matrix.calls(workload));
    }

    /**
     * Returns whether a proxy may call each port that it has an outbound for, in the order of its outbounds. If several
     * outbounds have the same destination and port, their paths are in one verdict.
     *
     * @param client the name of the proxy
     * @throws NotFoundException if the estate does not have the proxy
     */
    public List<CallVerdict> calls(String mesh, String client) {
        MeshReach reach = mesh(mesh);
        Client caller = reach.client(proxy(mesh, client));
        Map<Connection, List<CallPath>> paths = new LinkedHashMap<>();
        for (Target target : caller.targets()) {
            paths.computeIfAbsent(new Connection(client, target.name(), target.port()), key -> new ArrayList<>())
                    .addAll(reach.paths(caller, target));
        }
        return paths.entrySet().stream()
                .map(called -> new CallVerdict(
                        client, called.getKey().to(), called.getKey().port(), called.getValue()))
                .toList();
    }

    /** Returns the connections of a mesh; see {@link #matrix(String, Progress.Listener)}. */
    public ReachabilityMatrix matrix(String mesh) {
        return matrix(mesh, progress -> {});
    }

    /**
     * Returns the connections between all workloads of a mesh, and to its external services.
     *
     * <p><b>Cost.</b> Proxies that no policy, service, label or tag tells apart are computed once, so time and memory
     * grow with the square of the different proxies, not of all proxies.
     *
     * @param listener receives the number of groups of clients that are done. An exception of it aborts the work, and
     *     is thrown by this method
     * @throws NotFoundException if the estate has neither the mesh nor anything in it
     */
    public ReachabilityMatrix matrix(String mesh, Progress.Listener listener) {
        MeshReach reach = known(mesh);
        return MatrixRows.of(reach, ProxyGroups.of(reach), listener);
    }

    /**
     * Returns the connections between all proxies of a mesh, by their names, and to its external services. It tells
     * apart the proxies of one workload, which {@link #matrix(String)} does not, so its cost grows with the square of
     * the proxies.
     *
     * @throws NotFoundException if the estate has neither the mesh nor anything in it
     */
    public ReachabilityMatrix proxyMatrix(String mesh) {
        MeshReach reach = known(mesh);
        return MatrixRows.of(reach, ProxyGroups.byName(reach), progress -> {});
    }

    /** Returns the matrix that is computed from each pair of proxies. */
    ReachabilityMatrix matrixOfEach(String mesh) {
        MeshReach reach = mesh(mesh);
        return MatrixRows.of(reach, ProxyGroups.ofEach(reach), progress -> {});
    }

    static String workload(IndexedProxy proxy) {
        String label = proxy.labels().getOrDefault("kuma.io/workload", "");
        String tag = proxy.inbounds().stream()
                .map(Part::tags)
                .findFirst()
                .orElse(proxy.gatewayTags())
                .getOrDefault(Tags.SERVICE, proxy.resource().name());
        return label.isEmpty() ? tag : label;
    }

    /** Returns the estate's text. */
    @Override
    public String toString() {
        return "Reachability(" + estate() + ")";
    }
}
