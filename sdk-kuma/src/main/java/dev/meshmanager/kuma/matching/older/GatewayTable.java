package dev.meshmanager.kuma.matching.older;

import dev.meshmanager.core.MeshResource;
import dev.meshmanager.core.MeshResourceType;
import dev.meshmanager.kuma.gateway.MeshGateway;
import dev.meshmanager.kuma.gateway.MeshGateway.Protocol;
import dev.meshmanager.kuma.gateway.MeshGatewayRoute;
import dev.meshmanager.kuma.internal.Tags;
import dev.meshmanager.kuma.legacy.CircuitBreaker;
import dev.meshmanager.kuma.legacy.ConnectionPolicy;
import dev.meshmanager.kuma.legacy.FaultInjection;
import dev.meshmanager.kuma.legacy.HealthCheck;
import dev.meshmanager.kuma.legacy.RateLimit;
import dev.meshmanager.kuma.legacy.Retry;
import dev.meshmanager.kuma.legacy.Timeout;
import dev.meshmanager.kuma.matching.model.IndexedProxy;
import dev.meshmanager.kuma.matching.model.MeshModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The listeners of a built-in gateway, with the routes of each host name and the older policies of each backend. */
public final class GatewayTable {
    private final MeshModel mesh;
    private final IndexedProxy proxy;
    private final List<Listener> listeners = new ArrayList<>();

    private GatewayTable(MeshModel mesh, IndexedProxy proxy) {
        this.mesh = mesh;
        this.proxy = proxy;
    }

    /** Listeners of one port. They share a protocol. */
    public record Listener(int port, Protocol protocol, List<Host> hosts) {}

    /** A host name and its routes, once for each match of each rule. */
    public record Host(String name, List<RouteEntry> entries) {}

    /** What a route does with the requests of one match. */
    public record RouteEntry(String route, Optional<Backend> mirror, List<Backend> backends) {}

    /** The tags of a backend and its policies by kind. */
    public record Backend(Map<String, String> tags, Map<String, MeshResource> policies) {}

    /** A host name and the routes that are for it. */
    private record HostRoutes(String name, Map<String, String> tags, Set<MeshGatewayRoute> routes) {}

    /** Returns the listeners of a proxy, sorted by port; none if it runs no gateway. */
    public static List<Listener> of(IndexedProxy proxy, MeshModel mesh) {
        GatewayTable table = new GatewayTable(mesh, proxy);
        proxy.gateway().ifPresent(table::add);
        return table.listeners;
    }

    private void add(MeshGateway gateway) {
        Map<Integer, List<MeshGateway.Listener>> byPort = new TreeMap<>();
        gateway.conf().ifPresent(conf -> conf.listeners()
                .forEach(listener -> byPort.computeIfAbsent(listener.port().orElse(0), port -> new ArrayList<>())
                        .add(listener)));
        byPort.forEach((port, some) -> {
            Protocol protocol = some.get(0).protocol().orElse(Protocol.NONE);
            Map<String, List<HostRoutes>> groups = new TreeMap<>(HostName.MORE_EXACT_FIRST);
            for (MeshGateway.Listener listener : some) {
                HostRoutes host = host(gateway, listener, protocol);
                groups.computeIfAbsent(isTls(listener) ? host.name() : HostName.ANY, key -> new ArrayList<>())
                        .add(host);
            }
            List<Host> hosts = new ArrayList<>();
            groups.values().forEach(group -> shareWildcardRoutes(group).stream()
                    .sorted(Comparator.comparing(HostRoutes::name).reversed())
                    .forEach(host -> hosts.add(new Host(host.name(), entries(host)))));
            listeners.add(new Listener(port, protocol, hosts));
        });
    }

    private static boolean isTls(MeshGateway.Listener listener) {
        return listener.protocol()
                .filter(protocol -> protocol.equals(Protocol.HTTPS) || protocol.equals(Protocol.TLS))
                .isPresent();
    }

    private HostRoutes host(MeshGateway gateway, MeshGateway.Listener listener, Protocol protocol) {
        Map<String, String> tags = proxy.tags(gateway, listener);
        Set<MeshGatewayRoute> routes = new LinkedHashSet<>();
        for (MeshGatewayRoute route : ProxyAttachments.list(mesh, MeshGatewayRoute.TYPE)) {
            boolean selects = route.selectors().stream().anyMatch(selector -> Tags.areIn(selector.match(), tags));
            if (selects && isFor(protocol, route)) {
                routes.add(route);
            }
        }
        String name = listener.hostname().filter(text -> !text.isEmpty()).orElse(HostName.ANY);
        return new HostRoutes(name, tags, routes);
    }

    private static boolean isFor(Protocol protocol, MeshGatewayRoute route) {
        boolean isHttp = protocol.equals(Protocol.HTTP) || protocol.equals(Protocol.HTTPS);
        return route.conf()
                .filter(conf ->
                        isHttp ? conf.http().isPresent() : conf.tcp().isPresent() && !protocol.equals(Protocol.NONE))
                .isPresent();
    }

    private static List<String> hostNames(MeshGatewayRoute route) {
        return route.conf()
                .flatMap(MeshGatewayRoute.Conf::http)
                .map(MeshGatewayRoute.HttpRoute::hostnames)
                .orElse(List.of());
    }

