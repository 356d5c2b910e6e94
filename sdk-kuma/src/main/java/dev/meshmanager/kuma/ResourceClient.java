package dev.meshmanager.kuma;

import dev.meshmanager.core.Resource;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.page.Paged;
import java.util.concurrent.CompletableFuture;

/**
 * Reads and writes the resources of one kind: a {@link MeshResourceClient} or a {@link GlobalResourceClient}, which
 * have the methods that take a name. Safe for use by many threads.
 *
 * <p>Every call fails with a {@link dev.meshmanager.core.error.MeshException}. A future ends with one too; cancelling
 * it cancels the call.
 *
 * @param <T> the model of the kind
 */
public sealed interface ResourceClient<T extends Resource> permits MeshResourceClient, GlobalResourceClient {
    /** Returns the kind. */
    ResourceType<T> type();

    /** Returns all resources of the kind, of all meshes if it belongs to one. API path: {@code /{path}}. */
    Paged<T> list();

    /** Returns the resources of the kind that match the options, of all meshes if it belongs to one. */
    Paged<T> list(ListOptions options);

    /** Creates the resource, or replaces the one of its name (and mesh). */
    Applied apply(T resource);

    /** Creates the resource, or replaces the one of its name (and mesh), in the background. */
    CompletableFuture<Applied> applyAsync(T resource);
}
