package dev.meshmanager.kuma.analysis.check;

import dev.meshmanager.kuma.analysis.mesh.CheckedMesh;
import dev.meshmanager.kuma.analysis.model.AnalysisCode;
import dev.meshmanager.kuma.mesh.Mesh;
import java.util.List;
import java.util.Optional;

/** Finds resources in a mesh that does not exist. An estate without any meshes may be a part of one. */
final class MeshCheck implements Check {
    @Override
    public void check(CheckedMesh mesh, FoundList found) {
        List<Mesh> meshes = mesh.estate().list(Mesh.TYPE);
        if (mesh.mesh().isPresent() || meshes.isEmpty() || mesh.isUnread(Mesh.TYPE)) {
            return;
        }
        String message = "there is no mesh " + mesh + ", but "
                + String.join(", ", meshes.stream().map(Mesh::name).toList());
        mesh.estate()
                .resources()
                .filter(resource -> resource.meshName().equals(Optional.of(mesh.toString())))
                .forEach(resource -> found.add(AnalysisCode.MESH_NOT_FOUND, resource, "mesh", message));
    }
}
