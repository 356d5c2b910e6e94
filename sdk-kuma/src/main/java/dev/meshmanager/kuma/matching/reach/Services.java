package dev.meshmanager.kuma.matching.reach;

import dev.meshmanager.kuma.internal.ResourceLabels;
import dev.meshmanager.kuma.internal.Tags;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.matching.model.Destination;
import dev.meshmanager.kuma.matching.model.MeshModel;
import dev.meshmanager.kuma.service.ExternalService;
import dev.meshmanager.kuma.service.MeshService;
import dev.meshmanager.kuma.validation.text.Names;
import dev.meshmanager.kuma.zone.ZoneEgress;
import dev.meshmanager.kuma.zone.ZoneIngress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The services of a mesh that are known by their {@code kuma.io/service} tag. */
final class Services {
    /** What a protocol is made of, the most specific first. */
    private static final Map<String, List<String>> STACKS = Map.of(
            "grpc", List.of("grpc", "http2", "tcp"),
            "http2", List.of("http2", "tcp"),
            "http", List.of("http", "tcp"),
            "kafka", List.of("kafka", "tcp"),
            "tcp", List.of("tcp"));

    private final Map<String, List<Target>> byTag = new LinkedHashMap<>();
    private final Map<String, String> protocols = new HashMap<>();
    private final List<Target> generated;

    Services(MeshModel mesh, ReadyInbounds inbounds) {
        boolean hasTags = mesh.version().isBefore(KumaVersion.V3_0);
        if (hasTags) {
            mesh.proxies().forEach(proxy -> proxy.inbounds()
                    .forEach(part -> add(part.tags(), part.address().port(), part.protocol())));
        }
        this.generated = generated(mesh);
        if (hasTags) {
            inbounds.withLabels(Map.of())
                    .forEach(ready ->
                            addProtocol(ready.inbound().tags(), ready.inbound().protocol()));
            mesh.estate()
                    .list(ExternalService.TYPE, mesh.mesh().name())
                    .forEach(external -> addHost(external.tags(), true));
            addOfOtherZones(mesh);
        }
    }

    private List<Target> generated(MeshModel mesh) {
        Set<String> withoutGenerator = mesh.proxies().stream()
                .filter(proxy -> "kubernetes".equals(proxy.labels().get(ResourceLabels.ENVIRONMENT)))
                .flatMap(proxy -> proxy.inbounds().stream())
                .map(inbound -> inbound.tags().getOrDefault(Tags.SERVICE, ""))
                .collect(Collectors.toCollection(HashSet::new));
        for (Destination service : mesh.destinations(MeshService.TYPE.name())) {
            withoutGenerator.add(service.resource().name());
            ((MeshService) service.resource())
                    .spec()
                    .selector()
                    .map(selector -> selector.dataplaneTags().get(Tags.SERVICE))
                    .ifPresent(withoutGenerator::add);
        }
        return byTag.values().stream()
                .flatMap(List::stream)
                .filter(target -> !withoutGenerator.contains(target.name()) && isServiceName(target.name()))
                .toList();
    }

    /** Zones know the services of other zones from their ingresses, even if no traffic reaches these services. */
    private void addOfOtherZones(MeshModel mesh) {
        String own = mesh.estate().zone().orElse("");
        boolean isMissingEgress = Endpoints.hasEgressRouting(mesh.mesh())
                && mesh.estate().list(ZoneEgress.TYPE).isEmpty();
        boolean isConnected = mesh.mesh().enabledAuthority().isPresent() && !isMissingEgress;
        for (ZoneIngress ingress : mesh.estate().list(ZoneIngress.TYPE)) {
            if (own.isEmpty() || !own.equals(ingress.zone().orElse(""))) {
                boolean isReached = isConnected && ZoneGates.isPublic(ingress);
                ingress.availableServices().stream()
                        .filter(service ->
                                service.mesh().equals(Optional.of(mesh.mesh().name())))
                        .forEach(service -> addHost(service.tags(), isReached));
            }
        }
    }

    private void addHost(Map<String, String> tags, boolean isReached) {
        String protocol = tags.getOrDefault("kuma.io/protocol", "");
        if (isReached) {
            addProtocol(tags, protocol);
        }
        if (!byTag.containsKey(tags.getOrDefault(Tags.SERVICE, ""))) {
            add(tags, 0, protocol);
        }
    }

    /**
     * A service has the protocol that all its endpoints have in common. If one is unknown, so is that of the service.
     */
    private void addProtocol(Map<String, String> tags, String protocol) {
        protocols.merge(tags.getOrDefault(Tags.SERVICE, ""), protocol, Services::common);
    }

    private static String common(String one, String other) {
        List<String> stack = STACKS.getOrDefault(other, List.of());
        return one.equals(other)
                ? one
                : STACKS.getOrDefault(one, List.of()).stream()
                        .filter(stack::contains)
                        .findFirst()
                        .orElse("");
    }

    private void add(Map<String, String> tags, int port, String protocol) {
        String service = tags.get(Tags.SERVICE);
        if (service != null) {
            List<Target> targets = byTag.computeIfAbsent(service, key -> new ArrayList<>());
            Target target = Target.ofTags(Map.of(Tags.SERVICE, service), port, protocol);
            if (!targets.contains(target)) {
                targets.add(target);
            }
        }
    }

    /** Returns the service that the tags select; empty if there is no such service. */
    Optional<Target> ofTags(Map<String, String> tags, int port) {
        return byTag.getOrDefault(tags.getOrDefault(Tags.SERVICE, ""), List.of()).stream()
                .filter(target -> port == 0 || target.port() == port)
                .findFirst()
                .map(target -> Target.ofTags(tags, port, protocol(target)));
    }

    /** Returns the services with a tag, one for each port. */
    List<Target> all() {
        return byTag.values().stream()
                .flatMap(List::stream)
                .map(target -> Target.ofTags(target.tags(), target.port(), protocol(target)))
                .toList();
    }

    /** Returns whether the estate has proxies of the service. */
    boolean hasProxies(String tag) {
        return byTag.getOrDefault(tag, List.of()).stream().anyMatch(target -> target.port() != 0);
    }

    private String protocol(Target target) {
        return protocols.getOrDefault(target.name(), "");
    }

    /**
     * Returns the services for which the estate has no {@code MeshService}. In exclusive mode, the control plane makes
     * one from the tags of the proxies, except on Kubernetes.
     */
    List<Target> generated() {
        return generated;
    }

    /** The control plane makes no MeshService of a tag that cannot be its name. */
    private static boolean isServiceName(String tag) {
        return tag.length() <= Names.LONGEST_LABEL
                && Names.LABEL_1035.matcher(tag).matches();
    }
}
