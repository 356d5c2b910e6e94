package dev.meshmanager.core.format;

/** The layout of a resource in a document. */
public enum Format {
    /**
     * The format of the control plane: {@code type}, {@code mesh} and {@code name}, then {@code spec} or the members.
     */
    UNIVERSAL,
    /**
     * The format of Kubernetes for {@code kubectl apply}: {@code apiVersion}, {@code kind}, {@code metadata} and
     * {@code spec}. If the resource was read from a control plane, which means that it has times, members that the
     * control plane computed are dropped: times, status, KRI, the labels for origin, zone and environment, and the
     * {@code uid}, {@code resourceVersion} and owners of its object. Nothing is dropped from other resources.
     */
    KUBERNETES,
    /**
     * The format of Kubernetes with all members: reading it returns an equal resource. Members that the format cannot
     * express are in the annotation {@code meshmanager.dev/universal}. Use it for storage, not for applying to other
     * control planes.
     */
    KUBERNETES_LOSSLESS
}
