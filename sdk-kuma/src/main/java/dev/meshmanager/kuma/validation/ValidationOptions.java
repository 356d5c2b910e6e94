package dev.meshmanager.kuma.validation;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** For which control plane, and how strictly, resources are checked. Immutable. */
public final class ValidationOptions {
    private static final ValidationOptions DEFAULTS =
            new ValidationOptions(ControlPlaneMode.ZONE, Optional.empty(), false, Set.of("default"));

    private final ControlPlaneMode mode;
    private final Optional<String> zone;
    private final boolean strict;
    private final Set<String> meshes;

    private ValidationOptions(ControlPlaneMode mode, Optional<String> zone, boolean strict, Set<String> meshes) {
        this.mode = mode;
        this.zone = zone;
        this.strict = strict;
        this.meshes = meshes;
    }

    /** Returns the options of a control plane of its own with the mesh {@code default}, not strict. */
    public static ValidationOptions defaults() {
        return DEFAULTS;
    }

    /** Returns these options for another sort of control plane. */
    public ValidationOptions mode(ControlPlaneMode mode) {
        return new ValidationOptions(Objects.requireNonNull(mode, "mode"), zone, strict, meshes);
    }

    /**
     * Returns these options for the control plane of a zone of this name; a global one does not ask for it. Without a
     * name nothing is said of labels that name a zone.
     */
    public ValidationOptions zone(String name) {
        return new ValidationOptions(mode, Optional.of(name), strict, meshes);
    }

    /** Returns these options with members reported that the kind does not have. */
    public ValidationOptions strict() {
        return new ValidationOptions(mode, zone, true, meshes);
    }

    /** Returns these options with the meshes that exist besides those that are checked. */
    public ValidationOptions meshes(String... meshes) {
        return new ValidationOptions(mode, zone, strict, Set.of(meshes));
    }

    ControlPlaneMode mode() {
        return mode;
    }

    Optional<String> zone() {
        return zone;
    }

    boolean isStrict() {
        return strict;
    }

    Set<String> meshes() {
        return meshes;
    }

    /** Returns the options in words. */
    @Override
    public String toString() {
        return mode + zone.map(name -> " " + name).orElse("") + (strict ? ", strict" : "") + ", meshes " + meshes;
    }
}
