package dev.meshmanager.kuma.matching.answer;

import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.error.ApiException;
import dev.meshmanager.core.error.ErrorResponse;
import dev.meshmanager.core.error.TransportException;
import dev.meshmanager.core.error.UnknownKindException;
import dev.meshmanager.core.error.UnknownPathException;
import dev.meshmanager.kuma.common.Kri;
import dev.meshmanager.kuma.internal.Tags;
import dev.meshmanager.kuma.kind.Kinds;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.matching.model.IndexedProxy;
import java.io.EOFException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The errors with which the control plane refuses to answer. */
public final class Refusals {
    private Refusals() {}

    static ApiException withoutMeshServices(IndexedProxy proxy, String endpoint) {
        String detail = "bad request: can't use " + endpoint + " endpoint without meshService enabled";
        return refusal(path(proxy) + "/" + endpoint, 400, "Bad Request", detail);
    }

    static ApiException noInbound(IndexedProxy proxy, Kri inbound) {
        String path = path(proxy) + "/_inbounds/" + inbound + "/_policies";
        return refusal(path, 500, "Internal Server Error", "Internal Server Error");
    }

    /** Returns the error for a resource that does not exist. */
    static ApiException notFound(ResourceType<?> type, String mesh, String name, String reason) {
        String path = "/meshes/" + mesh + "/" + type.path() + (name.isEmpty() ? "" : "/" + name);
        return refusal(path, 404, "Could not retrieve a resource", reason);
    }

    /** Returns the error for a path below a resource that no version has. */
    public static ApiException noPath(String path) {
        return ApiException.of(new ErrorResponse("GET " + path, 404, Map.of(), "404: Page Not Found"));
    }

    /** Returns the error for a path of a kind that the version does not have. */
    public static UnknownKindException noKind(String path, ResourceType<?> type, KumaVersion version) {
        String reason = "Kuma " + version + " does not have the kind " + type.name();
        return new UnknownKindException("GET " + path, type.name(), reason);
    }

    /**
     * Returns the error for older rules of a gateway or a proxy that runs one: the control plane closes the connection,
     * because it looks for the service of the listener among the inbounds.
     */
    static TransportException withoutService(IndexedProxy proxy) {
        String reason = "the control plane gives no answer, because a listener with rules has no tag " + Tags.SERVICE;
        return new TransportException("GET " + path(proxy) + "/rules", reason, new EOFException(reason));
    }

    /** Returns the error for older rules, which a version does not have. */
    static UnknownPathException noOlderRules(IndexedProxy proxy, KumaVersion version) {
        String reason = "Kuma " + version + " does not have this path";
        return new UnknownPathException("GET " + path(proxy) + "/rules", reason);
    }

    private static String path(IndexedProxy proxy) {
        String kind =
                Kinds.ALL.find(proxy.resource().type()).map(ResourceType::path).orElse("");
        return "/meshes/" + proxy.resource().mesh() + "/" + kind + "/"
                + proxy.resource().name();
    }

    private static ApiException refusal(String path, int status, String title, String detail) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "/std-errors");
        body.put("status", status);
        body.put("title", title);
        body.put("detail", detail);
        body.put("details", detail);
        return ApiException.of(new ErrorResponse(
                "GET " + path, status, Map.of(), JsonValue.of(body).toString()));
    }
}
