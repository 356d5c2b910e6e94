package dev.meshmanager.konnect.analytics;

import com.squareup.moshi.Json;
import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import java.util.Optional;
import org.immutables.value.Value;

/** A request that went through a gateway. API path: {@code /v2/api-requests}. */
@Value.Immutable
public interface TrafficRequest extends Model {
    /** Returns the id of the request. */
    @Json(name = "request_id")
    Optional<String> requestId();

    /** Returns when the gateway began with it, as Konnect writes it. */
    @Json(name = "request_start")
    Optional<String> requestStart();

    /** Returns the method. */
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

    /** Returns the address of the client. */
    @Json(name = "client_ip")
    Optional<String> clientIp();

    /** Returns the country of the client. */
    @Json(name = "country_code")
    Optional<String> countryCode();

    /** Returns the status of the answer. */
    @Json(name = "response_http_status")
    Optional<String> responseHttpStatus();

    /** Returns who gave the answer. */
    @Json(name = "response_source")
    Optional<String> responseSource();

    /** Returns the media type of the answer. */
    @Json(name = "response_header_content_type")
    Optional<String> responseHeaderContentType();

    /** Returns the length that the answer claims, in bytes. */
    @Json(name = "response_header_content_length")
    Optional<Long> responseHeaderContentLength();

    /** Returns the size of its body, in bytes. */
    @Json(name = "request_body_size")
    Optional<Long> requestBodySize();

    /** Returns the size of the body of the answer, in bytes. */
    @Json(name = "response_body_size")
    Optional<Long> responseBodySize();

    /** Returns the time until the end of the answer, in milliseconds. */
    @Json(name = "latencies_response_ms")
    Optional<Long> latenciesResponseMs();

    /** Returns the time in the gateway, in milliseconds. */
    @Json(name = "latencies_kong_gateway_ms")
    Optional<Long> latenciesKongGatewayMs();

    /** Returns the time in the gateway without waiting for others, in milliseconds. */
    @Json(name = "latencies_kong_internal_ms")
    Optional<Long> latenciesKongInternalMs();

    /** Returns the time that the upstream took, in milliseconds. */
    @Json(name = "latencies_upstream_ms")
    Optional<Long> latenciesUpstreamMs();

    /** Returns the path and query as the upstream saw them. */
    @Json(name = "upstream_uri")
    Optional<String> upstreamUri();

    /** Returns the status that the upstream gave. */
    @Json(name = "upstream_status")
    Optional<Long> upstreamStatus();

    /** Returns whether the cache had the answer. */
    @Json(name = "cache_status")
    Optional<String> cacheStatus();

    /** Returns how the client authenticated. */
    @Json(name = "auth_type")
    Optional<String> authType();

    /** Returns the id of the control plane of the gateway. */
    @Json(name = "control_plane")
    Optional<String> controlPlane();

    /** Returns the id of the group of that control plane. */
    @Json(name = "control_plane_group")
    Optional<String> controlPlaneGroup();

    /** Returns the node of the gateway, as {@code {control plane}:{node}}. */
    @Json(name = "data_plane_node")
    Optional<String> dataPlaneNode();

    /** Returns the version of that node. */
    @Json(name = "data_plane_node_version")
    Optional<String> dataPlaneNodeVersion();

    /** Returns the service of the gateway, as {@code {control plane}:{service}}. */
    @Json(name = "gateway_service")
    Optional<String> gatewayService();

    /** Returns the route of the gateway, as {@code {control plane}:{route}}. */
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

    /** Returns the id of the package of APIs. */
    @Json(name = "api_package")
    Optional<String> apiPackage();

    /** Returns the id of the product that the API belongs to. */
    @Json(name = "api_product")
    Optional<String> apiProduct();

    /** Returns the id of the version of that product. */
    @Json(name = "api_product_version")
    Optional<String> apiProductVersion();

    /** Returns the id of the application of a developer. */
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

    /** Returns what is known of the calls between agents. */
    @Json(name = "a2a_info")
    Optional<JsonObject> a2aInfo();

    /** Returns what is known of the session of a model. */
    @Json(name = "mcp_info")
    Optional<JsonObject> mcpInfo();

    /** Returns a builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this value. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link TrafficRequest}. */
    final class Builder extends ImmutableTrafficRequest.Builder implements ModelBuilder<TrafficRequest> {
        Builder() {}
    }
}
