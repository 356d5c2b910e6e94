package dev.meshmanager.core;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Something that a control plane stores under a type and a name.
 *
 * <p>A builder needs the name (and the mesh of a {@link MeshResource}); the times and the KRI are the control plane's,
 * it ignores what a client sends.
 */
public interface Resource extends Model {
    /** Returns the kind, as in {@code MeshTimeout}. */
    String type();

    /** Returns the name, unique among the resources of its kind (and mesh) on one control plane. */
    String name();

    /**
     * Returns the name of the mesh, or empty if the resource belongs to none. For code that takes resources of any
     * kind; a {@link MeshResource} has {@link MeshResource#mesh()}.
     */
    default Optional<String> meshName() {
        return Optional.empty();
    }

    /**
     * Returns the name that the user gave: the label {@code kuma.io/display-name}, or {@link #name()} without it. A
     * synchronized resource has it in its label, since the control plane adds a hash to its name.
     */
    default String displayName() {
        return labels().getOrDefault("kuma.io/display-name", name());
    }

    /** Returns the labels, those that the control plane computes included. */
    Map<String, String> labels();

    /** Returns when the control plane stored the first version, or empty on a resource that did not come from one. */
    Optional<Instant> creationTime();

    /** Returns when the control plane stored the latest version, or empty on a resource that did not come from one. */
    Optional<Instant> modificationTime();

    /**
     * Returns the identifier that stays the same across zones, as in {@code kri_mt_default_east__web_}, or empty where
     * the control plane gives none.
     */
    Optional<String> kri();
}
