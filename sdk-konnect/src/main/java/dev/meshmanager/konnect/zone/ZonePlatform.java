package dev.meshmanager.konnect.zone;

/** Where the control plane of a zone runs. */
public enum ZonePlatform {
    /** In a Kubernetes cluster, by Helm. */
    KUBERNETES,
    /** On a machine, virtual or not. */
    UNIVERSAL
}
