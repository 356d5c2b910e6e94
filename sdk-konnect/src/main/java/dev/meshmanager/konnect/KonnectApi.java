package dev.meshmanager.konnect;


import dev.meshmanager.konnect.common.Region;

/** The APIs of Konnect that the SDK uses; most are in the region, some are the same for all of them. */
public enum KonnectApi {
    /** Mesh control planes, with the Kuma API below each. Path: {@code /v1/mesh}. */
    MESH(false),
    /** Users, teams, system accounts and their roles and tokens. Path: {@code /v3}, for all regions. */
    IDENTITY(true),
    /** Control planes of gateways. Path: {@code /v2/control-planes}. */
    GATEWAY(false),
    /** The catalogue of services. Path: {@code /v1/catalog-services} and beside it. */
    CATALOG(false),
    /** APIs as products. Path: {@code /v3/apis}. */
    API_BUILDER(false),
    /** Developer portals. Path: {@code /v3/portals}. */
    PORTALS(false),
    /** Traffic of gateways. Path: {@code /v2/metrics} and {@code /v2/api-requests}. */
    ANALYTICS(false),
    /** Search over all that is in the region. Path: {@code /v1/search}. */
    SEARCH(false);

    private final boolean worldwide;

    KonnectApi(boolean worldwide) {
        this.worldwide = worldwide;
    }

    String defaultUrl(Region region) {
        return "https://" + (worldwide ? "global" : region.value()) + ".api.konghq.com";
    }
}
