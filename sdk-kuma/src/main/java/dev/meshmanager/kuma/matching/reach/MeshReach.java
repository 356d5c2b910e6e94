package dev.meshmanager.kuma.matching.reach;

import dev.meshmanager.kuma.identity.MeshTrust;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.matching.PolicyMatcher;
import dev.meshmanager.kuma.matching.model.IndexedProxy;
import dev.meshmanager.kuma.matching.model.IndexedProxy.Part;
import dev.meshmanager.kuma.matching.model.MeshModel;
import dev.meshmanager.kuma.matching.reach.ReadyInbounds.ReadyInbound;
import dev.meshmanager.kuma.policy.MeshPassthrough;
import dev.meshmanager.kuma.service.MeshExternalService;
import dev.meshmanager.kuma.service.MeshMultiZoneService;
import dev.meshmanager.kuma.service.MeshService;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The connections of one mesh. */
final class MeshReach {
    private final MeshModel mesh;
    private final PolicyMatcher matcher;
    private final ReadyInbounds inbounds;
    private final Services services;
    private final Endpoints endpoints;
    private final Permissions permissions;
    private final Egress egress;
    private final ZoneGates gates;
    private final boolean hasMeshTls;
    private final Set<String> trustDomains;
    private final Map<String, ServerTls> serverTls = new ConcurrentHashMap<>();
    private final Map<String, Client> clients = new ConcurrentHashMap<>();
    private final Map<String, Optional<Certificate>> certificates = new ConcurrentHashMap<>();

    MeshReach(MeshModel mesh, PolicyMatcher matcher) {
        this.mesh = mesh;
        this.matcher = matcher;
        this.inbounds = new ReadyInbounds(mesh);
        this.services = new Services(mesh, inbounds);
        this.endpoints = new Endpoints(mesh, inbounds);
        this.permissions = new Permissions(mesh);
        this.egress = new Egress(mesh, endpoints, permissions);
        this.gates = new ZoneGates(mesh, services);
        this.hasMeshTls = mesh.version().isBefore(KumaVersion.V3_0)
                && mesh.mesh().enabledAuthority().isPresent();
        this.trustDomains = trustDomains(mesh, hasMeshTls);
    }

    /** Where there is trust at all, proxies also trust the authority of the mesh, whose domain is the mesh. */
    private static Set<String> trustDomains(MeshModel mesh, boolean hasMeshTls) {
        Set<String> domains = mesh.estate().list(MeshTrust.TYPE, mesh.mesh().name()).stream()
                .flatMap(trust -> trust.spec().trustDomain().stream())
                .collect(Collectors.toSet());
        if (hasMeshTls && !domains.isEmpty()) {
            domains.add(mesh.mesh().name());
        }
        return domains;
    }

    MeshModel mesh() {
        return mesh;
    }

    /** What a proxy has outbounds for, and where its routes send the traffic. */
    record Client(IndexedProxy proxy, String zone, List<Target> targets, Routes routes) {}

    Client client(IndexedProxy proxy) {
        return clients.computeIfAbsent(proxy.resource().name(), name -> {
            Routes routes = new Routes(proxy, mesh, new Backends(mesh, services));
            List<Target> targets = proxy.isBuiltin() ? routes.allBackends() : ClientOutbounds.of(proxy, mesh, services);
            return new Client(proxy, endpoints.zoneOf(proxy), targets, routes);
        });
    }

    Optional<Certificate> certificate(IndexedProxy proxy) {
        return certificates.computeIfAbsent(proxy.resource().name(), name -> Certificate.of(proxy, mesh, hasMeshTls));
    }

    /** A way to an endpoint: the steps up to it. */
    record Way(Endpoint endpoint, List<CallStep> steps) {}

    /** Returns the ways to the endpoints of a target that the client has an outbound for. */
    List<Way> ways(Client client, Target target) {
        return ways(client, target, backend -> endpoints.of(backend, client.zone()));
    }

