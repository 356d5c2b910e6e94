package dev.meshmanager.core;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A resource that a control plane stores by type and name.
 *
 * <p>A builder requires the name, and the mesh for a {@link MeshResource}. The control plane sets the times and the
 * KRI, and ignores them in requests.
 */
public interface Resource extends Model {
    /** Returns the name of the kind, for example {@code MeshTimeout}. */
    String type();

    /** Returns the name. It is unique among the resources of the same kind and mesh on one control plane. */
    String name();

    /**
     * Returns the name of the mesh, or empty if the resource does not belong to one. Use it for resources of any kind;
     * a {@link MeshResource} has {@link MeshResource#mesh()}.
     */
    default Optional<String> meshName() {
        return Optional.empty();
    }

    /**
     * Returns the name that the user gave: the label {@code kuma.io/display-name}, or {@link #name()} if there is no
     * such label. The two differ for a synchronized resource, because the control plane appends a hash to its name.
     */
    default String displayName() {
        return labels().getOrDefault("kuma.io/display-name", name());
    }

    /** Returns the labels, including those that the control plane computes. */
    Map<String, String> labels();

    /** Returns when the resource was created, or empty if it was not read from a control plane. */
    Optional<Instant> creationTime();

    /** Returns when the resource was last changed, or empty if it was not read from a control plane. */
    Optional<Instant> modificationTime();

    /**
     * Returns the Kuma resource identifier, which is the same in all zones, for example
     * {@code kri_mt_default_east__web_}. Empty if the control plane does not return one.
     */
    Optional<String> kri();
}
