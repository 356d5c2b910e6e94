package dev.meshmanager.kuma.testing.store;

/**
 * What a control plane is in its deployment, which decides who may write which kind.
 *
 * @param zone the name of the zone, or empty for a global control plane
 */
public record CpMode(Role role, String zone) {
    public enum Role {
        GLOBAL,
        /** A zone that gets its meshes from a global control plane. */
        FEDERATED_ZONE,
        /** The only control plane of its deployment. */
        STANDALONE_ZONE
    }

    public boolean isGlobal() {
        return role == Role.GLOBAL;
    }

    public boolean isFederatedZone() {
        return role == Role.FEDERATED_ZONE;
    }

    /** Returns what {@code GET /config} calls the mode; it knows no difference between the two sorts of zones. */
    public String wireName() {
        return isGlobal() ? "global" : "zone";
    }

    /** Returns what the control plane says of a kind that it does not let be written. */
    public String readOnlyMessage() {
        return isGlobal()
                ? "On global control plane you can not modify dataplane resources with 'kumactl apply' or via the HTTP"
                        + " API. You can still use 'kumactl' or the HTTP API to modify them on the zone control"
                        + " plane.\n"
                : "On zone control plane you can only modify zone resources with 'kumactl apply' or via the HTTP API."
                        + " You can still use 'kumactl' or the HTTP API to modify the rest of the resource on the"
                        + " global control plane.\n";
    }
}
