package dev.meshmanager.kuma.dashboard.topology;

import dev.meshmanager.kuma.common.LabelSelector;
import dev.meshmanager.kuma.dashboard.topology.TrafficLink.Endpoint;
import dev.meshmanager.kuma.internal.Tags;
import dev.meshmanager.kuma.policy.target.Match;
import dev.meshmanager.kuma.policy.target.TargetRef;
import dev.meshmanager.kuma.policy.target.TargetRefKind;
import dev.meshmanager.kuma.service.MeshMultiZoneService;
import dev.meshmanager.kuma.service.MeshService;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the services at the ends of the traffic that a policy names. */
public final class LinkEndpoints {
    private static final String SERVICE = "kuma.io/service";
    private static final String ZONE = "kuma.io/zone";
    private static final String SPIFFE = "spiffe://";

    private final Topology topology;
    private final ProxySelector selection;
    private final List<MeshService> services;
    private final List<MeshMultiZoneService> multiZoneServices;

    LinkEndpoints(Topology topology) {
        this.topology = topology;
        this.services = topology.resources(MeshService.class);
        this.multiZoneServices = topology.resources(MeshMultiZoneService.class);
        this.selection = ProxySelector.of(topology);
    }

    /** The services of the proxies that a {@code targetRef} selects. */
    Endpoint target(String mesh, TargetRef ref) {
        return ProxySelector.isAll(ref) ? Endpoint.all(mesh) : of(mesh, ref, locations(selection.byTarget(mesh, ref)));
    }

    /** The services of the proxies that have all tags of one of these selectors. */
    Endpoint tagged(String mesh, List<Map<String, String>> selectors) {
        boolean isAll = selectors.stream()
                .anyMatch(tags -> tags.values().stream().allMatch("*"::equals)
                        && tags.keySet().stream().allMatch(SERVICE::equals));
        if (isAll) {
            return Endpoint.all(mesh);
        }
        List<ServiceLocation> locations = locations(selection.byTags(mesh, selectors));
        // A proxy may serve what the selector does not mean.
        List<String> named =
                selectors.stream().map(tags -> tags.getOrDefault(SERVICE, "*")).toList();
        return of(
                mesh,
                String.join(", ", named),
                locations.stream()
                        .filter(location -> named.contains("*") || named.contains(location.service()))
                        .toList());
    }

    /** The services that a destination refers to. */
    Endpoint service(String mesh, TargetRef ref) {
        TargetRefKind kind = ProxySelector.kind(ref);
        if (kind.equals(TargetRefKind.MESH_SERVICE)) {
            return of(mesh, ref, services(mesh, ref));
        }
        if (kind.equals(TargetRefKind.MESH_SERVICE_SUBSET)) {
            return tagged(mesh, List.of(ProxySelector.serviceTags(ref)));
        }
        if (kind.equals(TargetRefKind.MESH_MULTI_ZONE_SERVICE)) {
            return of(mesh, ref, multiZone(mesh, ref));
        }
        return kind.equals(TargetRefKind.MESH_EXTERNAL_SERVICE)
                ? Endpoint.elsewhere(mesh, words(ref))
                : target(mesh, ref);
    }

    /** The services with a SPIFFE id. An id that a mesh makes of tags names the mesh and the service. */
    Endpoint identity(String mesh, Match.Predicate predicate) {
        String id = predicate.value().orElse("");
        if (id.isEmpty()) {
            return Endpoint.all(mesh);
        }
        boolean isPrefix = predicate.type().equals(Optional.of(Match.Type.PREFIX));
        String path = id.startsWith(SPIFFE) ? id.substring(SPIFFE.length()) : id;
        String domain = path.contains("/") ? path.substring(0, path.indexOf('/')) : path;
        if (isPrefix && (path.equals(domain) || path.equals(domain + "/"))) {
            return topology.proxies(domain).isEmpty() ? Endpoint.elsewhere(mesh, id) : Endpoint.all(domain);
        }
        List<ServiceLocation> locations = topology.services().keySet().stream()
                .filter(location -> location.mesh().equals(domain))
                .filter(location -> {
                    String own = SPIFFE + domain + "/" + location.service();
                    return isPrefix ? own.startsWith(id) : own.equals(id);
                })
                .toList();
        return of(domain, id, locations);
    }

    private static Endpoint of(String mesh, TargetRef ref, Collection<ServiceLocation> locations) {
        return of(mesh, words(ref), locations);
    }

    private static Endpoint of(String mesh, String words, Collection<ServiceLocation> locations) {
        return locations.isEmpty() ? Endpoint.elsewhere(mesh, words) : Endpoint.of(mesh, locations);
    }

    /** Returns a reference in words, for example {@code Dataplane {app=web}}. */
    public static String words(TargetRef ref) {
        StringBuilder words = new StringBuilder(ref.kind().map(Object::toString).orElse(""));
        ref.name().ifPresent(name -> words.append(' ').append(name));
        for (Map<String, String> wanted : List.of(ref.labels(), ref.tags())) {
            if (!wanted.isEmpty()) {
                words.append(' ').append(wanted);
            }
        }
        return words.toString();
    }

    private List<ServiceLocation> locations(Stream<LocatedProxy> proxies) {
        return proxies.flatMap(proxy -> proxy.services().stream()).distinct().toList();
    }

    private List<ServiceLocation> services(String mesh, TargetRef ref) {
        String name = ref.name().orElse("");
        List<MeshService> known = meshServices(mesh)
                .filter(service -> ResourceNames.isNamed(service, name) && Tags.areIn(ref.labels(), service.labels()))
                .toList();
        return known.isEmpty() && !name.isEmpty()
                ? locations(selection.byTags(mesh, List.of(Map.of(SERVICE, name))))
                : known.stream().flatMap(this::behind).distinct().toList();
    }

    private Stream<MeshService> meshServices(String mesh) {
        return services.stream().filter(service -> service.mesh().equals(mesh));
    }

    private List<ServiceLocation> multiZone(String mesh, TargetRef ref) {
        String name = ref.name().orElse("");
        return multiZoneServices.stream()
                .filter(service -> service.mesh().equals(mesh)
                        && ResourceNames.isNamed(service, name)
                        && Tags.areIn(ref.labels(), service.labels()))
                .flatMap(service ->
                        service.spec().selector().flatMap(MeshMultiZoneService.Selector::meshService).stream())
                .map(LabelSelector::matchLabels)
                .flatMap(labels -> meshServices(mesh).filter(service -> Tags.areIn(labels, service.labels())))
                .flatMap(this::behind)
                .distinct()
                .toList();
    }

    /** A service has its proxies in its own zone. */
    private Stream<ServiceLocation> behind(MeshService service) {
        String zone = service.labels().getOrDefault(ZONE, "");
        return service.spec().selector().stream()
                .flatMap(selector -> selector.dataplaneTags().isEmpty()
                        ? topology.proxies(service.mesh()).stream().filter(proxy -> selector.dataplaneLabels()
                                .filter(labels -> Tags.areIn(
                                        labels.matchLabels(), proxy.overview().labels()))
                                .isPresent())
                        : selection.byTags(service.mesh(), List.of(selector.dataplaneTags())))
                .filter(proxy -> zone.isEmpty() || proxy.zone().equals(zone))
                .flatMap(proxy -> proxy.services().stream())
                .filter(location -> selectsService(service, location));
    }

    private static boolean selectsService(MeshService service, ServiceLocation location) {
        String tag = service.spec()
                .selector()
                .map(selector -> selector.dataplaneTags().getOrDefault(SERVICE, ""))
                .orElse("");
        return tag.isEmpty() || tag.equals(location.service());
    }
}
