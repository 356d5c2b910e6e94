package dev.meshmanager.kuma.common;

import dev.meshmanager.core.ResourceType;

/** The way that resources of a kind take between a global control plane and its zones. */
public enum KindSync {
    /** From the global control plane to all zones, and to it from the zone where somebody made them. */
    BOTH_WAYS(true, true),
    /** From the global control plane to all zones. */
    TO_ZONES(true, true),
    /** From the global control plane to all zones, where they keep their names. */
    TO_ZONES_UNRENAMED(true, false),
    /** From the zones to the global control plane, whoever made them. */
    TO_GLOBAL(false, true),
    /** From the zones to the global control plane, whoever made them, and from there to all other zones. */
    ACROSS_ZONES(false, true),
    /** None: each control plane has its own. */
    NEVER(false, true);

    private final boolean fromGlobal;
    private final boolean renamed;

    KindSync(boolean fromGlobal, boolean renamed) {
        this.fromGlobal = fromGlobal;
        this.renamed = renamed;
    }

    /** Returns the way of a kind. A kind that does not say it goes from those who may write it to all others. */
    public static KindSync of(ResourceType<?> type) {
        return type.trait(KindSync.class).orElseGet(() -> switch (type.writtenBy()) {
            case ANY -> BOTH_WAYS;
            case GLOBAL -> TO_ZONES;
            case ZONES -> TO_GLOBAL;
            case NOBODY -> NEVER;
        });
    }

    /** Returns whether zones get what the global control plane has. */
    public boolean isFromGlobal() {
        return fromGlobal;
    }

    /** Returns whether copies have another name: that of the original and a hash. */
    public boolean isRenamed() {
        return renamed;
    }
}
