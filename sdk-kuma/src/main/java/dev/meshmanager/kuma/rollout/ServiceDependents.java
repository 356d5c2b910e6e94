package dev.meshmanager.kuma.rollout;

import dev.meshmanager.core.Resource;
import dev.meshmanager.kuma.estate.Estate;
import dev.meshmanager.kuma.legacy.TrafficRoute;
import dev.meshmanager.kuma.legacy.VirtualOutbound;
import dev.meshmanager.kuma.policy.target.BackendRef;
import dev.meshmanager.kuma.policy.target.PolicyEntry;
import dev.meshmanager.kuma.policy.target.RoutePolicy;
import dev.meshmanager.kuma.policy.target.TargetRef;
import dev.meshmanager.kuma.policy.target.TargetRefKind;
import dev.meshmanager.kuma.policy.target.TargetRefPolicy;
import dev.meshmanager.kuma.proxy.Dataplane;
import dev.meshmanager.kuma.proxy.Networking;
import dev.meshmanager.kuma.proxy.Outbound;
import dev.meshmanager.kuma.proxy.TransparentProxying;
import dev.meshmanager.kuma.service.ExternalService;
import dev.meshmanager.kuma.service.HostnameGenerator;
import dev.meshmanager.kuma.service.ServiceInsight;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Finds what depends on services that are defined by {@code kuma.io/service} tags. */
final class ServiceDependents {
    private static final String SERVICE = GeneratedServices.SERVICE;
    private static final Set<TargetRefKind> BY_TAGS =
            Set.of(TargetRefKind.MESH_SERVICE_SUBSET, TargetRefKind.MESH_SUBSET);

    private final Estate estate;
    private final String mesh;
    private final List<ServiceInsight> insights;

    ServiceDependents(Estate estate, String mesh, List<ServiceInsight> insights) {
        this.estate = estate;
        this.mesh = mesh;
        this.insights = insights;
    }

    /** Returns one line for each resource, and then one for each hostname. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        estate.policies(mesh).forEach(policy -> {
            Set<String> services = services(policy);
            if (!services.isEmpty()) {
                notes.add(nameOf(policy) + " depends on " + SERVICE + ": it names " + String.join(", ", services));
            }
        });
        Stream.of(VirtualOutbound.TYPE, ExternalService.TYPE, TrafficRoute.TYPE)
                .flatMap(type -> estate.list(type, mesh).stream())
                .forEach(resource -> notes.add(nameOf(resource) + " depends on " + SERVICE + ": it has no effect"));
        estate.list(Dataplane.TYPE, mesh).forEach(proxy -> {
            Set<String> services = services(proxy);
            if (!services.isEmpty()) {
                notes.add(nameOf(proxy) + " depends on " + SERVICE + ": it reaches " + String.join(", ", services));
            }
        });
        hostnames(notes);
        return notes;
    }

    private static String nameOf(Resource resource) {
        return resource.type() + " " + resource.name();
    }

    private static Set<String> services(TargetRefPolicy policy) {
        Set<String> services = new TreeSet<>();
        Stream.concat(policy.spec().to().stream(), policy.spec().from().stream())
                .flatMap(entry -> entry.targetRef().stream())
                .forEach(ref -> service(ref).ifPresent(services::add));
        policy.spec().targetRef().flatMap(ServiceDependents::service).ifPresent(services::add);
        for (PolicyEntry entry : policy.spec().to()) {
            if (entry instanceof RoutePolicy.To to) {
                to.rules().stream()
                        .flatMap(rule -> rule.conf().stream())
                        .flatMap(conf -> conf.backendRefs().stream())
                        .forEach(ref -> service(ref).ifPresent(services::add));
            }
        }
        return services;
    }

    /** Without labels, a section or a port, the name is the value of a tag as long as there are such services. */
    private static Optional<String> service(TargetRef ref) {
        if (ref.kind().filter(BY_TAGS::contains).isPresent()) {
            return ref.name().or(() -> Optional.ofNullable(ref.tags().get(SERVICE)));
        }
        boolean isService = ref.kind().equals(Optional.of(TargetRefKind.MESH_SERVICE));
        return isService && ref.labels().isEmpty() && ref.sectionName().isEmpty() ? ref.name() : Optional.empty();
    }

    private static Optional<String> service(BackendRef ref) {
        if (ref.kind().filter(BY_TAGS::contains).isPresent()) {
            return ref.name();
        }
        boolean isService = ref.kind().equals(Optional.of(TargetRefKind.MESH_SERVICE));
        return isService && ref.labels().isEmpty() && ref.port().isEmpty() ? ref.name() : Optional.empty();
    }

    private static Set<String> services(Dataplane proxy) {
        Set<String> services = new TreeSet<>();
        proxy.networking().map(Networking::outbound).orElse(List.of()).stream()
                .map(Outbound::tags)
                .flatMap(tags -> Optional.ofNullable(tags.get(SERVICE)).stream())
                .forEach(services::add);
        proxy.networking()
                .flatMap(Networking::transparentProxying)
                .map(TransparentProxying::reachableServices)
                .ifPresent(services::addAll);
        return services;
    }

    private void hostnames(List<String> notes) {
        List<String> templates = estate.list(HostnameGenerator.TYPE).stream()
                .filter(generator -> generator
                        .spec()
                        .selector()
                        .flatMap(HostnameGenerator.Selector::meshService)
                        .isPresent())
                .flatMap(generator -> generator.spec().template().stream())
                .toList();
        String newer = templates.isEmpty()
                ? "none, because no HostnameGenerator selects MeshService"
                : String.join(" or ", templates);
        for (ServiceInsight insight : insights) {
            insight.addressPort().ifPresent(address -> notes.add("hostname " + address + " is replaced by " + newer));
        }
    }
}
