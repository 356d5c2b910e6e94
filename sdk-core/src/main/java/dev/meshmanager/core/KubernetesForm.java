package dev.meshmanager.core;

import java.util.Optional;

/** The layout of a kind as a Kubernetes object. */
public final class KubernetesForm {
    /** In a namespace, the mesh in a label, the members as in the universal format. */
    public static final KubernetesForm AS_IS = new KubernetesForm(true, Optional.empty(), Optional.empty());
    /** Without a namespace, the mesh beside the metadata, the members under {@code spec}. */
    public static final KubernetesForm IN_CLUSTER = new KubernetesForm(false, Optional.of("spec"), Optional.empty());
    /** In a namespace, the mesh beside the metadata, the members under {@code spec}. */
    public static final KubernetesForm IN_NAMESPACE = new KubernetesForm(true, Optional.of("spec"), Optional.empty());
    /** In a namespace, the mesh beside the metadata, the members under {@code status}. */
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
     * Returns the layout of a kind that Kubernetes keeps as a {@code Secret}, the mesh in a label.
     *
     * @param type the {@code type} of the {@code Secret}
     */
    public static KubernetesForm secret(String type) {
        return new KubernetesForm(true, Optional.empty(), Optional.of(type));
    }

    /** Returns whether objects are in a namespace. */
    public boolean isNamespaced() {
        return namespaced;
    }

    /**
     * Returns the member of an object that holds the members which the universal format has beside the name, or empty
     * if they are beside the metadata. An object with such a member has the mesh beside the metadata, any other in a
     * label.
     */
    public Optional<String> payload() {
        return payload;
    }

    /** Returns the {@code type} of the {@code Secret} that an object is, or empty if it is none. */
    public Optional<String> secretType() {
        return secretType;
    }
}
