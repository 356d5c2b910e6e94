package dev.meshmanager.kuma.dashboard.topology;

import dev.meshmanager.core.MeshResource;
import dev.meshmanager.kuma.common.Selector;
import dev.meshmanager.kuma.dashboard.topology.TrafficLink.Endpoint;
import dev.meshmanager.kuma.dashboard.topology.TrafficLink.Kind;
import dev.meshmanager.kuma.gateway.MeshGatewayRoute;
import dev.meshmanager.kuma.legacy.TrafficPermission;
import dev.meshmanager.kuma.legacy.TrafficRoute;
import dev.meshmanager.kuma.policy.MeshTrafficPermission;
import dev.meshmanager.kuma.policy.target.BackendRef;
import dev.meshmanager.kuma.policy.target.Match;
import dev.meshmanager.kuma.policy.target.RoutePolicy;
import dev.meshmanager.kuma.policy.target.TargetRef;
import dev.meshmanager.kuma.policy.target.TargetRefKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the traffic between services that routes and permissions name. */
public final class TrafficLinks {
    private static final TargetRef WHOLE_MESH = TargetRef.mesh();
    private static final Set<MeshTrafficPermission.Action> ALLOWS =
            Set.of(MeshTrafficPermission.Action.ALLOW, MeshTrafficPermission.Action.ALLOW_WITH_SHADOW_DENY);

    private final LinkEndpoints ends;
    private final List<TrafficLink> all = new ArrayList<>();

    private TrafficLinks(LinkEndpoints ends) {
        this.ends = ends;
    }

    /**
     * Returns the routes that policies name, and the traffic that permissions let through. If a list of the snapshot
     * could not be read, it is the traffic that permissions name.
     */
    public static List<TrafficLink> of(Topology topology) {
        TrafficLinks links = new TrafficLinks(new LinkEndpoints(topology));
        topology.snapshot().resources().forEach(links::add);
        if (PermittedLinks.isKnown(topology)) {
            links.all.removeIf(link -> link.kind() == Kind.PERMISSION);
            links.all.addAll(PermittedLinks.of(topology));
        }
        return List.copyOf(links.all);
    }

    private void add(MeshResource policy) {
        if (policy instanceof RoutePolicy route) {
            addRoute(route);
        } else if (policy instanceof MeshGatewayRoute route) {
            addGatewayRoute(route);
        } else if (policy instanceof TrafficRoute route) {
            addTrafficRoute(route);
        } else if (policy instanceof MeshTrafficPermission permission) {
            addPermission(permission);
        } else if (policy instanceof TrafficPermission permission) {
            add(
                    Kind.PERMISSION,
                    tagged(policy, permission.sources()),
                    tagged(policy, permission.destinations()),
                    policy);
        }
    }

    private void add(Kind kind, Endpoint from, Endpoint to, MeshResource policy) {
        // That all traffic goes where it is sent needs no line.
        if (kind == Kind.PERMISSION || !to.isAll()) {
            all.add(new TrafficLink(kind, from, to, policy.type() + " " + ResourceNames.display(policy)));
        }
    }

    private Endpoint tagged(MeshResource policy, List<Selector> selectors) {
        return ends.tagged(
                policy.mesh(), selectors.stream().map(Selector::match).toList());
    }

    private Endpoint target(MeshResource policy, Optional<TargetRef> ref) {
        return ends.target(policy.mesh(), ref.orElse(WHOLE_MESH));
    }

    private void addRoute(RoutePolicy route) {
        Endpoint from = target(route, route.spec().targetRef());
        for (RoutePolicy.To to : route.spec().to()) {
            List<TargetRef> destinations = to.rules().stream()
                    .flatMap(rule -> rule.conf().stream())
                    .flatMap(conf -> conf.backendRefs().stream())
                    .filter(backend -> backend.weight().orElse(1L) > 0)
                    .map(TrafficLinks::reference)
                    .distinct()
                    .toList();
            (destinations.isEmpty() ? List.of(to.targetRef().orElse(WHOLE_MESH)) : destinations)
                    .forEach(ref -> add(Kind.ROUTE, from, ends.service(route.mesh(), ref), route));
        }
    }

    private static TargetRef reference(BackendRef backend) {
        TargetRef.Builder reference = TargetRef.ofKind(backend.kind().orElse(TargetRefKind.MESH))
                .labels(backend.labels())
                .tags(backend.tags());
        backend.name().ifPresent(reference::name);
        backend.namespace().ifPresent(reference::namespace);
        return reference.build();
    }

    private void addGatewayRoute(MeshGatewayRoute route) {
        Endpoint from = tagged(route, route.selectors());
        Stream<MeshGatewayRoute.Backend> http = route.conf().flatMap(MeshGatewayRoute.Conf::http).stream()
                .flatMap(conf -> conf.rules().stream())
                .flatMap(rule -> rule.backends().stream());
        Stream<MeshGatewayRoute.Backend> tcp = route.conf().flatMap(MeshGatewayRoute.Conf::tcp).stream()
                .flatMap(conf -> conf.rules().stream())
                .flatMap(rule -> rule.backends().stream());
        addDestinations(route, from, Stream.concat(http, tcp).map(MeshGatewayRoute.Backend::destination));
    }

    private void addTrafficRoute(TrafficRoute route) {
        Endpoint from = tagged(route, route.sources());
        Stream<Map<String, String>> destinations = route.conf().stream()
                .flatMap(conf -> Stream.concat(
                        destinations(conf.destination(), conf.split()),
                        conf.http().stream().flatMap(http -> destinations(http.destination(), http.split()))));
        addDestinations(route, from, destinations.filter(tags -> !tags.isEmpty()));
    }

    private static Stream<Map<String, String>> destinations(
            Map<String, String> destination, List<TrafficRoute.Split> split) {
        return Stream.concat(
                Stream.of(destination),
                split.stream().filter(share -> share.weight().orElse(1L) > 0).map(TrafficRoute.Split::destination));
    }

    private void addDestinations(MeshResource route, Endpoint from, Stream<Map<String, String>> destinations) {
        destinations.distinct().forEach(tags -> add(Kind.ROUTE, from, ends.tagged(route.mesh(), List.of(tags)), route));
    }

    private void addPermission(MeshTrafficPermission permission) {
        Endpoint to = target(permission, permission.spec().targetRef());
        permission.spec().from().stream()
                .filter(from -> from.conf()
                        .flatMap(MeshTrafficPermission.Conf::action)
                        .filter(ALLOWS::contains)
                        .isPresent())
                .map(from -> target(permission, from.targetRef()))
                .forEach(from -> add(Kind.PERMISSION, from, to, permission));
        permission.spec().rules().stream()
                .flatMap(rule -> rule.conf().stream())
                .flatMap(conf -> Stream.concat(conf.allow().stream(), conf.allowWithShadowDeny().stream()))
                .map(match -> match.spiffeID()
                        .orElseGet(() -> Match.Predicate.builder().build()))
                .map(predicate -> ends.identity(permission.mesh(), predicate))
                .distinct()
                .forEach(from -> add(Kind.PERMISSION, from, to, permission));
    }
}
