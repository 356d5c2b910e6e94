package dev.meshmanager.kuma.matching.reach;

import dev.meshmanager.core.IntOrString;
import dev.meshmanager.kuma.common.LabelSelector;
import dev.meshmanager.kuma.internal.ResourceLabels;
import dev.meshmanager.kuma.matching.model.Destination;
import dev.meshmanager.kuma.matching.model.IndexedProxy;
import dev.meshmanager.kuma.matching.model.IndexedProxy.Part;
import dev.meshmanager.kuma.matching.model.MeshModel;
import dev.meshmanager.kuma.matching.model.Tags;
import dev.meshmanager.kuma.proxy.Inbound;
import dev.meshmanager.kuma.proxy.Networking;
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
import java.util.function.BiPredicate;

/** Finds the endpoints of targets. */
final class Endpoints {
    private final MeshModel mesh;
    private final Map<Seen, List<Endpoint>> known = new ConcurrentHashMap<>();

    Endpoints(MeshModel mesh) {
        this.mesh = mesh;
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
                ? List.of(new Endpoint.OfExternal(target.kind() + " " + target.name(), sni(service, known.snis(), target.section())))
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
        List<Endpoint.OfProxy> proxies = inbounds(
                (proxy, inbound) -> isSameZone(zone, zoneOf(proxy))
                        && port.filter(candidate -> isTarget(candidate, inbound)).isPresent()
                        && isSelected(known, proxy, inbound),
                sni,
                isTlsReady);
        if (isSameZone(zone, clientZone)) {
            return List.copyOf(proxies);
        }
        String name = service.resource().name() + " of zone " + zone;
        return proxies.isEmpty()
                ? List.of(new Endpoint.OfZone(name, zone, Optional.empty()))
                : proxies.stream()
                        .<Endpoint>map(proxy -> new Endpoint.OfZone(name, zone, Optional.of(proxy)))
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

    private static boolean isSelected(MeshService service, IndexedProxy proxy, Part inbound) {
        Optional<MeshService.Selector> selector = service.spec().selector();
        if (selector.flatMap(MeshService.Selector::dataplaneRef).isPresent()) {
            Optional<String> name =
                    selector.flatMap(MeshService.Selector::dataplaneRef).flatMap(MeshService.DataplaneRef::name);
            return name.equals(Optional.of(proxy.resource().name()));
        }
        Map<String, String> tags =
                selector.map(MeshService.Selector::dataplaneTags).orElse(Map.of());
        if (!tags.isEmpty()) {
            return Tags.areIn(tags, inbound.tags());
        }
        Optional<LabelSelector> labels = selector.flatMap(MeshService.Selector::dataplaneLabels);
        return labels.filter(wanted -> proxy.labels()
                        .entrySet()
                        .containsAll(wanted.matchLabels().entrySet()))
                .isPresent();
    }

    private List<Endpoint> ofZones(MeshMultiZoneService known, Target target, String clientZone) {
        Optional<LabelSelector> selector =
                known.spec().selector().flatMap(MeshMultiZoneService.Selector::meshService);
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
        List<Endpoint> endpoints = new ArrayList<>(inbounds(
                (proxy, inbound) -> Tags.areIn(target.tags(), inbound.tags())
                        && isSameZone(zoneOf(proxy), clientZone)
                        && (target.port() == 0 || target.port() == inbound.address().port()),
                Optional.empty(),
                true));
        for (ZoneIngress ingress : mesh.estate().list(ZoneIngress.TYPE)) {
            String zone = ingress.zone().orElse("");
            boolean isAvailable = ingress.availableServices().stream()
                    .anyMatch(service -> service.mesh().equals(Optional.of(mesh.mesh().name()))
                            && Tags.areIn(target.tags(), service.tags()));
            if (isAvailable && !isSameZone(zone, clientZone)) {
                endpoints.add(new Endpoint.OfZone(target.name() + " of zone " + zone, zone, Optional.empty()));
            }
        }
        mesh.estate().list(ExternalService.TYPE, mesh.mesh().name()).stream()
                .filter(external -> Tags.areIn(target.tags(), external.tags()))
                .forEach(external -> endpoints.add(new Endpoint.OfOlderExternal("ExternalService " + external.name())));
        return endpoints;
    }

    /** Returns the inbounds that take traffic: others are no endpoints. */
    private List<Endpoint.OfProxy> inbounds(
            BiPredicate<IndexedProxy, Part> isWanted, Optional<String> sni, boolean isTlsReady) {
        List<Endpoint.OfProxy> found = new ArrayList<>();
        for (IndexedProxy proxy : mesh.proxies()) {
            List<Inbound> models = ClientOutbounds.networking(proxy)
                    .map(Networking::inbound)
                    .orElse(List.of());
            for (int i = 0; i < models.size(); i++) {
                Part inbound = proxy.inbounds().get(i);
                if (takesTraffic(models.get(i)) && isWanted.test(proxy, inbound)) {
                    found.add(new Endpoint.OfProxy(proxy, inbound, sni, isTlsReady));
                }
            }
        }
        return found;
    }

    private static boolean takesTraffic(Inbound inbound) {
        boolean isReady = inbound.state().orElse(Inbound.State.READY).equals(Inbound.State.READY);
        return isReady && inbound.health().flatMap(Inbound.Health::ready).orElse(true);
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
