package dev.meshmanager.kuma.validation;

import java.util.Objects;
import java.util.Set;

/** For which control plane, and how strictly, resources are checked. Immutable. */
public final class ValidationOptions {
    private static final ValidationOptions DEFAULTS =
            new ValidationOptions(ControlPlaneMode.ZONE, false, Set.of("default"));

    private final ControlPlaneMode mode;
    private final boolean strict;
    private final Set<String> meshes;

    private ValidationOptions(ControlPlaneMode mode, boolean strict, Set<String> meshes) {
        this.mode = mode;
        this.strict = strict;
        this.meshes = meshes;
    }

    /** Returns the options of a control plane of its own with the mesh {@code default}, not strict. */
    public static ValidationOptions defaults() {
        return DEFAULTS;
    }

    /** Returns these options for another sort of control plane. */
    public ValidationOptions mode(ControlPlaneMode mode) {
        return new ValidationOptions(Objects.requireNonNull(mode, "mode"), strict, meshes);
    }

    /** Returns these options with members reported that the kind does not have. */
    public ValidationOptions strict() {
        return new ValidationOptions(mode, true, meshes);
    }

    /** Returns these options with the meshes that exist besides those that are checked. */
    public ValidationOptions meshes(String... meshes) {
        return new ValidationOptions(mode, strict, Set.of(meshes));
    }

    ControlPlaneMode mode() {
        return mode;
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
        return mode + (strict ? ", strict" : "") + ", meshes " + meshes;
    }
}
