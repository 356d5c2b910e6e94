package dev.meshmanager.kuma;

import dev.meshmanager.core.Resource;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.page.Paged;
import java.util.concurrent.CompletableFuture;

/**
 * Reads and writes the resources of one kind. The methods with a name are in {@link MeshResourceClient} and
 * {@link GlobalResourceClient}.
 *
 * <p><b>Failures.</b> All calls fail with a {@link dev.meshmanager.core.error.MeshException}, and so do the futures.
 * Lists make no call until they are read.
 *
 * <p><b>Threads.</b> Safe for use by many threads. Methods whose names end in {@code Async} do not block. Cancelling a
 * future cancels its call.
 *
 * @param <T> the model of the kind
 */
public sealed interface ResourceClient<T extends Resource> permits MeshResourceClient, GlobalResourceClient {
    /** Returns the kind. */
    ResourceType<T> type();

    /** Returns all resources of the kind, in all meshes if the kind belongs to a mesh. API path: {@code /{path}}. */
    Paged<T> list();

    /**
     * Returns the resources of the kind that match the options, in all meshes if the kind belongs to a mesh. API path:
     * {@code /{path}}.
     */
    Paged<T> list(ListOptions options);

    /**
     * Creates a resource, or replaces the resource with the same name (and mesh). API path:
     * {@code /meshes/{mesh}/{path}/{name}} or {@code /{path}/{name}}.
     *
     * @throws dev.meshmanager.kuma.validation.ValidationException if the client validates first and the resource is
     *     invalid; nothing was sent
     */
    Applied apply(T resource);

    /**
     * Creates a resource, or replaces the resource with the same name (and mesh), without blocking. If the client
     * validates first and the resource is invalid, this method throws and there is no future.
     *
     * @throws dev.meshmanager.kuma.validation.ValidationException if the client validates first and the resource is
     *     invalid; nothing was sent
     */
    CompletableFuture<Applied> applyAsync(T resource);
}
