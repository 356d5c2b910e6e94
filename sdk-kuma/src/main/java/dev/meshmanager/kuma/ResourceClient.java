package dev.meshmanager.kuma;

import dev.meshmanager.core.Resource;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.page.Paged;
import dev.meshmanager.kuma.server.ScopePath;
import java.util.concurrent.CompletableFuture;

/**
 * Reads and writes the resources of one kind. The methods with a name are in {@link MeshResourceClient} and
 * {@link GlobalResourceClient}.
 *
 * <p><b>Failures.</b> All calls fail with a {@link dev.meshmanager.core.error.MeshException}, and so do the futures. If
 * the version of the control plane does not have the kind, it is an
 * {@link dev.meshmanager.core.error.UnknownKindException}, also where the absence of a resource is no failure. Lists
 * make no call until they are read.
 *
 * <p><b>Threads.</b> Safe for use by many threads. Methods whose names end in {@code Async} do not block. Cancelling a
 * future cancels its call.
 *
 * @param <T> the model of the kind
 */
public abstract sealed class ResourceClient<T extends Resource> permits MeshResourceClient, GlobalResourceClient {
    final ResourceCalls<T> calls;

    ResourceClient(ResourceCalls<T> calls) {
        this.calls = calls;
    }

    /** Returns the kind. */
    public abstract ResourceType<T> type();

    /** Returns all resources of the kind, in all meshes if the kind belongs to a mesh. API path: {@code /{path}}. */
    public Paged<T> list() {
        return list(ListOptions.ALL);
    }

    /**
     * Returns the resources of the kind that match the options, in all meshes if the kind belongs to a mesh. API path:
     * {@code /{path}}.
     */
    public Paged<T> list(ListOptions options) {
        return calls.list(ScopePath.NONE, options);
    }

    /**
     * Creates a resource, or replaces the resource with the same name (and mesh). API path:
     * {@code /meshes/{mesh}/{path}/{name}} or {@code /{path}/{name}}.
     *
     * @throws dev.meshmanager.kuma.validation.ValidationException if the client validates first and the resource is
     *     invalid; nothing was sent
     * @throws dev.meshmanager.core.error.MembersDroppedException if the client
     *     {@linkplain KumaClient.Builder#verifyWrites(WhenDropped) verifies writes} and fails for members that are not
     *     stored; the resource was written
     */
    public Applied apply(T resource) {
        return calls.apply(resource);
    }

    /**
     * Creates a resource, or replaces the resource with the same name (and mesh), without blocking. The future fails
     * with the exceptions of {@link #apply}.
     */
    public CompletableFuture<Applied> applyAsync(T resource) {
        return calls.applying(resource).executeAsync();
    }

    /** Returns the kind and the base URL. */
    @Override
    public String toString() {
        return getClass().getSimpleName() + "(" + type().name() + ", " + calls + ")";
    }
}