    /** Moves the routes of the wildcard host that name hosts to these, which need not have a listener of their own. */
    private static List<HostRoutes> shareWildcardRoutes(List<HostRoutes> hosts) {
        Map<String, HostRoutes> byName = new LinkedHashMap<>();
        hosts.forEach(host -> byName.put(host.name(), host));
        HostRoutes wild = byName.get(HostName.ANY);
        if (wild == null) {
            return hosts;
        }
        List<MeshGatewayRoute> all = List.copyOf(wild.routes());
        wild.routes().clear();
        for (MeshGatewayRoute route : all) {
            List<String> names = hostNames(route);
            if (names.isEmpty()) {
                wild.routes().add(route);
            }
            for (String name : names) {
                byName.computeIfAbsent(name, key -> new HostRoutes(key, wild.tags(), new LinkedHashSet<>()))
                        .routes()
                        .add(route);
                if (name.startsWith("*.")) {
                    String suffix = name.substring(2);
                    byName.values().stream()
                            .filter(host -> host.name().endsWith(suffix))
                            .forEach(host -> host.routes().add(route));
                }
            }
        }
        return List.copyOf(byName.values());
    }

    /** A prefix matches whole segments: it is one entry for the paths below it, and one for exactly its path. */
    private List<RouteEntry> entries(HostRoutes host) {
        List<RouteEntry> entries = new ArrayList<>();
        Map<String, List<RouteEntry>> exact = new LinkedHashMap<>();
        Map<String, List<PrefixEntry>> prefixes = new LinkedHashMap<>();
        for (MeshGatewayRoute route : host.routes()) {
            if (!accepts(host.name(), hostNames(route))) {
                continue;
            }
            route.conf().flatMap(MeshGatewayRoute.Conf::http).ifPresent(http -> http.rules()
                    .forEach(rule -> {
                        RouteEntry entry = entry(route, rule, host.tags());
                        rule.matches().forEach(match -> {
                            PathKey path = PathKey.of(match);
                            if (path.isExact()) {
                                exact.computeIfAbsent(path.value(), key -> new ArrayList<>())
                                        .add(entry);
                            } else if (path.isPrefix()) {
                                prefixes.computeIfAbsent(path.value(), key -> new ArrayList<>())
                                        .add(new PrefixEntry(entry, PathKey.replacesPrefix(rule)));
                            } else {
                                entries.add(entry);
                            }
                        });
                    }));
            route.conf().flatMap(MeshGatewayRoute.Conf::tcp).ifPresent(tcp -> tcp.rules()
                    .forEach(rule -> entries.add(
                            new RouteEntry(route.name(), Optional.empty(), backends(rule.backends(), host.tags())))));
        }
        prefixes.forEach((prefix, some) -> {
            String path = prefix.replaceFirst("/+$", "");
            boolean hasExact = exact.containsKey(path);
            for (PrefixEntry prefixed : some) {
                entries.add(prefixed.entry());
                if (!hasExact && (!path.isEmpty() || prefixed.replacesPrefix())) {
                    exact.computeIfAbsent(path, key -> new ArrayList<>()).add(prefixed.entry());
                }
            }
        });
        exact.values().forEach(entries::addAll);
        return entries;
    }

    private record PrefixEntry(RouteEntry entry, boolean replacesPrefix) {}

    private static boolean accepts(String host, List<String> names) {
        return host.equals(HostName.ANY)
                || names.isEmpty()
                || names.stream().anyMatch(name -> HostName.of(host).overlaps(HostName.of(name)));
    }

    private RouteEntry entry(MeshGatewayRoute route, MeshGatewayRoute.HttpRule rule, Map<String, String> tags) {
        Optional<Backend> mirror = rule.filters().stream()
                .flatMap(filter -> filter.mirror().stream())
                .flatMap(filter -> filter.backend().stream())
                .reduce((one, other) -> other)
                .map(backend -> backend(backend.destination(), tags));
        return new RouteEntry(route.name(), mirror, backends(rule.backends(), tags));
    }

    private List<Backend> backends(List<MeshGatewayRoute.Backend> backends, Map<String, String> tags) {
        return backends.stream()
                .map(backend -> backend(backend.destination(), tags))
                .toList();
    }

    private Backend backend(Map<String, String> destination, Map<String, String> tags) {
        Map<String, MeshResource> policies = new TreeMap<>();
        put(CircuitBreaker.TYPE, tags, destination, policies);
        put(FaultInjection.TYPE, tags, destination, policies);
        put(HealthCheck.TYPE, tags, destination, policies);
        put(RateLimit.TYPE, tags, destination, policies);
        put(Retry.TYPE, tags, destination, policies);
        put(Timeout.TYPE, tags, destination, policies);
        return new Backend(destination, policies);
    }

    private <T extends MeshResource & ConnectionPolicy> void put(
            MeshResourceType<T> type,
            Map<String, String> listener,
            Map<String, String> destination,
            Map<String, MeshResource> policies) {
        ConnectionMatch.ofBackend(ProxyAttachments.list(mesh, type), listener, destination)
                .ifPresent(policy -> policies.put(type.name(), policy));
    }
}
