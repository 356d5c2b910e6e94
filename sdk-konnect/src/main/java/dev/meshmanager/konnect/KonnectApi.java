package dev.meshmanager.konnect;

import dev.meshmanager.konnect.common.Region;

/** The APIs of Konnect that the SDK uses. All but {@link #IDENTITY} are regional. */
public enum KonnectApi {
    /** Mesh control planes and the Kuma API of each. Path: {@code /v1/mesh}. */
    MESH(Reach.REGIONAL),
    /** Users, teams, system accounts, roles and tokens. Path: {@code /v3}, the same for all regions. */
    IDENTITY(Reach.GLOBAL),
    /** Control planes of Kong Gateway. Path: {@code /v2/control-planes}. */
    GATEWAY(Reach.REGIONAL),
    /** The service catalog. Paths: {@code /v1/catalog-services}, {@code /v1/resources}. */
    CATALOG(Reach.REGIONAL),
    /** APIs, their versions and publications. Path: {@code /v3/apis}. */
    API_BUILDER(Reach.REGIONAL),
    /** Developer portals. Path: {@code /v3/portals}. */
    PORTALS(Reach.REGIONAL),
    /** Traffic of Kong Gateway. Paths: {@code /v2/metrics}, {@code /v2/api-requests}. */
    ANALYTICS(Reach.REGIONAL),
    /** Search for entities of the region. Path: {@code /v1/search}. */
    SEARCH(Reach.REGIONAL);

    private enum Reach {
        REGIONAL,
        GLOBAL
    }

    private final Reach reach;

    KonnectApi(Reach reach) {
        this.reach = reach;
    }

    String defaultUrl(Region region) {
        return "https://" + (reach == Reach.GLOBAL ? "global" : region.value()) + ".api.konghq.com";
    }
}
