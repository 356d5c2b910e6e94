package dev.meshmanager.kuma.analysis.check;

import dev.meshmanager.core.json.Json;
import dev.meshmanager.kuma.analysis.mesh.CheckedMesh;
import dev.meshmanager.kuma.analysis.model.AnalysisCode;
import dev.meshmanager.kuma.internal.ResourceLabels;
import dev.meshmanager.kuma.matching.model.IndexedPolicy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds policies of the same content for the same zone and namespace. */
final class DuplicateCheck implements Check {
    @Override
    public void check(CheckedMesh mesh, FoundList found) {
        Map<List<Object>, IndexedPolicy> first = new HashMap<>();
        mesh.userPolicies().forEach(policy -> {
            IndexedPolicy same = first.putIfAbsent(content(policy), policy);
            // One of two that are merged is overridden.
            if (same != null && !found.has(AnalysisCode.POLICY_OVERRIDDEN, policy.policy())) {
                found.add(
                        AnalysisCode.POLICY_DUPLICATED,
                        policy.policy(),
                        "",
                        same.policy().name() + " has the same content");
            }
        });
    }

    private static List<Object> content(IndexedPolicy policy) {
        return List.of(
                policy.type().name(),
                Json.toTree(policy.policy().spec()),
                policy.label(ResourceLabels.ZONE),
                policy.label(ResourceLabels.NAMESPACE),
                policy.label(ResourceLabels.ORIGIN),
                policy.label(ResourceLabels.POLICY_ROLE),
                policy.isShadow());
    }
}
