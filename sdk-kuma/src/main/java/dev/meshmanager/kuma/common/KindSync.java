package dev.meshmanager.kuma.common;

import dev.meshmanager.core.ResourceType;

/** The direction in which resources of a kind are synced between a global control plane and its zones. */
public enum KindSync {
    /**
     * From the global control plane to all zones, and from the zone that created a resource to the global control
     * plane.
     */
    BOTH_WAYS(true, true),
    /** From the global control plane to all zones. */
    TO_ZONES(true, true),
    /** From the global control plane to all zones. The copies keep their names. */
    TO_ZONES_UNRENAMED(true, false),
    /** From the zones to the global control plane, whether users or control planes created them. */
    TO_GLOBAL(false, true),
    /**
     * From the zones to the global control plane and from there to all other zones, whether users or control planes
     * created them.
     */
    ACROSS_ZONES(false, true),
    /** Not synced: each control plane has its own resources. */
    NEVER(false, true);

    private final boolean fromGlobal;
    private final boolean renamed;

    KindSync(boolean fromGlobal, boolean renamed) {
        this.fromGlobal = fromGlobal;
        this.renamed = renamed;
    }

    /**
     * Returns the direction for a kind. The default of a kind is from the control planes that may write it to all
     * others.
     */
    public static KindSync of(ResourceType<?> type) {
        return type.trait(KindSync.class).orElseGet(() -> switch (type.writtenBy()) {
            case ANY -> BOTH_WAYS;
            case GLOBAL -> TO_ZONES;
            case ZONES -> TO_GLOBAL;
            case NOBODY -> NEVER;
        });
    }

    /** Returns whether zones receive the resources of the global control plane. */
    public boolean isFromGlobal() {
        return fromGlobal;
    }

    /** Returns whether copies have another name: the name of the original and a hash. */
    public boolean isRenamed() {
        return renamed;
    }
}
