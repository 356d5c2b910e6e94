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
 * What the Envoy of one proxy says of itself, by way of the control plane. Safe for use by many threads; calls block,
 * but for those whose name ends with {@code Async}.
 *
 * <p>Calls fail with a {@link dev.meshmanager.core.error.MeshException}. A proxy or a zone that the control plane does
 * not reach is a 400 or a 500, so an {@link dev.meshmanager.core.error.InvalidRequestException} does not mean that the
 * request was wrong.
 */
public final class ProxyAdmin {
    private final ResourceApi api;
    private final String scope;
    private final String path;
    private final String name;

    ProxyAdmin(ResourceApi api, String scope, String path, String name) {
        this.api = api;
        this.scope = scope;
        this.path = path;
        this.name = name;
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
        return api.view(scope, path, name, "xds", query)
                .map(body -> Bodies.<JsonValue>read(JsonValue.class, body))
                .execute();
    }

    /** Returns Envoy's statistics. API path: {@code .../stats}. */
    public EnvoyStats stats() {
        return EnvoyStats.parse(text("stats"));
    }

    /** Returns {@link #stats()} without blocking. */
    public CompletableFuture<EnvoyStats> statsAsync() {
        return api.view(scope, path, name, "stats", Map.of())
                .map(body -> EnvoyStats.parse(Bodies.text(body)))
                .executeAsync();
    }

    /**
     * Reads Envoy's statistics and returns what the GUI warns of, which is also that they cannot be read.
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

    /** Returns Envoy's clusters and their endpoints, as Envoy prints them. API path: {@code .../clusters}. */
    public String clusters() {
        return text("clusters");
    }

    private String text(String view) {
        return api.view(scope, path, name, view, Map.of())
                .map(ProxyAdmin::plainText)
                .execute();
    }

    private static String plainText(ResponseBody body) {
        String text = Bodies.text(body);
        if (text.stripLeading().startsWith("<")) {
            throw new JsonException("not the text of an Envoy, but a page");
        }
        return text;
    }
}
