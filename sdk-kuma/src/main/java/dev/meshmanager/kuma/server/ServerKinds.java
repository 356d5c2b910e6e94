package dev.meshmanager.kuma.server;

import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.exchange.Bodies;
import dev.meshmanager.core.exchange.Exchange;
import dev.meshmanager.kuma.inspect.ResourceKinds;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of the control plane. They are read on first use, and again if a kind is missing. Safe for use by many
 * threads.
 */
public final class ServerKinds {
    private final ResourceApi api;
    private final Object reading = new Object();
    private volatile @Nullable Map<String, ResourceType<?>> known;

    /** Creates kinds that have not been read yet. */
    public ServerKinds(ResourceApi api) {
        this.api = api;
    }

    /** Returns the kind, without a model; empty if the control plane does not have it. */
    public Optional<ResourceType<?>> find(String name) {
        synchronized (reading) {
            Map<String, ResourceType<?>> current = known;
            if (current == null || !current.containsKey(name)) {
                current = read().execute();
            }
            return Optional.ofNullable(current.get(name));
        }
    }

    /** Returns the call that lists the kinds. */
    public Exchange<ResponseBody> request() {
        return api.at("_resources");
    }

    /** Returns the call that lists the kinds, by name, and keeps its result. */
    Exchange<Map<String, ResourceType<?>>> read() {
        return request()
                .<ResourceKinds>map(body -> Bodies.read(ResourceKinds.class, body))
                .map(kinds -> {
                    Map<String, ResourceType<?>> types = types(kinds);
                    known = types;
                    return types;
                });
    }

    /** Returns the names of the kinds that the control plane had when it was asked last; none if it was not. */
    public Set<String> names() {
        Map<String, ResourceType<?>> current = known;
        return current == null ? Set.of() : current.keySet();
    }

    /** Returns the path of the kind that the control plane told last, or the usual one if it was not asked. */
    String path(ResourceType<?> type) {
        Map<String, ResourceType<?>> current = known;
        ResourceType<?> kind = current == null ? null : current.get(type.name());
        return kind == null ? type.path() : kind.path();
    }

    private static Map<String, ResourceType<?>> types(ResourceKinds kinds) {
        Map<String, ResourceType<?>> types = new HashMap<>();
        for (ResourceKinds.Kind kind : kinds.resources()) {
            if (kind.name().isPresent() && kind.path().isPresent()) {
                types.put(
                        kind.name().get(),
                        type(kind, kind.name().get(), kind.path().get()));
            }
        }
        return Map.copyOf(types);
    }

    private static ResourceType<?> type(ResourceKinds.Kind kind, String name, String path) {
        boolean ofMesh = kind.scope().equals(Optional.of(ResourceKinds.Scope.MESH));
        return ofMesh ? ResourceType.mesh(name, path) : ResourceType.global(name, path);
    }
}
