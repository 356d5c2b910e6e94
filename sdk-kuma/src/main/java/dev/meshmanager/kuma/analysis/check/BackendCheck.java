package dev.meshmanager.kuma.analysis.check;

import dev.meshmanager.core.MeshResourceType;
import dev.meshmanager.kuma.analysis.mesh.CheckedMesh;
import dev.meshmanager.kuma.analysis.mesh.RouteRules;
import dev.meshmanager.kuma.analysis.mesh.RouteRules.PlacedBackend;
import dev.meshmanager.kuma.analysis.model.AnalysisCode;
import dev.meshmanager.kuma.internal.Tags;
import dev.meshmanager.kuma.matching.model.Destination;
import dev.meshmanager.kuma.matching.model.Entry;
import dev.meshmanager.kuma.matching.model.IndexedPolicy;
import dev.meshmanager.kuma.matching.rules.DestinationSearch.Found;
import dev.meshmanager.kuma.policy.target.BackendRef;
import dev.meshmanager.kuma.policy.target.RoutePolicy;
import dev.meshmanager.kuma.policy.target.TargetRef;
import dev.meshmanager.kuma.policy.target.TargetRefKind;
import dev.meshmanager.kuma.service.MeshService;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds routes to backends that do not exist. */
final class BackendCheck implements Check {
    @Override
    public void check(CheckedMesh mesh, FoundList found) {
        Map<RoutePolicy, IndexedPolicy> indexed = new HashMap<>();
        mesh.policies().forEach(policy -> {
            if (policy.policy() instanceof RoutePolicy route) {
                indexed.put(route, policy);
            }
        });
        RouteRules.of(mesh).forEach(rule -> rule.allBackends().forEach(backend -> missing(
                        mesh, Optional.ofNullable(indexed.get(rule.route())), backend)
                .ifPresent(reason -> found.add(AnalysisCode.BACKEND_NOT_FOUND, rule.route(), backend.path(), reason))));
    }

    private static Optional<String> missing(CheckedMesh mesh, Optional<IndexedPolicy> policy, PlacedBackend backend) {
        BackendRef ref = backend.ref();
        TargetRefKind kind = ref.kind().orElse(TargetRefKind.of(""));
        if (kind.equals(TargetRefKind.MESH_SERVICE_SUBSET)) {
            return missingSubset(mesh, ref);
        }
        MeshResourceType<?> type = DestinationCheck.KINDS.get(kind);
        if (type == null || policy.isEmpty() || !mesh.knows(type)) {
            return Optional.empty();
        }
        TargetRef whole = TargetRef.builder()
                .kind(kind)
                .name(ref.name())
                .namespace(ref.namespace())
                .labels(ref.labels())
                .build();
        List<Found> services =
                mesh.destinations().find(new Entry(policy.get(), 0, backend.path(), whole, List.of(), Map.of()));
        boolean isTag = MeshService.TYPE.equals(type)
                && mesh.isBefore3()
                && mesh.serviceTags().contains(ref.name().orElse(""));
        if (services.isEmpty()) {
            return isTag ? Optional.empty() : Optional.of("there is no " + TargetText.of(ref));
        }
        // Without a port the reference is to the service tag.
        boolean hasPort = ref.port().isEmpty()
                || services.stream()
                        .anyMatch(service ->
                                hasPort(service.destination(), ref.port().getAsInt()));
        return hasPort
                ? Optional.empty()
                : Optional.of(TargetText.of(ref) + " has no port " + ref.port().getAsInt());
    }

    private static boolean hasPort(Destination service, int port) {
        return service.backendPort(Integer.toString(port)).isPresent();
    }

    private static Optional<String> missingSubset(CheckedMesh mesh, BackendRef ref) {
        Map<String, String> tags = new HashMap<>(ref.tags());
        ref.name().ifPresent(name -> tags.put(Tags.SERVICE, name));
        boolean isKnown = !mesh.knowsProxies()
                || mesh.isPartOfMesh()
                || mesh.groups().stream().anyMatch(group -> group.first().hasPartWith(tags));
        return isKnown ? Optional.empty() : Optional.of("no proxy of the mesh is " + TargetText.of(ref));
    }
}
