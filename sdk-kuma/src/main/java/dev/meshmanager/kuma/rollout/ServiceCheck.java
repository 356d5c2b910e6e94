package dev.meshmanager.kuma.rollout;

import dev.meshmanager.core.Resource;
import dev.meshmanager.kuma.KumaClient;
import dev.meshmanager.kuma.proxy.Dataplane;
import dev.meshmanager.kuma.service.MeshService;
import dev.meshmanager.kuma.service.ServiceInsight;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Checks that each service that is defined by tags has a {@code MeshService}. */
final class ServiceCheck implements RunningCheck {
    private final KumaClient kuma;
    private final String mesh;

    ServiceCheck(KumaClient kuma, String mesh) {
        this.kuma = kuma;
        this.mesh = mesh;
    }

    @Override
    public Verdict poll() {
        List<MeshService> services = kuma.resources(MeshService.TYPE).list(mesh).toList();
        Set<String> missing = new TreeSet<>(ofInsights(services));
        missing.addAll(GeneratedServices.missing(
                services, kuma.resources(Dataplane.TYPE).list(mesh).toList()));
        return Verdict.waitingFor("services without a MeshService", List.copyOf(missing));
    }

    /** The control plane makes insights some time after the proxies, and knows services of other zones by them. */
    private List<String> ofInsights(List<MeshService> services) {
        Set<String> covered = services.stream().flatMap(GeneratedServices::tags).collect(Collectors.toSet());
        return kuma.resources(ServiceInsight.TYPE).list(mesh).stream()
                .filter(insight -> insight.serviceType()
                        .filter(type -> !type.equals(ServiceInsight.ServiceType.INTERNAL))
                        .isEmpty())
                .map(Resource::name)
                .filter(service -> !covered.contains(service))
                .toList();
    }
}
