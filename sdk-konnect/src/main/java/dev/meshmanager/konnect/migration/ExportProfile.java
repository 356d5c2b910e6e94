package dev.meshmanager.konnect.migration;

/** Which kinds move; the profiles are those of {@code kumactl export}. */
public enum ExportProfile {
    /**
     * What a zone needs to stay itself under a global control plane: meshes, secrets, older policies; for a zone that
     * has been on its own.
     */
    FEDERATION,
    /** The same with all policies and built-in gateways; for a move between global control planes. */
    FEDERATION_WITH_POLICIES,
    /** Every kind that can be written, data plane proxies among them. */
    ALL
}
