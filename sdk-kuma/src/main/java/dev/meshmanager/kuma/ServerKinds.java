package dev.meshmanager.kuma;

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

/** The kinds of the control plane. They are read on first use, and again if a kind is missing. */
final class ServerKinds {
    private final ResourceApi api;
    private @Nullable Map<String, ResourceType<?>> known;

    ServerKinds(ResourceApi api) {
        this.api = api;
    }

    /** Returns the kind, without a model; empty if the control plane does not have it. */
    synchronized Optional<ResourceType<?>> find(String name) {
        Map<String, ResourceType<?>> current = known;
        if (current == null || !current.containsKey(name)) {
            current = read();
            known = current;
        }
        return Optional.ofNullable(current.get(name));
    }

    /** Returns the call that lists the kinds. */
    Exchange<ResponseBody> request() {
        return api.at("_resources");
    }

    /** Returns the names of the kinds that the control plane had when it was asked last; none if it was not. */
    synchronized Set<String> names() {
        return known == null ? Set.of() : Set.copyOf(known.keySet());
    }

    private Map<String, ResourceType<?>> read() {
        ResourceKinds kinds = request()
                .<ResourceKinds>map(body -> Bodies.read(ResourceKinds.class, body))
                .execute();
        Map<String, ResourceType<?>> types = new HashMap<>();
        for (ResourceKinds.Kind kind : kinds.resources()) {
            if (kind.name().isPresent() && kind.path().isPresent()) {
                types.put(
                        kind.name().get(),
                        type(kind, kind.name().get(), kind.path().get()));
            }
        }
        return types;
    }

    private static ResourceType<?> type(ResourceKinds.Kind kind, String name, String path) {
        boolean ofMesh = kind.scope().equals(Optional.of(ResourceKinds.Scope.MESH));
        return ofMesh ? ResourceType.mesh(name, path) : ResourceType.global(name, path);
    }
}
