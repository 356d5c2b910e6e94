package dev.meshmanager.kuma.analysis.check;

import dev.meshmanager.kuma.analysis.mesh.CheckedMesh;
import dev.meshmanager.kuma.analysis.model.AnalysisCode;
import dev.meshmanager.kuma.gateway.MeshGateway;
import dev.meshmanager.kuma.internal.ResourceLabels;
import dev.meshmanager.kuma.matching.model.IndexedPolicy;
import dev.meshmanager.kuma.matching.model.References;
import dev.meshmanager.kuma.policy.MeshHTTPRoute;
import dev.meshmanager.kuma.policy.target.TargetRef;
import dev.meshmanager.kuma.policy.target.TargetRefKind;
import java.util.Optional;

/** Finds policies that are for nothing. */
final class TargetCheck implements Check {
    @Override
    public void check(CheckedMesh mesh, FoundList found) {
        mesh.userPolicies().forEach(policy -> {
            Optional<String> missing = missing(mesh, policy);
            if (missing.isPresent()) {
                found.add(AnalysisCode.TARGET_NOT_FOUND, policy.policy(), "spec.targetRef", missing.get());
            } else if (mesh.knowsProxies()
                    && !mesh.isForOtherZones(policy)
                    && mesh.groupsOf(policy).findAny().isEmpty()) {
                found.add(
                        AnalysisCode.SELECTS_NOTHING,
                        policy.policy(),
                        "spec.targetRef",
                        "no proxy of the mesh is " + TargetText.of(policy.target()));
            }
        });
    }

    private static Optional<String> missing(CheckedMesh mesh, IndexedPolicy policy) {
        TargetRef target = policy.target();
        TargetRefKind kind = References.kind(target);
        boolean isMissing = kind.equals(TargetRefKind.MESH_HTTP_ROUTE)
                        && mesh.knows(MeshHTTPRoute.TYPE)
                        && mesh.selector().routes(policy).isEmpty()
                || kind.equals(TargetRefKind.MESH_GATEWAY)
                        && mesh.knows(MeshGateway.TYPE)
                        && mesh.model().gateways().stream().noneMatch(gateway -> ResourceLabels.displayName(gateway)
                                .equals(target.name().orElse("")));
        return isMissing ? Optional.of("there is no " + TargetText.of(target)) : Optional.empty();
    }
}
