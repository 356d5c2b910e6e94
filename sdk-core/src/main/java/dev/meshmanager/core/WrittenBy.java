package dev.meshmanager.core;

/** Says which control planes accept writes of a kind. A control plane without zones of its own accepts all but none. */
public enum WrittenBy {
    /** The global control plane and those of zones. */
    ANY,
    /** The global control plane only. */
    GLOBAL,
    /** The control planes of zones only. */
    ZONES,
    /** None: the control plane computes the resources. */
    NOBODY
}
