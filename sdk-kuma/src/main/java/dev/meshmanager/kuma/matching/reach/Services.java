package dev.meshmanager.kuma.matching.reach;

import dev.meshmanager.kuma.internal.ResourceLabels;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.matching.model.IndexedProxy;
import dev.meshmanager.kuma.matching.model.MeshModel;
import dev.meshmanager.kuma.matching.model.Tags;
import dev.meshmanager.kuma.service.ExternalService;
import dev.meshmanager.kuma.service.MeshService;
import dev.meshmanager.kuma.validation.text.Names;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The services of a mesh that are known by their {@code kuma.io/service} tag. */
final class Services {
    private final Map<String, List<Target>> byTag = new LinkedHashMap<>();
    private final List<Target> generated;

    Services(MeshModel mesh) {
        if (mesh.version().isBefore(KumaVersion.V3_0)) {
            mesh.proxies().forEach(proxy -> proxy.inbounds().forEach(this::add));
        }
        Set<String> ofKubernetes = mesh.proxies().stream()
                .filter(proxy -> "kubernetes".equals(proxy.labels().get(ResourceLabels.ENVIRONMENT)))
                .flatMap(proxy -> proxy.inbounds().stream())
                .map(inbound -> inbound.tags().getOrDefault(Tags.SERVICE, ""))
                .collect(Collectors.toSet());
        this.generated = all().stream()
                .filter(target -> !ofKubernetes.contains(target.name()) && isServiceName(target.name()))
                .filter(target -> mesh.destinations(MeshService.TYPE.name()).stream()
                        .noneMatch(service -> isFor((MeshService) service.resource(), target.name())))
                .toList();
        if (mesh.version().isBefore(KumaVersion.V3_0)) {
            mesh.estate()
                    .list(ExternalService.TYPE, mesh.mesh().name())
                    .forEach(external -> add(external.tags(), 0, ""));
        }
    }

    private void add(IndexedProxy.Part inbound) {
        add(inbound.tags(), inbound.address().port(), inbound.protocol());
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
                .map(target -> Target.ofTags(tags, port, target.protocol()));
    }

    /** Returns the services with a tag, one for each port. */
    List<Target> all() {
        return byTag.values().stream().flatMap(List::stream).toList();
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

    private static boolean isFor(MeshService service, String tag) {
        return service.name().equals(tag)
                || service.spec()
                        .selector()
                        .filter(selector -> tag.equals(selector.dataplaneTags().get(Tags.SERVICE)))
                        .isPresent();
    }
}
