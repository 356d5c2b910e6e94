package dev.meshmanager.konnect.zone;

/** The state of a zone's connection to its global control plane. */
public enum ZoneState {
    /** The zone has never connected. */
    UNKNOWN,
    /** The zone has connected before and is not connected now. */
    OFFLINE,
    /** The zone is connected. */
    ONLINE
}
