package dev.meshmanager.kuma.matching.older;

import dev.meshmanager.core.MeshResource;
import dev.meshmanager.kuma.common.Selector;
import dev.meshmanager.kuma.gateway.MeshGateway;
import dev.meshmanager.kuma.internal.ResourceLabels;
import dev.meshmanager.kuma.internal.Tags;
import dev.meshmanager.kuma.legacy.VirtualOutbound;
import dev.meshmanager.kuma.legacy.VirtualOutbound.TemplateParameter;
import dev.meshmanager.kuma.matching.model.IndexedProxy;
import dev.meshmanager.kuma.matching.model.MeshModel;
import dev.meshmanager.kuma.matching.model.NameTemplate;
import dev.meshmanager.kuma.matching.model.TagRank;
import dev.meshmanager.kuma.proxy.Inbound;
import dev.meshmanager.kuma.service.ExternalService;
import dev.meshmanager.kuma.zone.ZoneIngress;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Collects the names that the control plane assigns virtual addresses to, with their ports and the tags of these. */
final class NamedServices {
    private static final int MOST = 65_535;
    private static final Pattern IP = Pattern.compile("[0-9.]+|.*:.*");
    private static final Pattern DNS_NAME = Pattern.compile("\\w[\\w-]*(?:\\.\\w[\\w-]*)*[._]?");

    private final MeshModel mesh;
    private final SortedMap<Name, SortedMap<Integer, Map<String, String>>> tagsByPort =
            new TreeMap<>(Comparator.comparing(Name::origin).thenComparing(Name::name));

    private NamedServices(MeshModel mesh) {
        this.mesh = mesh;
    }

    /** Where a name comes from, in the order in which addresses are assigned. */
    enum Origin {
        SERVICE,
        HOST,
        NAME
    }

    record Name(Origin origin, String name) {
        /** Returns whether the name is an address itself. */
        boolean isAddress() {
            return origin == Origin.HOST && IP.matcher(name).matches();
        }

        boolean isDnsName() {
            return NamedServices.isDnsName(name);
        }
    }

    /** Returns the tags by name and port, in the order in which addresses are assigned. */
    static SortedMap<Name, SortedMap<Integer, Map<String, String>>> of(MeshModel mesh) {
        NamedServices names = new NamedServices(mesh);
        names.addServices();
        return names.tagsByPort;
    }

    private void addServices() {
        addProxies();
        addOtherZones();
        addExternalServices();
        mesh.estate().list(MeshGateway.TYPE).forEach(this::addGateway);
    }

    private void addProxies() {
        for (IndexedProxy proxy : mesh.proxies()) {
            for (Inbound inbound : proxy.inboundModels()) {
                if (!inbound.state().equals(Optional.of(Inbound.State.IGNORED))) {
                    addService(inbound.tags().getOrDefault(Tags.SERVICE, ""), 0);
                    addVirtualOutbounds(inbound.tags());
                }
            }
        }
    }

    /** The ingresses of other zones list the services of these zones. */
    private void addOtherZones() {
        Optional<String> own = mesh.estate().zone();
        for (ZoneIngress ingress : mesh.estate().list(ZoneIngress.TYPE)) {
            if (ingress.zone().isPresent() && !ingress.zone().equals(own)) {
                for (ZoneIngress.AvailableService service : ingress.availableServices()) {
                    if (service.mesh().equals(Optional.of(mesh.mesh().name()))) {
                        addService(service.tags().getOrDefault(Tags.SERVICE, ""), 0);
                    }
                    addVirtualOutbounds(service.tags());
                }
            }
        }
    }

    private void addExternalServices() {
        for (ExternalService external : ProxyAttachments.list(mesh, ExternalService.TYPE)) {
            String service = external.tags().getOrDefault(Tags.SERVICE, "");
            String address = external.networking()
                    .flatMap(ExternalService.Networking::address)
                    .orElse("");
            int colon = address.lastIndexOf(':');
            int port = colon < 0 ? 0 : port(address.substring(colon + 1)).orElse(0);
            addService(service, port);
            boolean hasName = external.networking()
                    .flatMap(ExternalService.Networking::disableHostDNSEntry)
                    .filter(isDisabled -> isDisabled)
                    .isEmpty();
            if (hasName && colon > 0) {
                String host = address.substring(0, colon).replaceAll("[\\[\\]]", "");
                add(Origin.HOST, host, port, Map.of(Tags.SERVICE, service));
            }
            addVirtualOutbounds(Map.of(Tags.SERVICE, service));
        }
    }

