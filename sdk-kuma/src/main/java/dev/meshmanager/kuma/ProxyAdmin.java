package dev.meshmanager.kuma;

import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.error.MeshException;
import dev.meshmanager.core.error.TransportException;
import dev.meshmanager.core.exchange.Bodies;
import dev.meshmanager.core.json.JsonException;
import dev.meshmanager.kuma.common.Warning;
import dev.meshmanager.kuma.inspect.EnvoyStats;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import okhttp3.ResponseBody;

/**
 * Reads the admin endpoint of one proxy's Envoy through the control plane. API paths:
 * {@code /meshes/{mesh}/dataplanes/{name}/...}, {@code /zoneingresses/{name}/...} and {@code /zoneegresses/{name}/...}.
 *
 * <p><b>Failures.</b> All calls fail with a {@link dev.meshmanager.core.error.MeshException}. If the control plane
 * cannot reach the proxy or its zone, it responds with status 400 or 500. An
 * {@link dev.meshmanager.core.error.InvalidRequestException} therefore does not mean that the request was wrong.
 *
 * <p><b>Threads.</b> Safe for use by many threads. Methods whose names end in {@code Async} do not block.
 */
public final class ProxyAdmin {
    private final InspectApi api;

    ProxyAdmin(InspectApi api) {
        this.api = api;
    }

    /** Returns Envoy's configuration dump, without endpoints. API path: {@code .../xds}. */
    public JsonValue xds() {
        return xds(Map.of());
    }

    /** Returns Envoy's configuration dump, with endpoints. API path: {@code .../xds?include_eds=true}. */
    public JsonValue xdsWithEndpoints() {
        return xds(Map.of("include_eds", "true"));
    }

    private JsonValue xds(Map<String, String> query) {
        return api.read("xds", query, JsonValue.class);
    }

    /** Returns Envoy's statistics. API path: {@code .../stats}. */
    public EnvoyStats stats() {
        return EnvoyStats.parse(text("stats"));
    }

    /** Reads Envoy's statistics without blocking; see {@link #stats()}. Cancelling the future cancels the call. */
    public CompletableFuture<EnvoyStats> statsAsync() {
        return api.call("stats", Map.of())
                .map(body -> EnvoyStats.parse(Bodies.text(body)))
                .executeAsync();
    }

    /**
     * Reads Envoy's statistics and returns the GUI's warnings about them; empty if there are none. If the statistics
     * cannot be read, that is a warning too.
     *
     * @throws TransportException if the thread is interrupted
     */
    public List<Warning> warnings() {
        try {
            return stats().warnings();
        } catch (MeshException e) {
            if (Thread.currentThread().isInterrupted() && e instanceof TransportException) {
                throw e;
            }
            return List.of(new Warning(Warning.Kind.STATISTICS_UNREADABLE, String.valueOf(e.getMessage())));
        }
    }

    /** Returns Envoy's clusters and their endpoints as Envoy's text. API path: {@code .../clusters}. */
    public String clusters() {
        return text("clusters");
    }

    private String text(String view) {
        return api.call(view, Map.of()).map(ProxyAdmin::plainText).execute();
    }

    private static String plainText(ResponseBody body) {
        String text = Bodies.text(body);
        if (text.stripLeading().startsWith("<")) {
            throw new JsonException("expected the text of Envoy, but the response is an HTML page");
        }
        return text;
    }

    /** Returns the path of the proxy and the base URL. */
    @Override
    public String toString() {
        return "ProxyAdmin(" + api + ")";
    }
}
