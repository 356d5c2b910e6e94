package dev.meshmanager.kuma.validation;

import dev.meshmanager.core.ResourceTypes;
import dev.meshmanager.kuma.kind.Kinds;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** For which control plane, and how strictly, resources are checked. Immutable. */
public final class ValidationOptions {
    private static final ValidationOptions DEFAULTS =
            new ValidationOptions(ControlPlaneMode.ZONE, Optional.empty(), false, Set.of("default"), Kinds.ALL);

    private final ControlPlaneMode mode;
    private final Optional<String> zone;
    private final boolean strict;
    private final Set<String> meshes;
    private final ResourceTypes types;

    private ValidationOptions(
            ControlPlaneMode mode, Optional<String> zone, boolean strict, Set<String> meshes, ResourceTypes types) {
        this.mode = mode;
        this.zone = zone;
        this.strict = strict;
        this.meshes = meshes;
        this.types = types;
    }

    /** Returns the options of a control plane of its own with the mesh {@code default}, not strict. */
    public static ValidationOptions defaults() {
        return DEFAULTS;
    }

    /** Returns these options for another sort of control plane. */
    public ValidationOptions mode(ControlPlaneMode mode) {
        return new ValidationOptions(Objects.requireNonNull(mode, "mode"), zone, strict, meshes, types);
    }

    /**
     * Returns these options for the control plane of a zone of this name; a global one does not ask for it. Without a
     * name nothing is said of labels that name a zone.
     */
    public ValidationOptions zone(String name) {
        return new ValidationOptions(mode, Optional.of(name), strict, meshes, types);
    }

    /**
     * Returns these options with members reported that the kind does not have. What a Kubernetes object has for
     * Kubernetes (namespace, annotations, finalizers, {@code stringData} of a Secret, status) is not reported, nor what
     * the SDK notes in a resource that it converts between the formats.
     */
    public ValidationOptions strict() {
        return new ValidationOptions(mode, zone, true, meshes, types);
    }

    /** Returns these options with the meshes that exist besides those that are checked. */
    public ValidationOptions meshes(String... meshes) {
        return new ValidationOptions(mode, zone, strict, Set.of(meshes), types);
    }

    /**
     * Returns these options with kinds that the control plane has besides those of Kuma, for example those of a product
     * that is built on it. {@link Validation} has rules for them only if a {@link RulesProvider} does; without this
     * option, {@link Validation#checkText(String)} reports them as unknown.
     */
    public ValidationOptions types(ResourceTypes types) {
        return new ValidationOptions(mode, zone, strict, meshes, this.types.plus(types.all()));
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

    /** Returns the kinds that the control plane has, beside those with rules. */
    ResourceTypes types() {
        return types;
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
