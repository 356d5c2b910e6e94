package dev.meshmanager.kuma;

import dev.meshmanager.core.error.NotFoundException;
import dev.meshmanager.core.exchange.Bodies;
import dev.meshmanager.core.exchange.Exchange;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Reads the paths below one resource, for example {@code dataplanes/{name}/_rules}. */
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
        return exchange(view, query, type).execute();
    }

    /** Returns the result of a call; empty if the status is 404. */
    static <T> Optional<T> find(Exchange<T> call) {
        try {
            return Optional.of(call.execute());
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }

    <T> CompletableFuture<T> readAsync(String view, Class<T> type) {
        return exchange(view, Map.of(), type).executeAsync();
    }

    private <T> Exchange<T> exchange(String view, Map<String, String> query, Class<T> type) {
        return api.view(scope, path, name, view, query).map(body -> Bodies.<T>read(type, body));
    }
}
