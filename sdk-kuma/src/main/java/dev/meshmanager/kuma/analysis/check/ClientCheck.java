package dev.meshmanager.kuma.analysis.check;

import dev.meshmanager.kuma.analysis.mesh.CheckedMesh;
import dev.meshmanager.kuma.analysis.model.AnalysisCode;
import dev.meshmanager.kuma.internal.Tags;
import dev.meshmanager.kuma.matching.model.Entry;
import dev.meshmanager.kuma.matching.model.References;
import dev.meshmanager.kuma.policy.target.TargetRef;
import dev.meshmanager.kuma.policy.target.TargetRefKind;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Finds entries of {@code from} for clients that no proxy is. */
final class ClientCheck implements Check {
    private static final Set<TargetRefKind> BY_TAGS =
            Set.of(TargetRefKind.MESH_SUBSET, TargetRefKind.MESH_SERVICE, TargetRefKind.MESH_SERVICE_SUBSET);

    @Override
    public void check(CheckedMesh mesh, FoundList found) {
        if (!mesh.knowsProxies() || mesh.isPartOfMesh() || !mesh.isBefore3()) {
            return;
        }
        mesh.userPolicies().flatMap(policy -> policy.from().stream()).forEach(entry -> {
            if (BY_TAGS.contains(References.kind(entry.target())) && !isProxy(mesh, entry)) {
                found.add(
                        AnalysisCode.CLIENT_NOT_FOUND,
                        entry.policy().policy(),
                        "spec.from[" + entry.index() + "].targetRef",
                        "no proxy of the mesh is " + TargetText.of(entry.target()));
            }
        });
    }

    private static boolean isProxy(CheckedMesh mesh, Entry entry) {
        TargetRef target = entry.target();
        Map<String, String> tags = new HashMap<>(target.tags());
        target.name().filter(name -> !name.isEmpty()).ifPresent(name -> tags.put(Tags.SERVICE, name));
        return mesh.groups().stream().anyMatch(group -> group.first().hasPartWith(tags));
    }
}
