package dev.meshmanager.konnect.analytics;

import dev.meshmanager.core.OpenEnum;

/**
 * A property of requests, by which a {@link TrafficQuery} groups and selects them. For {@link Analytics#requests} there
 * are more properties than constants, for example {@code TrafficDimension.of("http_method")}.
 */
public final class TrafficDimension extends OpenEnum {
    /** The API. */
    public static final TrafficDimension API = of("api");
    /** The API package. */
    public static final TrafficDimension API_PACKAGE = of("api_package");
    /** The API product. */
    public static final TrafficDimension API_PRODUCT = of("api_product");
    /** The version of the API product. */
    public static final TrafficDimension API_PRODUCT_VERSION = of("api_product_version");
    /** The application of a developer. */
    public static final TrafficDimension APPLICATION = of("application");
    /** Whether the cache answered. */
    public static final TrafficDimension CACHE_STATUS = of("cache_status");
    /** The consumer. */
    public static final TrafficDimension CONSUMER = of("consumer");
    /** The control plane of the gateway. */
    public static final TrafficDimension CONTROL_PLANE = of("control_plane");
    /** The control plane group. */
    public static final TrafficDimension CONTROL_PLANE_GROUP = of("control_plane_group");
    /** The country of the client. */
    public static final TrafficDimension COUNTRY_CODE = of("country_code");
    /** The data plane node. */
    public static final TrafficDimension DATA_PLANE_NODE = of("data_plane_node");
    /** The version of the node. */
    public static final TrafficDimension DATA_PLANE_NODE_VERSION = of("data_plane_node_version");
    /** The gateway service. */
    public static final TrafficDimension GATEWAY_SERVICE = of("gateway_service");
    /** The developer portal. */
    public static final TrafficDimension PORTAL = of("portal");
    /** The principal. */
    public static final TrafficDimension PRINCIPAL = of("principal");
    /** The realm of the consumer. */
    public static final TrafficDimension REALM = of("realm");
    /** The source of the response. */
    public static final TrafficDimension RESPONSE_SOURCE = of("response_source");
    /** The route. */
    public static final TrafficDimension ROUTE = of("route");
    /** The HTTP status of the response, a number. */
    public static final TrafficDimension STATUS_CODE = of("status_code");
    /** The class of the HTTP status, for example {@code 5XX}. */
    public static final TrafficDimension STATUS_CODE_GROUPED = of("status_code_grouped");
    /** The time. It groups requests but cannot select them. */
    public static final TrafficDimension TIME = of("time");
    /** The HTTP status of the upstream, a number. */
    public static final TrafficDimension UPSTREAM_STATUS_CODE = of("upstream_status_code");
    /** The class of the HTTP status of the upstream. */
    public static final TrafficDimension UPSTREAM_STATUS_CODE_GROUPED = of("upstream_status_code_grouped");

    private TrafficDimension(String value) {
        super(value);
    }

    /** Returns the dimension with this name. It need not have a constant. */
    public static TrafficDimension of(String value) {
        return new TrafficDimension(value);
    }
}
