package dev.meshmanager.konnect;

/** The APIs of Konnect that the SDK uses; most are in the region, some are the same for all of them. */
public enum KonnectApi {
    /** Mesh control planes, with the Kuma API below each. Path: {@code /v1/mesh}. */
    MESH(false),
    /** Users, teams, system accounts and their roles and tokens. Path: {@code /v3}, for all regions. */
    IDENTITY(true);

    private final boolean worldwide;

    KonnectApi(boolean worldwide) {
        this.worldwide = worldwide;
    }

    String defaultUrl(Region region) {
        return "https://" + (worldwide ? "global" : region.value()) + ".api.konghq.com";
    }
}
