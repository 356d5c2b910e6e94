package dev.meshmanager.kuma.analysis.check;

import dev.meshmanager.kuma.analysis.mesh.CheckedMesh;

/** One family of findings about a mesh. */
interface Check {
    /** Reports what is wrong with the mesh. */
    void check(CheckedMesh mesh, FoundList found);
}
