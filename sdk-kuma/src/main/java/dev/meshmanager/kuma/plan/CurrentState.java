package dev.meshmanager.kuma.plan;

import dev.meshmanager.core.Resource;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.error.ForbiddenException;
import dev.meshmanager.core.error.MeshException;
import dev.meshmanager.core.error.NotFoundException;
import dev.meshmanager.core.error.UnknownKindException;
import dev.meshmanager.kuma.KumaClient;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;

/** The resources of a control plane by kind. Each kind is listed once, in all meshes. */
final class CurrentState {
    private final Function<ResourceType<?>, CompletableFuture<List<Resource>>> list;
    private final Map<ResourceType<?>, CompletableFuture<List<Resource>>> lists = new LinkedHashMap<>();
    private final List<String> unread = new ArrayList<>();

    CurrentState(KumaClient kuma) {
        // By name, so that the control plane tells the path of a kind that the SDK does not know.
        this.list = type -> kuma.resources(type.name()).list().toListAsync().thenApply(List::<Resource>copyOf);
    }

    CurrentState(Collection<? extends Resource> resources) {
        Map<String, List<Resource>> byKind = new TreeMap<>();
        resources.forEach(resource -> byKind.computeIfAbsent(resource.type(), kind -> new ArrayList<>())
                .add(resource));
        this.list = type -> CompletableFuture.completedFuture(byKind.getOrDefault(type.name(), List.of()));
    }

    /** Starts to list the kinds, in the background. */
    void start(Collection<? extends ResourceType<?>> types) {
        types.forEach(this::started);
    }

    /** A kind that the control plane does not have has no resources. */
    private CompletableFuture<List<Resource>> started(ResourceType<?> type) {
        try {
            return lists.computeIfAbsent(type, list);
        } catch (UnknownKindException e) {
            return CompletableFuture.completedFuture(List.of());
        }
    }

    /** Returns the resources of a kind that the plan needs. A kind that the control plane does not have has none. */
    List<Resource> of(ResourceType<?> type) {
        try {
            return started(type).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof NotFoundException) {
                return List.of();
            }
            throw e.getCause() instanceof MeshException failure ? failure : e;
        }
    }

    /** Returns the resources of a kind that may be deleted. If the caller may not list them, there are none. */
    List<Resource> ifAllowed(ResourceType<?> type) {
        try {
            return of(type);
        } catch (ForbiddenException e) {
            unread.add(type + " could not be listed: nothing of this kind is deleted");
            return List.of();
        }
    }

    List<String> unread() {
        return unread;
    }
}
