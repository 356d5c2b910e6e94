package dev.meshmanager.kuma.deploy;

/** Where a control plane or a proxy runs. */
public enum Platform {
    /** In a Kubernetes cluster, installed with Helm. */
    KUBERNETES,
    /** On a physical or virtual machine, or in a container outside of Kubernetes. */
    UNIVERSAL
}
