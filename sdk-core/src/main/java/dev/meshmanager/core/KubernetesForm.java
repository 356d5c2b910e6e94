package dev.meshmanager.core;

import java.util.Optional;

/** The layout of a kind as a Kubernetes object. Immutable. */
public final class KubernetesForm {
    /** Namespaced. The mesh is a label, and the members are laid out like in the universal format. */
    public static final KubernetesForm AS_IS = new KubernetesForm(true, Optional.empty(), Optional.empty());
    /** Cluster-scoped. The mesh is beside the metadata, and the members are under {@code spec}. */
    public static final KubernetesForm IN_CLUSTER = new KubernetesForm(false, Optional.of("spec"), Optional.empty());
    /** Namespaced. The mesh is beside the metadata, and the members are under {@code spec}. */
    public static final KubernetesForm IN_NAMESPACE = new KubernetesForm(true, Optional.of("spec"), Optional.empty());
    /** Namespaced. The mesh is beside the metadata, and the members are under {@code status}. */
    public static final KubernetesForm STATUS_IN_NAMESPACE =
            new KubernetesForm(true, Optional.of("status"), Optional.empty());

    private final boolean namespaced;
    private final Optional<String> payload;
    private final Optional<String> secretType;

    private KubernetesForm(boolean namespaced, Optional<String> payload, Optional<String> secretType) {
        this.namespaced = namespaced;
        this.payload = payload;
        this.secretType = secretType;
    }

    static KubernetesForm of(boolean flat) {
        return flat ? IN_CLUSTER : AS_IS;
    }

    /**
     * Returns the layout of a kind that Kubernetes stores as a {@code Secret}. The mesh is a label.
     *
     * @param type the {@code type} of the {@code Secret}
     */
    public static KubernetesForm secret(String type) {
        return new KubernetesForm(true, Optional.empty(), Optional.of(type));
    }

    /** Returns whether objects are namespaced. */
    public boolean isNamespaced() {
        return namespaced;
    }

    /**
     * Returns the name of the member that holds what the universal format has at the top level, for example
     * {@code spec}, or empty if these members are beside the metadata. If it is present, the mesh is beside the
     * metadata; otherwise it is a label.
     */
    public Optional<String> payload() {
        return payload;
    }

    /** Returns the {@code type} of the {@code Secret}, or empty if the kind is not stored as a {@code Secret}. */
    public Optional<String> secretType() {
        return secretType;
    }
}
