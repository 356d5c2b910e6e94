package dev.meshmanager.konnect.migration;

/** Which kinds a migration moves. The profiles are those of {@code kumactl export}. */
public enum ExportProfile {
    /** What a standalone zone needs under a global control plane: meshes, secrets and older policies. */
    FEDERATION,
    /** {@link #FEDERATION} with all policies and built-in gateways, for a move between global control planes. */
    FEDERATION_WITH_POLICIES,
    /** Every kind that can be written, including data plane proxies. */
    ALL
}
