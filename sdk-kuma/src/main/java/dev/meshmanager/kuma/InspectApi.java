package dev.meshmanager.kuma;

import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.error.NotFoundException;
import dev.meshmanager.core.exchange.Bodies;
import dev.meshmanager.core.exchange.Exchange;
import dev.meshmanager.kuma.server.KindApi;
import dev.meshmanager.kuma.server.ScopePath;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import okhttp3.ResponseBody;

/** Reads the paths below one resource, for example {@code dataplanes/{name}/_rules}. */
final class InspectApi {
    private final KindApi api;
    private final ResourceType<?> type;
    private final String scope;
    private final String name;

    InspectApi(KindApi api, ResourceType<?> type, String scope, String name) {
        this.api = api;
        this.type = type;
        this.scope = scope;
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
        return orAbsent(call).execute();
    }

    /**
     * Returns the call with an empty result if the resource does not exist. It fails if the path does not exist, which
     * says nothing about the resource.
     */
    static <T> Exchange<Optional<T>> orAbsent(Exchange<T> call) {
        return call.map(Optional::of).orElse(failure -> {
            if (failure instanceof NotFoundException absent && !absent.isPathUnknown()) {
                return call.done(Optional.empty());
            }
            throw failure;
        });
    }

    <T> CompletableFuture<T> readAsync(String view, Class<T> type) {
        return exchange(view, Map.of(), type).executeAsync();
    }

    private <T> Exchange<T> exchange(String view, Map<String, String> query, Class<T> type) {
        return call(view, query).map(body -> Bodies.<T>read(type, body));
    }

    Exchange<ResponseBody> call(String view, Map<String, String> query) {
        return api.view(type, scope, name, view, query);
    }

    /** Returns the path of the resource and the base URL. */
    @Override
    public String toString() {
        return scope + type.path() + "/" + ScopePath.segment(name) + ", " + api;
    }
}
