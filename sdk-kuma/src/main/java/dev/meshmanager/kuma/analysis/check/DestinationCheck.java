package dev.meshmanager.kuma.analysis.check;

import dev.meshmanager.core.MeshResourceType;
import dev.meshmanager.kuma.analysis.mesh.CheckedMesh;
import dev.meshmanager.kuma.analysis.model.AnalysisCode;
import dev.meshmanager.kuma.matching.model.Entry;
import dev.meshmanager.kuma.matching.model.References;
import dev.meshmanager.kuma.policy.MeshHTTPRoute;
import dev.meshmanager.kuma.policy.target.TargetRef;
import dev.meshmanager.kuma.policy.target.TargetRefKind;
import dev.meshmanager.kuma.service.MeshExternalService;
import dev.meshmanager.kuma.service.MeshMultiZoneService;
import dev.meshmanager.kuma.service.MeshService;
import java.util.List;
import java.util.Map;

/** Finds entries of {@code to} for destinations that do not exist. */
final class DestinationCheck implements Check {
    static final Map<TargetRefKind, MeshResourceType<?>> KINDS = Map.of(
            TargetRefKind.MESH_SERVICE, MeshService.TYPE,
            TargetRefKind.MESH_EXTERNAL_SERVICE, MeshExternalService.TYPE,
            TargetRefKind.MESH_MULTI_ZONE_SERVICE, MeshMultiZoneService.TYPE,
            TargetRefKind.MESH_HTTP_ROUTE, MeshHTTPRoute.TYPE);

    @Override
    public void check(CheckedMesh mesh, FoundList found) {
        mesh.userPolicies().flatMap(policy -> policy.to().stream()).forEach(entry -> check(mesh, entry, found));
    }

    private static void check(CheckedMesh mesh, Entry entry, FoundList found) {
        TargetRef target = entry.target();
        MeshResourceType<?> type = KINDS.get(References.kind(target));
        boolean isTag = MeshService.TYPE.equals(type)
                && mesh.isBefore3()
                && mesh.serviceTags().contains(target.name().orElse(""));
        if (type == null
                || !mesh.knows(type)
                || isTag
                || !mesh.destinations().find(entry).isEmpty()) {
            return;
        }
        String path = "spec.to[" + entry.index() + "].targetRef";
        boolean hasService = !References.section(target).isEmpty()
                && !mesh.destinations().find(withoutSection(entry)).isEmpty();
        if (hasService) {
            found.add(
                    AnalysisCode.SECTION_NOT_FOUND,
                    entry.policy().policy(),
                    path + ".sectionName",
                    TargetText.of(withoutSection(entry).target()) + " has no port " + References.section(target));
        } else {
            found.add(
                    AnalysisCode.DESTINATION_NOT_FOUND,
                    entry.policy().policy(),
                    path,
                    "there is no " + TargetText.of(target));
        }
    }

    private static Entry withoutSection(Entry entry) {
        TargetRef whole = entry.target().toBuilder().sectionName("").build();
        return new Entry(entry.policy(), entry.index(), entry.path(), whole, List.of(), entry.conf());
    }
}
