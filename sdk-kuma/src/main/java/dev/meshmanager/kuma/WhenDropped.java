package dev.meshmanager.kuma;

/** What a client that verifies its writes does if the control plane did not store all members of a resource. */
public enum WhenDropped {
    /** Return the members in {@link Applied#dropped()}. */
    REPORT,
    /** Throw a {@link dev.meshmanager.core.error.MembersDroppedException}. The resource stays written. */
    FAIL
}
