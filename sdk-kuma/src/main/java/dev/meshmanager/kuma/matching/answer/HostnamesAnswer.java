package dev.meshmanager.kuma.matching.answer;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.MeshResource;
import dev.meshmanager.kuma.common.LabelSelector;
import dev.meshmanager.kuma.estate.Estate;
import dev.meshmanager.kuma.inspect.Hostnames;
import dev.meshmanager.kuma.internal.ResourceLabels;
import dev.meshmanager.kuma.matching.model.NameTemplate;
import dev.meshmanager.kuma.service.HostnameGenerator;
import dev.meshmanager.kuma.service.MeshExternalService;
import dev.meshmanager.kuma.service.MeshMultiZoneService;
import dev.meshmanager.kuma.service.MeshService;
import dev.meshmanager.kuma.validation.ControlPlaneMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Writes the host names of a service, as {@code _hostnames} does. */
public final class HostnamesAnswer {
    private static final JsonObject NO_ITEMS = Shape.nullMember("items");

    private HostnamesAnswer() {}

    /** Returns the host names that the generators of the estate give to a service. */
    public static Hostnames of(MeshResource service, Estate estate) {
        String zone = zone(service);
        Map<String, Set<String>> zonesByName = new TreeMap<>();
        for (HostnameGenerator generator : estate.list(HostnameGenerator.TYPE)) {
            for (Map<String, String> labels : labels(service, estate)) {
                if (selector(generator, service)
                        .filter(wanted -> labels.entrySet()
                                .containsAll(wanted.matchLabels().entrySet()))
                        .isPresent()) {
                    name(generator, service, zone).ifPresent(name -> zonesByName
                            .computeIfAbsent(name, key -> new TreeSet<>())
                            .add(zone));
                }
            }
        }
        Hostnames.Builder answer = Hostnames.builder().total(zonesByName.size()).unknownFields(NO_ITEMS);
        zonesByName.forEach((name, zones) -> answer.addItem(item ->
                item.hostname(name).zones(zones.stream().map(Hostnames.Zone::of).toList())));
        return answer.build();
    }

    /** A global control plane also shows what the service is called in the zones, where its origin differs. */
    private static List<Map<String, String>> labels(MeshResource service, Estate estate) {
        if (estate.mode() != ControlPlaneMode.GLOBAL) {
            return List.of(service.labels());
        }
        Map<String, String> ofZone = new HashMap<>(service.labels());
        ofZone.put(ResourceLabels.ORIGIN, ResourceLabels.ORIGIN_ZONE);
        Map<String, String> ofGlobal = new HashMap<>(service.labels());
        ofGlobal.put(ResourceLabels.ORIGIN, ResourceLabels.ORIGIN_GLOBAL);
        return List.of(ofZone, ofGlobal);
    }

    /** A resource without a zone is taken for one whose name begins with it. */
    private static String zone(MeshResource service) {
        String zone = ResourceLabels.get(service, ResourceLabels.ZONE);
        return zone.isEmpty() ? service.name().replaceFirst("\\..*", "") : zone;
    }

    private static Optional<LabelSelector> selector(HostnameGenerator generator, MeshResource service) {
        Optional<HostnameGenerator.Selector> selector = generator.spec().selector();
        if (service instanceof MeshService) {
            return selector.flatMap(HostnameGenerator.Selector::meshService);
        }
        if (service instanceof MeshExternalService) {
            return selector.flatMap(HostnameGenerator.Selector::meshExternalService);
        }
        return service instanceof MeshMultiZoneService
                ? selector.flatMap(HostnameGenerator.Selector::meshMultiZoneService)
                : Optional.empty();
    }

    private static Optional<String> name(HostnameGenerator generator, MeshResource service, String zone) {
        return generator
                .spec()
                .template()
                .flatMap(template -> NameTemplate.render(
                        template,
                        Map.of(
                                "Name",
                                service.name(),
                                "DisplayName",
                                service.displayName(),
                                "Namespace",
                                ResourceLabels.get(service, ResourceLabels.NAMESPACE),
                                "Mesh",
                                service.mesh(),
                                "Zone",
                                zone),
                        service))
                .filter(name -> !name.isEmpty());
    }
}
