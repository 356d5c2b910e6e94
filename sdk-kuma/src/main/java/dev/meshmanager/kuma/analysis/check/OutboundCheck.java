package dev.meshmanager.kuma.analysis.check;

import dev.meshmanager.core.MeshResourceType;
import dev.meshmanager.kuma.analysis.mesh.CheckedMesh;
import dev.meshmanager.kuma.analysis.model.AnalysisCode;
import dev.meshmanager.kuma.internal.Tags;
import dev.meshmanager.kuma.matching.model.Identity;
import dev.meshmanager.kuma.matching.model.IndexedProxy;
import dev.meshmanager.kuma.policy.target.TargetRef;
import dev.meshmanager.kuma.policy.target.TargetRefKind;
import dev.meshmanager.kuma.proxy.Outbound;
import dev.meshmanager.kuma.service.MeshService;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds outbounds of proxies to services that do not exist. */
final class OutboundCheck implements Check {
    @Override
    public void check(CheckedMesh mesh, FoundList found) {
        if (!mesh.knowsProxies()) {
            return;
        }
        mesh.groups().stream().flatMap(group -> group.members().stream()).forEach(proxy -> {
            List<Outbound> outbounds = proxy.outbounds();
            for (int i = 0; i < outbounds.size(); i++) {
                String path = "networking.outbound[" + i + "]";
                missing(mesh, proxy, outbounds.get(i))
                        .ifPresent(
                                reason -> found.add(AnalysisCode.OUTBOUND_NOT_FOUND, proxy.resource(), path, reason));
            }
        });
    }

    private static Optional<String> missing(CheckedMesh mesh, IndexedProxy proxy, Outbound outbound) {
        if (outbound.backendRef().isPresent()) {
            return missingBackend(mesh, proxy, outbound.backendRef().get());
        }
        String service = outbound.tags().getOrDefault(Tags.SERVICE, "");
        boolean isKnown = service.isEmpty()
                || !mesh.isBefore3()
                || mesh.isPartOfMesh()
                || mesh.serviceTags().contains(service);
        return isKnown ? Optional.empty() : Optional.of("no proxy of the mesh has the service tag " + service);
    }

    private static Optional<String> missingBackend(CheckedMesh mesh, IndexedProxy proxy, Outbound.BackendRef ref) {
        TargetRefKind kind = ref.kind().orElse(TargetRefKind.of(""));
        MeshResourceType<?> type = DestinationCheck.KINDS.get(kind);
        if (type == null || !mesh.knows(type)) {
            return Optional.empty();
        }
        String name = ref.name().orElse("");
        Identity referenced = proxy.identity()
                .referenced(
                        kind.value(), TargetRef.builder().kind(kind).name(name).build());
        boolean isFound = ref.labels().isEmpty()
                ? mesh.model().destination(referenced) != null
                        || mesh.model().destinations(kind.value()).stream()
                                .anyMatch(service -> service.identity().name().equals(name))
                : mesh.model().destinations(kind.value()).stream().anyMatch(service -> service.resource()
                        .labels()
                        .entrySet()
                        .containsAll(ref.labels().entrySet()));
        boolean isTag = MeshService.TYPE.equals(type)
                && mesh.isBefore3()
                && mesh.serviceTags().contains(name);
        return isFound || isTag
                ? Optional.empty()
                : Optional.of("there is no " + TargetText.text(kind.value(), ref.name(), ref.labels(), Map.of()));
    }
}
