package dev.meshmanager.core;

/**
 * Which control planes accept writes of a kind. A control plane without zones accepts all kinds except {@link #NOBODY}.
 */
public enum WrittenBy {
    /** The global control plane and zone control planes. */
    ANY,
    /** The global control plane only. */
    GLOBAL,
    /** Zone control planes only. */
    ZONES,
    /** No control plane, because it computes the resources itself. */
    NOBODY
}
