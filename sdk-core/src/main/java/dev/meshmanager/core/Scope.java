package dev.meshmanager.core;

/** Whether the resources of a kind belong to a mesh. */
public enum Scope {
    /** Names are unique on the control plane. */
    GLOBAL,
    /** Names are unique within a mesh. */
    MESH
}