    /** Gateways have listeners for the proxies of all meshes. */
    private void addGateway(MeshGateway gateway) {
        gateway.conf().map(MeshGateway.Conf::listeners).orElse(List.of()).stream()
                .filter(listener -> listener.crossMesh().orElse(false))
                .forEach(listener -> gateway.selectors().forEach(selector -> {
                    Map<String, String> tags = new LinkedHashMap<>(gateway.tags());
                    tags.putAll(listener.tags());
                    tags.put(ResourceLabels.MESH, gateway.mesh());
                    tags.putAll(selector.match());
                    String host = listener.hostname()
                            .filter(name -> !name.isEmpty() && !name.contains("*"))
                            .orElse("internal." + gateway.name() + "." + gateway.mesh() + ".mesh");
                    add(Origin.NAME, host, listener.port().orElse(0), tags);
                }));
    }

    private void addService(String service, int port) {
        if (!service.isEmpty()) {
            add(Origin.SERVICE, service, port, Map.of(Tags.SERVICE, service));
        }
    }

    /** The first one wins. */
    private void add(Origin origin, String name, int port, Map<String, String> tags) {
        tagsByPort
                .computeIfAbsent(new Name(origin, name), key -> new TreeMap<>())
                .putIfAbsent(port, tags);
    }

    private void addVirtualOutbounds(Map<String, String> tags) {
        Map<VirtualOutbound, TagRank> ranks = new LinkedHashMap<>();
        for (VirtualOutbound outbound : ProxyAttachments.list(mesh, VirtualOutbound.TYPE)) {
            outbound.selectors().stream()
                    .map(Selector::match)
                    .filter(wanted -> !wanted.isEmpty() && Tags.areIn(wanted, tags))
                    .map(TagRank::of)
                    .max(Comparator.naturalOrder())
                    .ifPresent(rank -> ranks.put(outbound, rank));
        }
        ranks.entrySet().stream()
                .sorted(Map.Entry.<VirtualOutbound, TagRank>comparingByValue()
                        .thenComparing(entry -> created(entry.getKey()))
                        .reversed())
                .forEach(entry -> addVirtualOutbound(entry.getKey(), tags));
    }

    private static Instant created(MeshResource resource) {
        return resource.creationTime().orElse(Instant.EPOCH);
    }

    private void addVirtualOutbound(VirtualOutbound outbound, Map<String, String> tags) {
        Map<String, String> fields = new LinkedHashMap<>();
        Map<String, String> kept = new LinkedHashMap<>();
        VirtualOutbound.Conf conf =
                outbound.conf().orElseGet(() -> VirtualOutbound.Conf.builder().build());
        for (TemplateParameter parameter : conf.parameters()) {
            String name = parameter.name().orElse("");
            String key = parameter.tagKey().filter(text -> !text.isEmpty()).orElse(name);
            fields.put(name, tags.getOrDefault(key, ""));
            if (tags.containsKey(key)) {
                kept.put(key, tags.get(key));
            }
        }
        Optional<String> host = conf.host()
                .flatMap(template -> NameTemplate.render(template, fields, outbound))
                .filter(NamedServices::isDnsName);
        Optional<Integer> port = conf.port()
                .flatMap(template -> NameTemplate.render(template, fields, outbound))
                .flatMap(NamedServices::port);
        if (host.isPresent() && port.isPresent()) {
            add(Origin.NAME, host.get(), port.get(), kept);
        }
    }

    private static boolean isDnsName(String text) {
        return DNS_NAME.matcher(text).matches() && !IP.matcher(text).matches();
    }

    private static Optional<Integer> port(String text) {
        return text.matches("[0-9]{1,5}")
                ? Optional.of(Integer.valueOf(text)).filter(port -> port > 0 && port <= MOST)
                : Optional.empty();
    }
}
