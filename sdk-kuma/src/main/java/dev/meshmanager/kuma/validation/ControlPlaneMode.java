package dev.meshmanager.kuma.validation;

import dev.meshmanager.core.ResourceType;

/** The role of a control plane in a deployment. A few rules depend on it. */
public enum ControlPlaneMode {
    /** A global control plane, which zones connect to. Control planes in Konnect are global. */
    GLOBAL,
    /** A control plane with a single zone. It is not connected to a global one. */
    ZONE,
    /** The control plane of a zone that is connected to a global one. */
    FEDERATED_ZONE;

    /** Returns whether control planes of this role accept writes of a kind. Others answer with status 405. */
    public boolean writes(ResourceType<?> type) {
        return switch (type.writtenBy()) {
            case ANY -> true;
            case GLOBAL -> this != FEDERATED_ZONE;
            case ZONES -> this != GLOBAL;
            case NOBODY -> false;
        };
    }
}
