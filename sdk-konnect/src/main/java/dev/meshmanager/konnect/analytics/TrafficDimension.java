package dev.meshmanager.konnect.analytics;

import dev.meshmanager.core.OpenEnum;

/**
 * What the traffic of gateways is told apart and left out by. Those of {@link Analytics#requests} have more fields than
 * these to be left out by, as {@code TrafficDimension.of("http_method")}.
 */
public final class TrafficDimension extends OpenEnum {
    /** The API. */
    public static final TrafficDimension API = of("api");
    /** The package of APIs. */
    public static final TrafficDimension API_PACKAGE = of("api_package");
    /** The product that the API belongs to. */
    public static final TrafficDimension API_PRODUCT = of("api_product");
    /** The version of that product. */
    public static final TrafficDimension API_PRODUCT_VERSION = of("api_product_version");
    /** The application of a developer. */
    public static final TrafficDimension APPLICATION = of("application");
    /** Whether the cache had the answer. */
    public static final TrafficDimension CACHE_STATUS = of("cache_status");
    /** The consumer. */
    public static final TrafficDimension CONSUMER = of("consumer");
    /** The control plane of the gateway. */
    public static final TrafficDimension CONTROL_PLANE = of("control_plane");
    /** The group of that control plane. */
    public static final TrafficDimension CONTROL_PLANE_GROUP = of("control_plane_group");
    /** The country of the client. */
    public static final TrafficDimension COUNTRY_CODE = of("country_code");
    /** The node of the gateway. */
    public static final TrafficDimension DATA_PLANE_NODE = of("data_plane_node");
    /** The version of that node. */
    public static final TrafficDimension DATA_PLANE_NODE_VERSION = of("data_plane_node_version");
    /** The service of the gateway. */
    public static final TrafficDimension GATEWAY_SERVICE = of("gateway_service");
    /** The developer portal. */
    public static final TrafficDimension PORTAL = of("portal");
    /** The principal. */
    public static final TrafficDimension PRINCIPAL = of("principal");
    /** The realm of the consumer. */
    public static final TrafficDimension REALM = of("realm");
    /** Who gave the answer. */
    public static final TrafficDimension RESPONSE_SOURCE = of("response_source");
    /** The route of the gateway. */
    public static final TrafficDimension ROUTE = of("route");
    /** The status of the answer, a number. */
    public static final TrafficDimension STATUS_CODE = of("status_code");
    /** The class of the status, as in {@code 5XX}. */
    public static final TrafficDimension STATUS_CODE_GROUPED = of("status_code_grouped");
    /** The time; only to tell traffic apart by it. */
    public static final TrafficDimension TIME = of("time");
    /** The status that the upstream gave, a number. */
    public static final TrafficDimension UPSTREAM_STATUS_CODE = of("upstream_status_code");
    /** The class of that status. */
    public static final TrafficDimension UPSTREAM_STATUS_CODE_GROUPED = of("upstream_status_code_grouped");

    private TrafficDimension(String value) {
        super(value);
    }

    /** Returns the dimension of this name, known or not. */
    public static TrafficDimension of(String value) {
        return new TrafficDimension(value);
    }
}
