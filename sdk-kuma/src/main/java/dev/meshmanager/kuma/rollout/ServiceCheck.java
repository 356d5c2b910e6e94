package dev.meshmanager.kuma.rollout;

import dev.meshmanager.core.Resource;
import dev.meshmanager.kuma.KumaClient;
import dev.meshmanager.kuma.service.MeshService;
import dev.meshmanager.kuma.service.ServiceInsight;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Checks that each service that is defined by tags has a {@code MeshService}. */
final class ServiceCheck implements RunningCheck {
    private static final String SERVICE = "kuma.io/service";

    private final KumaClient kuma;
    private final String mesh;

    ServiceCheck(KumaClient kuma, String mesh) {
        this.kuma = kuma;
        this.mesh = mesh;
    }

    @Override
    public Verdict poll() {
        Set<String> covered = kuma.resources(MeshService.TYPE).list(mesh).stream()
                .flatMap(ServiceCheck::services)
                .collect(Collectors.toSet());
        List<String> missing = kuma.resources(ServiceInsight.TYPE).list(mesh).stream()
                .filter(insight -> insight.serviceType()
                        .filter(type -> !type.equals(ServiceInsight.ServiceType.INTERNAL))
                        .isEmpty())
                .map(Resource::name)
                .filter(service -> !covered.contains(service))
                .toList();
        return Verdict.waitingFor("services without a MeshService", missing);
    }

    /** On universal, its selector has the tag; on Kubernetes, its identities have. */
    private static Stream<String> services(MeshService service) {
        Stream<String> tags = service.spec().selector().stream()
                .map(MeshService.Selector::dataplaneTags)
                .flatMap(match -> Optional.ofNullable(match.get(SERVICE)).stream());
        Stream<String> identities = service.spec().identities().stream()
                .filter(identity -> identity.type().equals(Optional.of(MeshService.IdentityType.SERVICE_TAG)))
                .flatMap(identity -> identity.value().stream());
        return Stream.concat(tags, identities);
    }
}
