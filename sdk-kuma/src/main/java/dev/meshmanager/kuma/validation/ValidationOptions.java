package dev.meshmanager.kuma.validation;

import java.util.Objects;
import java.util.Set;

/** For which control plane, and how strictly, resources are checked. Immutable. */
public final class ValidationOptions {
    private static final ValidationOptions DEFAULTS =
            new ValidationOptions(ControlPlaneMode.ZONE, "default", false, Set.of("default"));

    private final ControlPlaneMode mode;
    private final String zone;
    private final boolean strict;
    private final Set<String> meshes;

    private ValidationOptions(ControlPlaneMode mode, String zone, boolean strict, Set<String> meshes) {
        this.mode = mode;
        this.zone = zone;
        this.strict = strict;
        this.meshes = meshes;
    }

    /**
     * Returns the options of a control plane of its own with the mesh {@code default}, not strict. Its zone is called
     * {@code default} too, as that of a control plane that nobody gave another name.
     */
    public static ValidationOptions defaults() {
        return DEFAULTS;
    }

    /** Returns these options for another sort of control plane. */
    public ValidationOptions mode(ControlPlaneMode mode) {
        return new ValidationOptions(Objects.requireNonNull(mode, "mode"), zone, strict, meshes);
    }

    /** Returns these options for the control plane of a zone of this name; a global one does not ask for it. */
    public ValidationOptions zone(String name) {
        return new ValidationOptions(mode, Objects.requireNonNull(name, "name"), strict, meshes);
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

    String zone() {
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
        return mode + (mode == ControlPlaneMode.GLOBAL ? "" : " " + zone) + (strict ? ", strict" : "") + ", meshes "
                + meshes;
    }
}