    /** Returns the ways to the endpoints that this function finds. */
    List<Way> ways(Client client, Target target, Function<Target, List<Endpoint>> found) {
        List<Way> ways = new ArrayList<>();
        routed(client, target).forEach((backend, steps) -> found.apply(backend)
                .forEach(endpoint -> ways.add(new Way(endpoint, steps))));
        return ways;
    }

    String zone(IndexedProxy proxy) {
        return endpoints.zoneOf(proxy);
    }

    /** Returns the endpoints of a target as a client of this zone sees them. */
    List<Endpoint> endpoints(Target target, String zone) {
        return endpoints.of(target, zone);
    }

    /** Returns the inbounds of a proxy that take traffic. */
    List<Part> ready(String proxy) {
        return inbounds.ofProxy(proxy).stream().map(ReadyInbound::inbound).toList();
    }

    /** Returns the backends of a target, each with the steps of a call to it. */
    private Map<Target, List<CallStep>> routed(Client client, Target target) {
        CallStep outbound = outbound(client, target);
        if (client.proxy().isBuiltin()) {
            return Map.of(target, List.of(outbound));
        }
        Map<Target, List<CallStep>> routed = new LinkedHashMap<>();
        client.routes()
                .of(target)
                .forEach((backend, route) -> routed.put(
                        backend,
                        Stream.concat(Stream.of(outbound), route.stream()).toList()));
        return routed;
    }

    /** Returns the paths of a call to a target. A backend without an endpoint is one that fails. */
    List<CallPath> paths(Client client, Target target) {
        List<CallPath> paths = new ArrayList<>();
        Map<Target, List<CallStep>> routed = routed(client, target);
        routed.forEach((backend, steps) -> {
            List<Endpoint> found = endpoints.of(backend, client.zone());
            found.forEach(endpoint -> paths.add(path(client, new Way(endpoint, steps))));
            if (found.isEmpty()) {
                paths.add(withoutEndpoint(backend, steps));
            }
        });
        return routed.isEmpty() ? List.of(withoutBackend(client, target)) : paths;
    }

    private static CallPath withoutEndpoint(Target target, List<CallStep> before) {
        List<CallStep> steps = new ArrayList<>(before);
        steps.add(CallStep.failed(CallCheck.ENDPOINT, "no proxy has a ready inbound for it"));
        return new CallPath(target.described(), steps);
    }

    private static CallStep outbound(Client client, Target target) {
        return CallStep.passed(CallCheck.OUTBOUND, client.proxy() + " has an outbound for " + target.described());
    }

    private static CallPath withoutBackend(Client client, Target target) {
        CallStep route =
                CallStep.failed(CallCheck.ROUTE, "the routes have no backend that exists and takes their protocol");
        return new CallPath(target.described(), List.of(outbound(client, target), route));
    }

    CallPath path(Client client, Way way) {
        List<CallStep> steps = new ArrayList<>(way.steps());
        Optional<Certificate> certificate = certificate(client.proxy());
        if (way.endpoint() instanceof Endpoint.OfProxy proxy) {
            steps.add(CallStep.passed(CallCheck.ENDPOINT, "traffic goes to " + proxy.name()));
            addServer(steps, certificate, proxy);
        } else if (way.endpoint() instanceof Endpoint.OfZone zone) {
            egress.toZone(client, zone).ifPresent(steps::add);
            if (steps.get(steps.size() - 1).passes()) {
                steps.addAll(gates.steps(zone, certificate));
            }
            // The estate of a global control plane has the proxies of the other zone too.
            if (steps.get(steps.size() - 1).passes()) {
                zone.proxy().ifPresent(proxy -> addServer(steps, certificate, proxy));
            }
        } else if (way.endpoint() instanceof Endpoint.OfExternal external) {
            steps.addAll(egress.steps(client, external, certificate));
        } else if (way.endpoint() instanceof Endpoint.OfOlderExternal older) {
            steps.addAll(egress.stepsOfOlder(client, older, certificate));
        }
        return new CallPath(way.endpoint().name(), steps);
    }

