package dev.meshmanager.kuma.mesh;

import dev.meshmanager.kuma.common.Warning;
import dev.meshmanager.kuma.common.Warning.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the warnings that the GUI shows on the page of a mesh. */
final class MeshWarnings {
    private MeshWarnings() {}

    static List<Warning> of(Mesh mesh, MeshInsight insight) {
        List<Warning> warnings = new ArrayList<>();
        boolean isSecured = mesh.enabledAuthority().isPresent();
        if (!isSecured && total(insight.resources(), "MeshIdentity") == 0) {
            warnings.add(new Warning(
                    Kind.MESH_WITHOUT_MTLS,
                    "the mesh has neither an enabled certificate authority nor a MeshIdentity"));
        }
        if (isSecured && total(insight.policies(), "MeshTrafficPermission") == 0) {
            warnings.add(
                    new Warning(Kind.MESH_WITHOUT_PERMISSIONS, "mTLS is on and there is no MeshTrafficPermission"));
        }
        Mesh.Mode mode = mesh.meshServices().flatMap(Mesh.MeshServices::mode).orElse(Mesh.Mode.DISABLED);
        if (mode.equals(Mesh.Mode.DISABLED)) {
            warnings.add(new Warning(Kind.MESH_SERVICES_DISABLED, "MeshServices are not generated"));
        }
        return List.copyOf(warnings);
    }

    private static long total(Map<String, MeshInsight.ResourceStat> counts, String kind) {
        return Optional.ofNullable(counts.get(kind))
                .map(stat -> stat.total().orElse(0L))
                .orElse(0L);
    }
}
