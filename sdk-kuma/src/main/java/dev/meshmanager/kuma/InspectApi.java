package dev.meshmanager.kuma;

import dev.meshmanager.core.exchange.Bodies;
import java.util.Map;

/** Reads what stands below one resource. */
final class InspectApi {
    private final ResourceApi api;
    private final String scope;
    private final String path;
    private final String name;

    InspectApi(ResourceApi api, String scope, String path, String name) {
        this.api = api;
        this.scope = scope;
        this.path = path;
        this.name = name;
    }

    <T> T read(String view, Class<T> type) {
        return read(view, Map.of(), type);
    }

    <T> T read(String view, Map<String, String> query, Class<T> type) {
        return api.view(scope, path, name, view, query)
                .map(body -> Bodies.<T>read(type, body))
                .execute();
    }
}
