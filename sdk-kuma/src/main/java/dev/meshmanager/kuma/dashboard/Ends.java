package dev.meshmanager.kuma.dashboard;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.kuma.common.LabelSelector;
import dev.meshmanager.kuma.dashboard.Link.End;
import dev.meshmanager.kuma.internal.Trees;
import dev.meshmanager.kuma.service.MeshMultiZoneService;
import dev.meshmanager.kuma.service.MeshService;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Finds the services that a policy refers to. */
final class Ends {
    private static final String SERVICE = "kuma.io/service";
    private static final String ZONE = "kuma.io/zone";
    private static final String SPIFFE = "spiffe://";

    private final Topology topology;
    private final Selection selection;
    private final List<MeshService> services;
    private final List<MeshMultiZoneService> multiZoneServices;

    Ends(Topology topology) {
        this.topology = topology;
        this.services = topology.resources(MeshService.class);
        this.multiZoneServices = topology.resources(MeshMultiZoneService.class);
        this.selection = new Selection(topology);
    }

    /** The services of the proxies that a {@code targetRef} selects. */
    End target(String mesh, JsonObject targetRef) {
        return Selection.isAll(targetRef)
                ? End.all(mesh)
                : of(mesh, targetRef, places(selection.byTarget(mesh, targetRef)));
    }

    /** The services of the proxies that have all tags of one of these selectors. */
    End tagged(String mesh, List<Map<String, String>> selectors) {
        boolean isAll = selectors.stream()
                .anyMatch(tags -> tags.values().stream().allMatch("*"::equals)
                        && tags.keySet().stream().allMatch(SERVICE::equals));
        if (isAll) {
            return End.all(mesh);
        }
        List<Place> places = places(selection.byTags(mesh, selectors));
        // A proxy may serve what the selector does not mean.
        List<String> named =
                selectors.stream().map(tags -> tags.getOrDefault(SERVICE, "*")).toList();
        return of(
                mesh,
                String.join(", ", named),
                places.stream()
                        .filter(place -> named.contains("*") || named.contains(place.service()))
                        .toList());
    }

    /** The services that a destination refers to. */
    End service(String mesh, JsonObject ref) {
        return switch (Trees.text(ref, "kind")) {
            case "MeshService" -> of(mesh, ref, services(mesh, ref));
            case "MeshServiceSubset" -> tagged(mesh, List.of(tagsOf(ref)));
            case "MeshMultiZoneService" -> of(mesh, ref, multiZone(mesh, ref));
            case "MeshExternalService" -> End.elsewhere(mesh, words(ref));
            default -> target(mesh, ref);
        };
    }

    /** What has a SPIFFE id; those that a mesh makes of tags name the mesh and the service. */
    End identity(String mesh, JsonObject predicate) {
        String id = Trees.text(predicate, "value");
        if (id.isEmpty()) {
            return End.all(mesh);
        }
        boolean isPrefix = Trees.text(predicate, "type").equals("Prefix");
        String path = id.startsWith(SPIFFE) ? id.substring(SPIFFE.length()) : id;
        String domain = path.contains("/") ? path.substring(0, path.indexOf('/')) : path;
        if (isPrefix && (path.equals(domain) || path.equals(domain + "/"))) {
            return topology.proxies(domain).isEmpty() ? End.elsewhere(mesh, id) : End.all(domain);
        }
        List<Place> places = topology.places().keySet().stream()
                .filter(place -> place.mesh().equals(domain))
                .filter(place -> {
                    String own = SPIFFE + domain + "/" + place.service();
                    return isPrefix ? own.startsWith(id) : own.equals(id);
                })
                .toList();
        return of(domain, id, places);
    }

    private static End of(String mesh, JsonObject ref, Collection<Place> places) {
        return of(mesh, words(ref), places);
    }

    private static End of(String mesh, String words, Collection<Place> places) {
        return places.isEmpty() ? End.elsewhere(mesh, words) : End.of(mesh, places);
    }

    /** A reference in words, as in {@code Dataplane {app=web}}. */
    static String words(JsonObject ref) {
        StringBuilder words = new StringBuilder(Trees.text(ref, "kind"));
        String name = Trees.text(ref, "name");
        if (!name.isEmpty()) {
            words.append(' ').append(name);
        }
        for (String member : List.of("labels", "tags")) {
            Map<String, String> wanted = Trees.strings(ref, member);
            if (!wanted.isEmpty()) {
                words.append(' ').append(wanted);
            }
        }
        return words.toString();
    }

    private static Map<String, String> tagsOf(JsonObject ref) {
        Map<String, String> tags = Trees.strings(ref, "tags");
        tags.put(SERVICE, Trees.text(ref, "name"));
        return tags;
    }

    private List<Place> places(Stream<PlacedProxy> proxies) {
        return proxies.flatMap(proxy -> proxy.places().stream()).distinct().toList();
    }

    private List<Place> services(String mesh, JsonObject ref) {
        String name = Trees.text(ref, "name");
        Map<String, String> labels = Trees.strings(ref, "labels");
        List<MeshService> known = meshServices(mesh)
                .filter(service -> Selection.isNamed(service, name) && Selection.areIn(labels, service.labels()))
                .toList();
        return known.isEmpty() && !name.isEmpty()
                ? places(selection.byTags(mesh, List.of(Map.of(SERVICE, name))))
                : known.stream().flatMap(this::behind).distinct().toList();
    }

    private Stream<MeshService> meshServices(String mesh) {
        return services.stream().filter(service -> service.mesh().equals(mesh));
    }

    private List<Place> multiZone(String mesh, JsonObject ref) {
        String name = Trees.text(ref, "name");
        Map<String, String> wanted = Trees.strings(ref, "labels");
        return multiZoneServices.stream()
                .filter(service -> service.mesh().equals(mesh)
                        && Selection.isNamed(service, name)
                        && Selection.areIn(wanted, service.labels()))
                .flatMap(service ->
                        service.spec().selector().flatMap(MeshMultiZoneService.Selector::meshService).stream())
                .map(LabelSelector::matchLabels)
                .flatMap(labels -> meshServices(mesh).filter(service -> Selection.areIn(labels, service.labels())))
                .flatMap(this::behind)
                .distinct()
                .toList();
    }

    /** A service has its proxies in its own zone. */
    private Stream<Place> behind(MeshService service) {
        String zone = service.labels().getOrDefault(ZONE, "");
        return service.spec().selector().stream()
                .flatMap(selector -> selector.dataplaneTags().isEmpty()
                        ? topology.proxies(service.mesh()).stream().filter(proxy -> selector.dataplaneLabels()
                                .filter(labels -> Selection.areIn(
                                        labels.matchLabels(), proxy.overview().labels()))
                                .isPresent())
                        : selection.byTags(service.mesh(), List.of(selector.dataplaneTags())))
                .filter(proxy -> zone.isEmpty() || proxy.zone().equals(zone))
                .flatMap(proxy -> proxy.places().stream())
                .filter(place -> selectsService(service, place));
    }

    private static boolean selectsService(MeshService service, Place place) {
        String tag = service.spec()
                .selector()
                .map(selector -> selector.dataplaneTags().getOrDefault(SERVICE, ""))
                .orElse("");
        return tag.isEmpty() || tag.equals(place.service());
    }
}
