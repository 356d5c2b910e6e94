package dev.meshmanager.kuma.analysis.check;

/** One family of findings about a mesh. */
interface Check {
    /** Reports what is wrong with the mesh. */
    void check(CheckedMesh mesh, FoundList found);
}
