package dev.meshmanager.core;

/** Where the resources of a kind live. */
public enum Scope {
    /** One namespace for the whole control plane. */
    GLOBAL,
    /** One namespace for each mesh. */
    MESH
}
