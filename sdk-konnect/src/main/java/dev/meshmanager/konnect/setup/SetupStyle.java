package dev.meshmanager.konnect.setup;

/** Which resources say what a mesh is to do. */
public enum SetupStyle {
    /** Policies that select what they apply to: {@code MeshAccessLog}, {@code MeshTrace}, {@code MeshMetric}. */
    POLICIES,
    /**
     * Backends in the mesh itself, with {@code TrafficLog} and {@code TrafficTrace}: what older versions understand.
     */
    MESH_OBJECT
}
