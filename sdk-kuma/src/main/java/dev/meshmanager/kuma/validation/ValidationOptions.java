package dev.meshmanager.kuma.validation;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The control plane that resources are checked for, and how strictly. Immutable. */
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

    /** Returns the default options: a control plane with a single zone and the mesh {@code default}, not strict. */
    public static ValidationOptions defaults() {
        return DEFAULTS;
    }

    /** Returns these options for a control plane with this mode. Default: {@link ControlPlaneMode#ZONE}. */
    public ValidationOptions mode(ControlPlaneMode mode) {
        return new ValidationOptions(Objects.requireNonNull(mode, "mode"), zone, strict, meshes);
    }

    /**
     * Returns these options for the control plane of the zone with this name. A global control plane ignores the name.
     * Default: zone labels are not checked.
     */
    public ValidationOptions zone(String name) {
        return new ValidationOptions(mode, Optional.of(name), strict, meshes);
    }

    /** Returns these options with members reported that the kind does not have. */
    public ValidationOptions strict() {
        return new ValidationOptions(mode, zone, true, meshes);
    }

    /**
     * Returns these options with the meshes that exist on the control plane, in addition to the checked ones. They
     * replace earlier ones. Default: {@code default}.
     */
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

    /** Returns the mode, the zone, whether the check is strict, and the meshes. */
    @Override
    public String toString() {
        return mode + zone.map(name -> " " + name).orElse("") + (strict ? ", strict" : "") + ", meshes " + meshes;
    }
}
