package dev.meshmanager.kuma.server;

import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.exchange.Exchange;
import java.util.List;
import java.util.Map;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;

/**
 * The calls of {@link ResourceApi} by kind instead of by path. {@code scope} is a path prefix of {@link ScopePath}. The
 * calls fail as {@link ServerPaths} says.
 */
public final class KindApi {
    private final ResourceApi api;
    private final ServerPaths paths;
    private final String url;

    /** Creates calls that are made with {@code api}, which has this base URL. */
    public KindApi(ResourceApi api, ServerPaths paths, String url) {
        this.api = api;
        this.paths = paths;
        this.url = url;
    }

    /** Returns the call that lists the resources of a kind. */
    public Exchange<ResponseBody> list(
            ResourceType<?> type, String scope, Map<String, String> query, List<String> tags) {
        return paths.of(type, path -> api.list(scope, path, query, tags));
    }

    /** Returns the call that lists the overviews of a kind. */
    public Exchange<ResponseBody> overviews(
            ResourceType<?> type, String scope, Map<String, String> query, List<String> tags) {
        return paths.of(type, path -> api.listView(scope, path, "_overview", query, tags));
    }

    /** Returns the call that reads a resource. */
    public Exchange<ResponseBody> get(ResourceType<?> type, String scope, String name) {
        return paths.of(type, path -> api.get(scope, path, name, Map.of()));
    }

    /** Returns the call that reads a path below a resource; {@code view} may have several segments. */
    public Exchange<ResponseBody> view(
            ResourceType<?> type, String scope, String name, String view, Map<String, String> query) {
        return paths.of(type, view, path -> api.view(scope, path, name, view, query));
    }

    /** Returns the call that writes a resource. */
    public Exchange<ResponseBody> put(ResourceType<?> type, String scope, String name, RequestBody body) {
        return paths.of(type, path -> api.put(scope, path, name, body));
    }

    /** Returns the call that deletes a resource. */
    public Exchange<ResponseBody> delete(ResourceType<?> type, String scope, String name) {
        return paths.of(type, path -> api.delete(scope, path, name));
    }

    /** Returns the call that reads the resource with this KRI. */
    public Exchange<ResponseBody> kri(String kri) {
        return paths.of("_kri", api.get(ScopePath.NONE, "_kri", kri, Map.of()));
    }

    /** Returns the base URL. */
    @Override
    public String toString() {
        return url;
    }
}
