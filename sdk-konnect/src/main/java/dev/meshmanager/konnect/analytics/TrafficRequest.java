package dev.meshmanager.konnect.analytics;

import com.squareup.moshi.Json;
import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import java.util.Optional;
import java.util.OptionalLong;
import org.immutables.value.Value;

/** A request to Kong Gateway. Members are empty where Konnect recorded nothing. API path: {@code /v2/api-requests}. */
@Value.Immutable
public interface TrafficRequest extends Model {
    /** Returns the id of the request. */
    @Json(name = "request_id")
    Optional<String> requestId();

    /** Returns the time of the request, in the text form of Konnect. */
    @Json(name = "request_start")
    Optional<String> requestStart();

    /** Returns the HTTP method. */
    @Json(name = "http_method")
    Optional<String> httpMethod();

    /** Returns the path and query. */
    @Json(name = "request_uri")
    Optional<String> requestUri();

    /** Returns the header {@code Host}. */
    @Json(name = "header_host")
    Optional<String> headerHost();

    /** Returns the header {@code User-Agent}. */
    @Json(name = "header_user_agent")
    Optional<String> headerUserAgent();

    /** Returns the IP address of the client. */
    @Json(name = "client_ip")
    Optional<String> clientIp();

    /** Returns the country of the client. */
    @Json(name = "country_code")
    Optional<String> countryCode();

    /** Returns the HTTP status of the response. */
    @Json(name = "response_http_status")
    Optional<String> responseHttpStatus();

    /** Returns the source of the response. */
    @Json(name = "response_source")
    Optional<String> responseSource();

    /** Returns the media type of the response. */
    @Json(name = "response_header_content_type")
    Optional<String> responseHeaderContentType();

    /** Returns the {@code Content-Length} of the response, in bytes. */
    @Json(name = "response_header_content_length")
    OptionalLong responseHeaderContentLength();

    /** Returns the size of the request body, in bytes. */
    @Json(name = "request_body_size")
    OptionalLong requestBodySize();

    /** Returns the size of the response body, in bytes. */
    @Json(name = "response_body_size")
    OptionalLong responseBodySize();

    /** Returns the time until the end of the response, in milliseconds. */
    @Json(name = "latencies_response_ms")
    OptionalLong latenciesResponseMs();

    /** Returns the time in the gateway, in milliseconds. */
    @Json(name = "latencies_kong_gateway_ms")
    OptionalLong latenciesKongGatewayMs();

    /** Returns the time in the gateway without waiting for other services, in milliseconds. */
    @Json(name = "latencies_kong_internal_ms")
    OptionalLong latenciesKongInternalMs();

    /** Returns the response time of the upstream, in milliseconds. */
    @Json(name = "latencies_upstream_ms")
    OptionalLong latenciesUpstreamMs();

    /** Returns the path and query that the upstream received. */
    @Json(name = "upstream_uri")
    Optional<String> upstreamUri();

    /** Returns the HTTP status of the upstream. */
    @Json(name = "upstream_status")
    OptionalLong upstreamStatus();

    /** Returns whether the cache answered. */
    @Json(name = "cache_status")
    Optional<String> cacheStatus();

    /** Returns how the client authenticated. */
    @Json(name = "auth_type")
    Optional<String> authType();

    /** Returns the id of the control plane. */
    @Json(name = "control_plane")
    Optional<String> controlPlane();

    /** Returns the id of the control plane group. */
    @Json(name = "control_plane_group")
    Optional<String> controlPlaneGroup();

    /** Returns the data plane node, as {@code {control plane}:{node}}. */
    @Json(name = "data_plane_node")
    Optional<String> dataPlaneNode();

    /** Returns the version of the data plane node. */
    @Json(name = "data_plane_node_version")
    Optional<String> dataPlaneNodeVersion();

    /** Returns the gateway service, as {@code {control plane}:{service}}. */
    @Json(name = "gateway_service")
    Optional<String> gatewayService();

    /** Returns the route, as {@code {control plane}:{route}}. */
    Optional<String> route();

    /** Returns the consumer, as {@code {control plane}:{consumer}}. */
    Optional<String> consumer();

    /** Returns the protocol of the service. */
    @Json(name = "service_protocol")
    Optional<String> serviceProtocol();

    /** Returns the port of the service. */
    @Json(name = "service_port")
    Optional<String> servicePort();

    /** Returns the id of the API. */
    Optional<String> api();

    /** Returns the id of the API package. */
    @Json(name = "api_package")
    Optional<String> apiPackage();

    /** Returns the id of the API product. */
    @Json(name = "api_product")
    Optional<String> apiProduct();

    /** Returns the id of the version of the API product. */
    @Json(name = "api_product_version")
    Optional<String> apiProductVersion();

    /** Returns the id of the application. */
    Optional<String> application();

    /** Returns the id of the developer portal. */
    Optional<String> portal();

    /** Returns the id of the principal. */
    Optional<String> principal();

    /** Returns the id of the realm of the consumer. */
    Optional<String> realm();

    /** Returns the id of the trace. */
    @Json(name = "trace_id")
    Optional<String> traceId();

    /** Returns data about calls between agents (A2A). */
    @Json(name = "a2a_info")
    Optional<JsonObject> a2aInfo();

    /** Returns data about the session of a model (MCP). */
    @Json(name = "mcp_info")
    Optional<JsonObject> mcpInfo();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this object. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link TrafficRequest}. */
    final class Builder extends ImmutableTrafficRequest.Builder implements ModelBuilder<TrafficRequest> {
        Builder() {}
    }
}
