package dev.meshmanager.konnect.controlplane;

/** How a zone stands to its global control plane. */
public enum ZoneState {
    /** It has never connected. */
    UNKNOWN,
    /** It has been connected and is not. */
    OFFLINE,
    /** It is connected. */
    ONLINE
}
