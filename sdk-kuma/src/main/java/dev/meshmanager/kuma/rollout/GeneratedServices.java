package dev.meshmanager.kuma.rollout;

import dev.meshmanager.core.IntOrString;
import dev.meshmanager.kuma.estate.Estate;
import dev.meshmanager.kuma.internal.ResourceLabels;
import dev.meshmanager.kuma.proxy.Dataplane;
import dev.meshmanager.kuma.proxy.Inbound;
import dev.meshmanager.kuma.proxy.Networking;
import dev.meshmanager.kuma.service.MeshService;
import dev.meshmanager.kuma.service.Protocol;
import dev.meshmanager.kuma.validation.text.Names;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The {@code MeshService}s that a control plane makes of the proxies of a mesh, once its mode is not disabled. On
 * Universal, each {@code kuma.io/service} tag has one with the ports of the first proxy; a tag that is no name has
 * none. On Kubernetes, each Service has one, and the tag is made of its name, namespace and port.
 */
final class GeneratedServices {
    static final String SERVICE = "kuma.io/service";
    private static final Pattern OF_KUBERNETES = Pattern.compile("([a-z0-9-]+)_([a-z0-9-]+)_svc_(\\d+)");

    private final Estate estate;
    private final String mesh;
    private final Map<String, MeshService> made = new LinkedHashMap<>();

    private GeneratedServices(Estate estate, String mesh) {
        this.estate = estate;
        this.mesh = mesh;
    }

    /** Returns the estate with the services that it does not have yet. */
    static Estate addTo(Estate estate, String mesh) {
        GeneratedServices services = new GeneratedServices(estate, mesh);
        services.missing().forEach(services::add);
        return estate.with(services.made.values());
    }

    /** Returns the tags of which no service is made, and which have none. */
    static List<String> unnamed(Estate estate, String mesh) {
        Map<String, List<Inbound>> missing = new GeneratedServices(estate, mesh).missing();
        return missing.keySet().stream()
                .filter(tag -> !OF_KUBERNETES.matcher(tag).matches() && !isName(tag))
                .toList();
    }

    private static boolean isName(String tag) {
        return tag.length() <= Names.LONGEST_LABEL
                && Names.LABEL_1035.matcher(tag).matches();
    }

    /** Returns the tags of proxies of a mesh that have no MeshService. */
    static Set<String> missing(List<MeshService> known, List<Dataplane> proxies) {
        return inboundsByTag(known, proxies).keySet();
    }

    /** Returns the services that have no MeshService, with the inbounds of the first proxy of each. */
    private Map<String, List<Inbound>> missing() {
        return inboundsByTag(estate.list(MeshService.TYPE, mesh), estate.list(Dataplane.TYPE, mesh));
    }

    private static Map<String, List<Inbound>> inboundsByTag(List<MeshService> known, List<Dataplane> proxies) {
        Map<String, List<Inbound>> byTag = new TreeMap<>();
        for (Dataplane proxy : proxies) {
            Map<String, List<Inbound>> ofProxy = new TreeMap<>();
            proxy.networking().map(Networking::inbound).stream()
                    .flatMap(List::stream)
                    .forEach(inbound -> Optional.ofNullable(inbound.tags().get(SERVICE))
                            .filter(tag -> known.stream().noneMatch(service -> isFor(service, tag)))
                            .ifPresent(tag -> ofProxy.computeIfAbsent(tag, key -> new ArrayList<>())
                                    .add(inbound)));
            ofProxy.forEach(byTag::putIfAbsent);
        }
        return byTag;
    }

    private static boolean isFor(MeshService service, String tag) {
        return service.name().equals(tag) || tags(service).anyMatch(tag::equals);
    }

    /** Returns the tags of a service: on Universal its selector has it, on Kubernetes its identities have. */
    static Stream<String> tags(MeshService service) {
        Stream<String> selected = service.spec().selector().stream()
                .map(MeshService.Selector::dataplaneTags)
                .flatMap(match -> Optional.ofNullable(match.get(SERVICE)).stream());
        Stream<String> identities = service.spec().identities().stream()
                .filter(identity -> identity.type().equals(Optional.of(MeshService.IdentityType.SERVICE_TAG)))
                .flatMap(identity -> identity.value().stream());
        return Stream.concat(selected, identities);
    }

    private void add(String tag, List<Inbound> inbounds) {
        Matcher ofKubernetes = OF_KUBERNETES.matcher(tag);
        if (ofKubernetes.matches()) {
            int port = Integer.parseInt(ofKubernetes.group(3));
            MeshService.Builder service = builder(ofKubernetes.group(1) + "." + ofKubernetes.group(2), tag)
                    .putLabel(ResourceLabels.DISPLAY_NAME, ofKubernetes.group(1))
                    .putLabel(ResourceLabels.NAMESPACE, ofKubernetes.group(2));
            made.put(tag, service.spec(spec(tag, inbounds, Optional.of(port))).build());
        } else if (isName(tag)) {
            made.put(
                    tag,
                    builder(tag, tag)
                            .spec(spec(tag, inbounds, Optional.empty()))
                            .build());
        }
    }

    private MeshService.Builder builder(String name, String tag) {
        MeshService.Builder service = MeshService.builder().mesh(mesh).name(name);
        estate.zone().ifPresent(zone -> service.putLabel(ResourceLabels.ZONE, zone));
        return service;
    }

    private static MeshService.Spec spec(String tag, List<Inbound> inbounds, Optional<Integer> port) {
        MeshService.Spec.Builder spec =
                MeshService.Spec.builder().selector(MeshService.Selector.tags(Map.of(SERVICE, tag)));
        for (Inbound inbound : inbounds) {
            int number = inbound.port().orElse(0);
            spec.addPort(
                    p -> p.name(inbound.name().filter(name -> !name.isEmpty()).orElse(Integer.toString(number)))
                            .port(port.orElse(number))
                            .targetPort(IntOrString.of(number))
                            .appProtocol(Protocol.of(inbound.protocol()
                                    .or(() -> Optional.ofNullable(inbound.tags().get("kuma.io/protocol")))
                                    .orElse("tcp"))));
        }
        return spec.build();
    }
}
