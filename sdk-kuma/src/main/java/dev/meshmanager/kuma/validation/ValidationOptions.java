package dev.meshmanager.kuma.validation;

import dev.meshmanager.core.ResourceTypes;
import dev.meshmanager.kuma.kind.Kinds;
import dev.meshmanager.kuma.kind.KumaVersion;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The control plane that resources are checked for, and how strictly. Immutable. */
public final class ValidationOptions {
    private static final ValidationOptions DEFAULTS = new ValidationOptions(
            ControlPlaneMode.ZONE, Optional.empty(), false, Set.of("default"), Kinds.ALL, KumaVersion.V2_14);

    private final ControlPlaneMode mode;
    private final Optional<String> zone;
    private final boolean strict;
    private final Set<String> meshes;
    private final ResourceTypes types;
    private final KumaVersion version;

    private ValidationOptions(
            ControlPlaneMode mode,
            Optional<String> zone,
            boolean strict,
            Set<String> meshes,
            ResourceTypes types,
            KumaVersion version) {
        this.mode = mode;
        this.zone = zone;
        this.strict = strict;
        this.meshes = meshes;
        this.types = types;
        this.version = version;
    }

    /** Returns the default options: a control plane with a single zone and the mesh {@code default}, not strict. */
    public static ValidationOptions defaults() {
        return DEFAULTS;
    }

    /** Returns these options for a control plane with this mode. Default: {@link ControlPlaneMode#ZONE}. */
    public ValidationOptions mode(ControlPlaneMode mode) {
        return new ValidationOptions(Objects.requireNonNull(mode, "mode"), zone, strict, meshes, types, version);
    }

    /**
     * Returns these options for the control plane of the zone with this name. A global control plane ignores the name.
     * Default: zone labels are not checked.
     */
    public ValidationOptions zone(String name) {
        return new ValidationOptions(mode, Optional.of(name), strict, meshes, types, version);
    }

    /**
     * Returns these options with members reported that the kind does not have in the version. What a Kubernetes object
     * has for Kubernetes (namespace, annotations, finalizers, {@code stringData} of a Secret, status) is not reported,
     * nor what the SDK notes in a resource that it converts between the formats.
     */
    public ValidationOptions strict() {
        return new ValidationOptions(mode, zone, true, meshes, types, version);
    }

    /**
     * Returns these options with the meshes that exist on the control plane, in addition to the checked ones. They
     * replace earlier ones. Default: {@code default}.
     */
    public ValidationOptions meshes(String... meshes) {
        return new ValidationOptions(mode, zone, strict, Set.of(meshes), types, version);
    }

    /**
     * Returns these options with kinds that the control plane has besides those of Kuma, for example those of a product
     * that is built on it. {@link Validation} has rules for them only if a {@link RulesProvider} does; without this
     * option, {@link Validation#checkText(String)} reports them as unknown.
     */
    public ValidationOptions types(ResourceTypes types) {
        return new ValidationOptions(mode, zone, strict, meshes, this.types.plus(types.all()), version);
    }

    /**
     * Returns these options for a control plane of this version. Default: {@link KumaVersion#V2_14}.
     *
     * <p>For 3.0, the rules are those of a preview; see {@link KumaVersion}. For versions before 2.14, a check knows
     * which kinds there are, but has the rules of 2.14 for them: control planes of these versions accept and refuse
     * other resources in places.
     */
    public ValidationOptions version(KumaVersion version) {
        return new ValidationOptions(mode, zone, strict, meshes, types, Objects.requireNonNull(version, "version"));
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

    KumaVersion version() {
        return version;
    }

    Set<String> meshes() {
        return meshes;
    }

    /** Returns the version, the mode, the zone, whether the check is strict, and the meshes. */
    @Override
    public String toString() {
        return version + " " + mode + zone.map(name -> " " + name).orElse("") + (strict ? ", strict" : "") + ", meshes "
                + meshes;
    }
}