    private void addServer(List<CallStep> steps, Optional<Certificate> client, Endpoint.OfProxy endpoint) {
        Optional<Certificate> own = certificate(endpoint.server());
        ServerTls server = serverTls.computeIfAbsent(
                endpoint.server().resource().name() + " " + endpoint.inbound().section(),
                key -> ServerTls.of(endpoint, own, mesh, matcher));
        // A permissive mesh sends plain text until all proxies of a service have certificates; identities never do.
        boolean sendsTls = client.filter(certificate ->
                        certificate.isWorkload() || endpoint.isTlsReady() || !ServerTls.isPermissive(mesh))
                .isPresent();
        if (!sendsTls) {
            steps.add(plainText(endpoint, server));
            return;
        }
        steps.add(handshake(client.orElseThrow(), endpoint, own, server));
        if (steps.get(steps.size() - 1).passes()) {
            steps.add(permissions.decide(
                    endpoint.server(),
                    endpoint.inbound(),
                    own.filter(Certificate::isWorkload).isPresent(),
                    client.orElseThrow(),
                    endpoint.sni()));
        }
    }

    private static CallStep plainText(Endpoint.OfProxy endpoint, ServerTls server) {
        CallStep step = server.mode() == ServerTls.Mode.STRICT
                ? CallStep.failed(
                        CallCheck.TLS, endpoint.name() + " refuses plain text, and the client has no certificate")
                : CallStep.passed(
                        CallCheck.TLS, endpoint.name() + " takes plain text, for which permissions are not checked");
        return server.cause().map(step::by).orElse(step);
    }

    private CallStep handshake(
            Certificate client, Endpoint.OfProxy endpoint, Optional<Certificate> own, ServerTls server) {
        if (server.mode() == ServerTls.Mode.NONE) {
            return CallStep.failed(CallCheck.TLS, endpoint.name() + " has no certificate, but the client sends mTLS");
        }
        boolean needsTrust =
                client.isWorkload() || own.filter(Certificate::isWorkload).isPresent();
        if (needsTrust && !trustDomains.isEmpty() && !client.isOf(trustDomains)) {
            return CallStep.failed(CallCheck.TLS, "no MeshTrust has the trust domain of " + client.name());
        }
        return CallStep.passed(CallCheck.TLS, "mTLS as " + client.name());
    }

    /**
     * Returns the step that says why a client cannot call a port of a service: there is none, or it has no outbound.
     */
    CallStep noOutbound(IndexedProxy client, String service, int port) {
        SortedSet<Integer> ports = ports(service);
        if (ports.isEmpty()) {
            return CallStep.failed(CallCheck.OUTBOUND, "the mesh " + mesh.mesh().name() + " has no service " + service);
        }
        return ports.contains(port) || ports.contains(0)
                ? noOutbound(client, service + ":" + port)
                : CallStep.failed(
                        CallCheck.OUTBOUND, "the service " + service + " has no port " + port + ", only " + ports);
    }

    private SortedSet<Integer> ports(String service) {
        Stream<Target> ofResources = Stream.of(MeshService.TYPE, MeshMultiZoneService.TYPE, MeshExternalService.TYPE)
                .flatMap(type -> mesh.destinations(type.name()).stream())
                .flatMap(found -> found.ports().stream().map(port -> Target.of(found, port)));
        List<Target> ofTags = mesh.hasOnlyMeshServices() ? services.generated() : services.all();
        return Stream.concat(ofResources, ofTags.stream())
                .filter(target -> target.isCalled(service))
                .map(Target::port)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Returns the step that says why a client has no outbound for a destination. */
    CallStep noOutbound(IndexedProxy client, String wanted) {
        String why =
                client.isBuiltin() ? client + " has no route to " + wanted : client + " has no outbound for " + wanted;
        CallStep step = CallStep.failed(CallCheck.OUTBOUND, why);
        return client.isBuiltin()
                ? step
                : ClientOutbounds.memberOf(client, mesh)
                        .map(member -> step.by(Cause.of(client.resource(), member, mesh.estate())))
                        .orElse(step);
    }

    CallStep passthrough(IndexedProxy client, String host, int port) {
        return Passthrough.decide(
                matcher.effective(mesh.mesh().name(), client.resource().name()).effective(MeshPassthrough.TYPE),
                mesh,
                host,
                port);
    }
}
