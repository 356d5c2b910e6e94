package dev.meshmanager.konnect.zone;

/** Where the control plane of a zone runs. */
public enum ZonePlatform {
    /** In a Kubernetes cluster, installed with Helm. */
    KUBERNETES,
    /** On a physical or virtual machine. */
    UNIVERSAL
}
