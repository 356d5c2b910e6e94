package dev.meshmanager.kuma.upgrade.rules;

import dev.meshmanager.kuma.policy.MeshTimeout;

/** The timeouts that a control plane before 3.0 made for every mesh. */
public final class DefaultTimeouts {
    private static final String FOR_GATEWAYS = "mesh-gateways-timeout-all-";
    private static final String FOR_ALL = "mesh-timeout-all-";

    private DefaultTimeouts() {}

    /** Returns whether the policy is one of them, in the form that 3.0 does not migrate. */
    public static boolean isOne(MeshTimeout timeout) {
        return isForGateways(timeout)
                || timeout.displayName().equals(FOR_ALL + timeout.mesh())
                        && !timeout.spec().from().isEmpty();
    }

    /** Returns whether the policy is the one for gateways. */
    public static boolean isForGateways(MeshTimeout timeout) {
        return timeout.displayName().equals(FOR_GATEWAYS + timeout.mesh());
    }
}
