package dev.meshmanager.kuma.matching.reach;

import dev.meshmanager.core.IntOrString;
import dev.meshmanager.kuma.common.LabelSelector;
import dev.meshmanager.kuma.internal.ResourceLabels;
import dev.meshmanager.kuma.internal.Tags;
import dev.meshmanager.kuma.matching.model.Destination;
import dev.meshmanager.kuma.matching.model.IndexedProxy;
import dev.meshmanager.kuma.matching.model.IndexedProxy.Part;
import dev.meshmanager.kuma.matching.model.MeshModel;
import dev.meshmanager.kuma.matching.reach.ReadyInbounds.ReadyInbound;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.service.ExternalService;
import dev.meshmanager.kuma.service.MeshExternalService;
import dev.meshmanager.kuma.service.MeshMultiZoneService;
import dev.meshmanager.kuma.service.MeshService;
import dev.meshmanager.kuma.service.Sni;
import dev.meshmanager.kuma.zone.ZoneIngress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Finds the endpoints of targets. */
final class Endpoints {
    private final MeshModel mesh;
    private final ReadyInbounds inbounds;
    private final Map<Seen, List<Endpoint>> known = new ConcurrentHashMap<>();

    Endpoints(MeshModel mesh, ReadyInbounds inbounds) {
        this.mesh = mesh;
        this.inbounds = inbounds;
    }

    /** A target as a zone sees it. */
    private record Seen(Target target, String zone) {}

    /** Returns the endpoints of a target as a client of this zone sees them; the zone is empty if it is not known. */
    List<Endpoint> of(Target target, String clientZone) {
        return known.computeIfAbsent(new Seen(target, clientZone), seen -> find(target, clientZone));
    }

    private List<Endpoint> find(Target target, String clientZone) {
        if (target.service().isEmpty()) {
            return byTags(target, clientZone);
        }
        Destination service = target.service().get();
        if (service.resource() instanceof MeshService known) {
            return ofService(service, known, target.section(), clientZone);
        }
        if (service.resource() instanceof MeshMultiZoneService known) {
            return ofZones(known, target, clientZone);
        }
        return service.resource() instanceof MeshExternalService known
                ? List.of(new Endpoint.OfExternal(
                        target.kind() + " " + target.name(), sni(service, known.snis(), target.section())))
                : List.of();
    }

    private List<Endpoint> ofService(Destination service, MeshService known, String section, String clientZone) {
        Optional<MeshService.Port> port = known.spec().ports().stream()
                .filter(candidate -> service.backendPort(section)
                        .filter(wanted -> candidate.port().orElse(0) == wanted.number())
                        .isPresent())
                .findFirst();
        String zone = ResourceLabels.get(known, ResourceLabels.ZONE);
        Optional<String> sni = sni(service, known.snis(), section);
        boolean isTlsReady = known.status()
                .flatMap(MeshService.Status::tls)
                .flatMap(MeshService.Tls::status)
                .map(MeshService.TlsStatus.READY::equals)
                .orElse(true);
        List<Endpoint.OfProxy> proxies = selected(known).stream()
                .filter(ready -> isSameZone(zone, zoneOf(ready.proxy()))
                        && port.filter(candidate -> isTarget(candidate, ready.inbound()))
                                .isPresent())
                .map(ready -> new Endpoint.OfProxy(ready.proxy(), ready.inbound(), sni, isTlsReady))
                .toList();
        if (isSameZone(zone, clientZone)) {
            return List.copyOf(proxies);
        }
        String name = service.resource().name() + " of zone " + zone;
        return proxies.isEmpty()
                ? List.of(new Endpoint.OfZone(name, zone, Optional.empty(), Optional.empty()))
                : proxies.stream()
                        .<Endpoint>map(proxy -> new Endpoint.OfZone(name, zone, Optional.of(proxy), Optional.empty()))
                        .toList();
    }

    private static boolean isSameZone(String one, String other) {
        return one.isEmpty() || other.isEmpty() || one.equals(other);
    }

    String zoneOf(IndexedProxy proxy) {
        String label = proxy.labels().getOrDefault(ResourceLabels.ZONE, "");
        return label.isEmpty() ? mesh.estate().zone().orElse("") : label;
    }

    /** Without a target port, it is the port of the service. */
    private static boolean isTarget(MeshService.Port port, Part inbound) {
        Optional<IntOrString> target = port.targetPort();
        return target.flatMap(IntOrString::asString)
                .map(inbound.name()::equals)
                .orElseGet(() -> target.map(value -> value.asInt().orElse(0))
                                .orElse(port.port().orElse(0))
                        == inbound.address().port());
    }

