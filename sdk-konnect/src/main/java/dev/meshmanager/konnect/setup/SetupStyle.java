package dev.meshmanager.konnect.setup;

/** Which resources configure a mesh. */
public enum SetupStyle {
    /** Policies with a target reference: {@code MeshAccessLog}, {@code MeshTrace}, {@code MeshMetric}. */
    POLICIES,
    /** Backends in the {@code Mesh}, with {@code TrafficLog} and {@code TrafficTrace}. Older versions support it. */
    MESH_OBJECT
}
