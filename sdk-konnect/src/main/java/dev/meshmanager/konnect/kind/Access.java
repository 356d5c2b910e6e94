package dev.meshmanager.konnect.kind;

import dev.meshmanager.core.OpenEnum;

/** Something that a caller does with a control plane of Kong Mesh. */
public final class Access extends OpenEnum {
    /** Creating a resource. */
    public static final Access CREATE = of("CREATE");
    /** Replacing a resource. */
    public static final Access UPDATE = of("UPDATE");
    /** Deleting a resource. */
    public static final Access DELETE = of("DELETE");
    /** Issuing the token of a data plane proxy. */
    public static final Access GENERATE_DATAPLANE_TOKEN = of("GENERATE_DATAPLANE_TOKEN");
    /** Issuing the token of a user. */
    public static final Access GENERATE_USER_TOKEN = of("GENERATE_USER_TOKEN");
    /** Issuing the token of a zone's control plane. */
    public static final Access GENERATE_ZONE_CP_TOKEN = of("GENERATE_ZONE_CP_TOKEN");
    /** Issuing the token of a zone ingress or egress. */
    public static final Access GENERATE_ZONE_TOKEN = of("GENERATE_ZONE_TOKEN");
    /** Reading the configuration of a proxy. */
    public static final Access VIEW_CONFIG_DUMP = of("VIEW_CONFIG_DUMP");
    /** Reading the statistics of a proxy. */
    public static final Access VIEW_STATS = of("VIEW_STATS");
    /** Reading the clusters of a proxy. */
    public static final Access VIEW_CLUSTERS = of("VIEW_CLUSTERS");

    private Access(String value) {
        super(value);
    }

    /** Returns the constant of this name, known or not. */
    public static Access of(String value) {
        return new Access(value);
    }
}
