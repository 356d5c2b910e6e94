package dev.meshmanager.kuma.testing.store;

import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.validation.ControlPlaneMode;
import java.util.Map;

/**
 * The mode and version of a control plane. They decide which kinds the control plane has and may write.
 *
 * @param zone the name of the zone; empty for a global control plane
 */
public record CpMode(Role role, String zone, KumaVersion version) {
    /** The versions of the control planes that this one was compared with; of any other line, its first version. */
    private static final Map<KumaVersion, String> COMPARED =
            Map.of(KumaVersion.V2_14, "2.14.3", KumaVersion.V3_0, "3.0.0-preview");

    public enum Role {
        GLOBAL,
        /** A zone that receives its meshes from a global control plane. */
        FEDERATED_ZONE,
        /** A zone without a global control plane. */
        STANDALONE_ZONE
    }

    /** Returns this mode with another role. */
    public CpMode with(Role role, String zone) {
        return new CpMode(role, zone, version);
    }

    /** Returns this mode in another version. */
    public CpMode in(KumaVersion version) {
        return new CpMode(role, zone, version);
    }

    /** Returns the version of the control plane as it says it, also if only its line is known. */
    public String fullVersion() {
        return version.equals(version.line()) ? COMPARED.getOrDefault(version, version + ".0") : version.toString();
    }

    public boolean isGlobal() {
        return role == Role.GLOBAL;
    }

    public boolean isFederatedZone() {
        return role == Role.FEDERATED_ZONE;
    }

    /** Returns the role as validation names it. */
    public ControlPlaneMode controlPlane() {
        return switch (role) {
            case GLOBAL -> ControlPlaneMode.GLOBAL;
            case FEDERATED_ZONE -> ControlPlaneMode.FEDERATED_ZONE;
            case STANDALONE_ZONE -> ControlPlaneMode.ZONE;
        };
    }

    /** Returns the name of the mode in {@code GET /config}. Both roles of a zone have the same name. */
    public String wireName() {
        return isGlobal() ? "global" : "zone";
    }

    /** Returns the control plane's message for a kind that it does not allow to be written. */
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
