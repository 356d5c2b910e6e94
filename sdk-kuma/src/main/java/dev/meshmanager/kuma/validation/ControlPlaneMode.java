package dev.meshmanager.kuma.validation;

/** What a control plane is in a deployment; a few rules depend on it. */
public enum ControlPlaneMode {
    /** A control plane that other zones connect to, as Konnect's are. */
    GLOBAL,
    /** A control plane of its own, with its only zone. */
    ZONE,
    /** The control plane of a zone that is connected to a global one. */
    FEDERATED_ZONE
}
