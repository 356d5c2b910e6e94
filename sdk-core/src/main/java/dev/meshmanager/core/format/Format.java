package dev.meshmanager.core.format;

/** How a document lays out a resource. */
public enum Format {
    /** The control plane's own: {@code type}, {@code mesh} and {@code name}, then {@code spec} or the members. */
    UNIVERSAL,
    /**
     * That of Kubernetes: {@code apiVersion}, {@code kind}, {@code metadata} and {@code spec}, to be applied to any
     * control plane. A resource that was read from a control plane, and so has times, is written without what that one
     * computed: times, status, KRI, the labels of origin, zone and environment, and the {@code uid},
     * {@code resourceVersion} and owners of its object. Any other resource is written whole.
     */
    KUBERNETES,
    /**
     * That of Kubernetes with everything that was read: reading it back gives an equal resource. What the format has no
     * place for is in the annotation {@code meshmanager.dev/universal}. Meant to keep, not to apply elsewhere.
     */
    KUBERNETES_LOSSLESS
}