    private List<ReadyInbound> selected(MeshService service) {
        Optional<MeshService.Selector> selector = service.spec().selector();
        Optional<MeshService.DataplaneRef> ref = selector.flatMap(MeshService.Selector::dataplaneRef);
        if (ref.isPresent()) {
            return inbounds.ofProxy(ref.get().name().orElse(""));
        }
        Map<String, String> tags =
                selector.map(MeshService.Selector::dataplaneTags).orElse(Map.of());
        Optional<LabelSelector> labels = selector.flatMap(MeshService.Selector::dataplaneLabels);
        return labels.isPresent() && tags.isEmpty()
                ? inbounds.withLabels(labels.get().matchLabels())
                : inbounds.withTags(tags);
    }

    private List<Endpoint> ofZones(MeshMultiZoneService known, Target target, String clientZone) {
        Optional<LabelSelector> selector = known.spec().selector().flatMap(MeshMultiZoneService.Selector::meshService);
        List<Endpoint> endpoints = new ArrayList<>();
        for (Destination service : mesh.destinations(MeshService.TYPE.name())) {
            boolean isMatched = selector.filter(labels -> service.resource()
                            .labels()
                            .entrySet()
                            .containsAll(labels.matchLabels().entrySet()))
                    .isPresent();
            if (isMatched && service.resource() instanceof MeshService ofZone && isAvailable(ofZone, clientZone)) {
                service.backendPort(Integer.toString(target.port()))
                        .ifPresent(port -> endpoints.addAll(ofService(service, ofZone, port.section(), clientZone)));
            }
        }
        return endpoints;
    }

    /** The state is that of another zone; in its own zone, it follows from the proxies. */
    private static boolean isAvailable(MeshService service, String clientZone) {
        boolean isLocal = isSameZone(ResourceLabels.get(service, ResourceLabels.ZONE), clientZone);
        return isLocal
                || service.spec().state().orElse(MeshService.State.AVAILABLE).equals(MeshService.State.AVAILABLE);
    }

    private List<Endpoint> byTags(Target target, String clientZone) {
        List<Endpoint> endpoints = new ArrayList<>();
        inbounds.withTags(target.tags()).stream()
                .filter(ready -> isSameZone(zoneOf(ready.proxy()), clientZone))
                .filter(ready -> target.port() == 0
                        || target.port() == ready.inbound().address().port())
                .map(ready -> new Endpoint.OfProxy(ready.proxy(), ready.inbound(), Optional.empty(), true))
                .forEach(endpoints::add);
        for (ZoneIngress ingress : mesh.estate().list(ZoneIngress.TYPE)) {
            String zone = ingress.zone().orElse("");
            boolean isAvailable = ingress.availableServices().stream()
                    .anyMatch(service ->
                            service.mesh().equals(Optional.of(mesh.mesh().name()))
                                    && Tags.areIn(target.tags(), service.tags()));
            if (isAvailable && !isSameZone(zone, clientZone)) {
                endpoints.add(new Endpoint.OfZone(
                        target.name() + " of zone " + zone, zone, Optional.empty(), Optional.of(target.name())));
            }
        }
        // Without an egress, external services are found by their names only.
        Map<String, String> wanted = hasEgressRouting(mesh.mesh())
                ? target.tags()
                : Map.of(Tags.SERVICE, target.tags().getOrDefault(Tags.SERVICE, ""));
        mesh.estate().list(ExternalService.TYPE, mesh.mesh().name()).stream()
                .filter(external -> Tags.areIn(wanted, external.tags()))
                .forEach(external -> endpoints.add(new Endpoint.OfOlderExternal(external)));
        return endpoints;
    }

    /** Returns whether the mesh sends traffic of the older kinds to other zones and hosts through the zone egress. */
    static boolean hasEgressRouting(Mesh mesh) {
        return mesh.routing().flatMap(Mesh.Routing::zoneEgress).orElse(false);
    }

    /** A service that no control plane has stored yet does not have its server names: they follow from its KRI. */
    private static Optional<String> sni(Destination service, List<Sni> known, String section) {
        Optional<Integer> port = service.backendPort(section).map(Destination.Port::number);
        Optional<String> stored = known.stream()
                .filter(sni -> port.isPresent() && sni.port().orElse(0) == port.get())
                .findFirst()
                .flatMap(Sni::sni);
        if (stored.isPresent()) {
            return stored;
        }
        String kri = service.identity().withSection(section).kri();
        return Optional.of("sni." + kri.substring("kri_".length()).replaceAll("_+", "."));
    }
}
