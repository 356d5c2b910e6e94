package dev.meshmanager.kuma;

import dev.meshmanager.core.MeshResource;
import dev.meshmanager.core.MeshResourceType;
import dev.meshmanager.core.error.ConcurrentChangeException;
import dev.meshmanager.core.error.NotFoundException;
import dev.meshmanager.core.page.Paged;
import dev.meshmanager.kuma.server.ScopePath;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;

/**
 * Reads and writes the resources of a kind that belongs to a mesh. Failures and threads are described at
 * {@link ResourceClient}. API path: {@code /meshes/{mesh}/{path}/{name}}.
 *
 * <pre>{@code
 * MeshResourceClient<MeshTimeout> timeouts = kuma.resources(MeshTimeout.TYPE);
 * timeouts.list("default").forEach(timeout -> System.out.println(timeout.name()));
 * }</pre>
 *
 * @param <T> the model of the kind
 */
public final class MeshResourceClient<T extends MeshResource> extends ResourceClient<T> {
    private final MeshResourceType<T> type;

    MeshResourceClient(MeshResourceType<T> type, ResourceCalls<T> calls) {
        super(calls);
        this.type = type;
    }

    @Override
    public MeshResourceType<T> type() {
        return type;
    }

    /**
     * Returns the resource with this name. API path: {@code /meshes/{mesh}/{path}/{name}}.
     *
     * @throws NotFoundException if the resource or the mesh does not exist
     */
    public T get(String mesh, String name) {
        return calls.get(ScopePath.mesh(mesh), name).execute();
    }

    /** Reads the resource with this name without blocking. The future fails with the exceptions of {@link #get}. */
    public CompletableFuture<T> getAsync(String mesh, String name) {
        return calls.get(ScopePath.mesh(mesh), name).executeAsync();
    }

    /**
     * Returns the resource with this name; empty if the resource or the mesh does not exist. API path:
     * {@code /meshes/{mesh}/{path}/{name}}.
     */
    public Optional<T> find(String mesh, String name) {
        return calls.find(ScopePath.mesh(mesh), name).execute();
    }

    /**
     * Reads the resource with this name without blocking. The result is empty if the resource or the mesh does not
     * exist.
     */
    public CompletableFuture<Optional<T>> findAsync(String mesh, String name) {
        return calls.find(ScopePath.mesh(mesh), name).executeAsync();
    }

    /** Returns the resources of a mesh. API path: {@code /meshes/{mesh}/{path}}. */
    public Paged<T> list(String mesh) {
        return list(mesh, ListOptions.ALL);
    }

    /** Returns the resources of a mesh that match the options. API path: {@code /meshes/{mesh}/{path}}. */
    public Paged<T> list(String mesh, ListOptions options) {
        return calls.list(ScopePath.mesh(mesh), options);
    }

    /**
     * Reads a resource, calls {@code change} with it, and writes the result unless it equals the original. Makes one
     * call if nothing changes and four otherwise. API path: {@code /meshes/{mesh}/{path}/{name}}.
     *
     * <p><b>Concurrent changes.</b> Edits of one resource through one client wait for each other. The API has no
     * conditional writes, so foreign changes are detected and not prevented. The resource is read again right before
     * the write and right after it. A foreign change between the first of these reads and the write is overwritten. A
     * foreign change after the second one is not noticed.
     *
     * <p>{@code change} runs while other edits of the resource wait. {@link #apply} does not wait. The edit succeeds if
     * the resource cannot be read after the write. Members that the version of the control plane is known not to store
     * are not taken for foreign changes.
     *
     * @throws NotFoundException if the resource does not exist
     * @throws ConcurrentChangeException if a foreign change was detected. The message says whether it was detected
     *     before the write, so that nothing was sent, or after it, so that the edit was written
     * @throws IllegalArgumentException if {@code change} changes the name or the mesh; nothing was written
     */
    public Applied edit(String mesh, String name, UnaryOperator<T> change) {
        return calls.edit(ScopePath.mesh(mesh), name, change);
    }

    /**
     * Deletes the resource with this name. API path: {@code /meshes/{mesh}/{path}/{name}}.
     *
     * <p><b>Retries.</b> If the connection breaks, the request is sent again. The repeated request succeeds even if
     * there is nothing left to delete.
     *
     * @return true if the resource existed; false if the request was sent again and there was nothing left to delete,
     *     so that it is not known whether the resource existed
     * @throws NotFoundException if the resource or the mesh does not exist
     */
    public boolean delete(String mesh, String name) {
        return calls.delete(ScopePath.mesh(mesh), name).execute();
    }

    /**
     * Deletes the resource with this name without blocking. The future fails with the exceptions of {@link #delete}.
     * Its value is what {@link #delete} returns.
     */
    public CompletableFuture<Boolean> deleteAsync(String mesh, String name) {
        return calls.delete(ScopePath.mesh(mesh), name).executeAsync();
    }
}
