package dev.meshmanager.konnect.kind;

import dev.meshmanager.core.OpenEnum;

/** An action on a control plane of Kong Mesh, for {@link AccessRole} and {@link AccessAudit}. */
public final class Access extends OpenEnum {
    /** Create a resource. */
    public static final Access CREATE = of("CREATE");
    /** Replace a resource. */
    public static final Access UPDATE = of("UPDATE");
    /** Delete a resource. */
    public static final Access DELETE = of("DELETE");
    /** Issue a token for a data plane proxy. */
    public static final Access GENERATE_DATAPLANE_TOKEN = of("GENERATE_DATAPLANE_TOKEN");
    /** Issue a token for a user. */
    public static final Access GENERATE_USER_TOKEN = of("GENERATE_USER_TOKEN");
    /** Issue a token for the control plane of a zone. */
    public static final Access GENERATE_ZONE_CP_TOKEN = of("GENERATE_ZONE_CP_TOKEN");
    /** Issue a token for a zone ingress or egress. */
    public static final Access GENERATE_ZONE_TOKEN = of("GENERATE_ZONE_TOKEN");
    /** Read the configuration of a proxy. */
    public static final Access VIEW_CONFIG_DUMP = of("VIEW_CONFIG_DUMP");
    /** Read the statistics of a proxy. */
    public static final Access VIEW_STATS = of("VIEW_STATS");
    /** Read the clusters of a proxy. */
    public static final Access VIEW_CLUSTERS = of("VIEW_CLUSTERS");

    private Access(String value) {
        super(value);
    }

    /** Returns the value with this name. It need not have a constant. */
    public static Access of(String value) {
        return new Access(value);
    }
}
