package dev.meshmanager.core.format;

/** How a document lays out a resource. */
public enum Format {
    /** The control plane's own: {@code type}, {@code mesh} and {@code name}, then {@code spec} or the members. */
    UNIVERSAL,
    /** That of Kubernetes: {@code apiVersion}, {@code kind}, {@code metadata} and {@code spec}. */
    KUBERNETES
}
