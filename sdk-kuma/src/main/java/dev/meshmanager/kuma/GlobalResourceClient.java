package dev.meshmanager.kuma;

import dev.meshmanager.core.GlobalResource;
import dev.meshmanager.core.GlobalResourceType;
import dev.meshmanager.core.error.ConcurrentChangeException;
import dev.meshmanager.core.error.NotFoundException;
import dev.meshmanager.core.page.Paged;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;

/**
 * Reads and writes the resources of a kind that belongs to no mesh. Safe for use by many threads; see
 * {@link ResourceClient} for what calls throw. API path: {@code /{path}/{name}}.
 *
 * @param <T> the model of the kind
 */
public final class GlobalResourceClient<T extends GlobalResource> implements ResourceClient<T> {
    private final GlobalResourceType<T> type;
    private final ResourceCalls<T> calls;

    GlobalResourceClient(GlobalResourceType<T> type, ResourceCalls<T> calls) {
        this.type = type;
        this.calls = calls;
    }

    @Override
    public GlobalResourceType<T> type() {
        return type;
    }

    /**
     * Returns the resource of this name.
     *
     * @throws NotFoundException if there is none
     */
    public T get(String name) {
        return calls.get(Scopes.NONE, name).execute();
    }

    /** Reads the resource of this name in the background; the future ends as {@link #get} does. */
    public CompletableFuture<T> getAsync(String name) {
        return calls.get(Scopes.NONE, name).executeAsync();
    }

    /** Returns the resource of this name, or empty if there is none. */
    public Optional<T> find(String name) {
        return calls.find(Scopes.NONE, name);
    }

    /** Reads the resource of this name in the background; the result is empty if there is none. */
    public CompletableFuture<Optional<T>> findAsync(String name) {
        return calls.findAsync(Scopes.NONE, name);
    }

    /** Returns all resources of the kind. API path: {@code /{path}}. */
    @Override
    public Paged<T> list() {
        return list(ListOptions.ALL);
    }

    /** Returns the resources of the kind that match the options. */
    @Override
    public Paged<T> list(ListOptions options) {
        return calls.list(Scopes.NONE, options);
    }

    @Override
    public Applied apply(T resource) {
        return calls.apply(resource).execute();
    }

    @Override
    public CompletableFuture<Applied> applyAsync(T resource) {
        return calls.apply(resource).executeAsync();
    }

    /**
     * Changes a resource: reads it, calls {@code change} for the new version, and writes that unless it is the same.
     *
     * <p><b>Concurrent changes.</b> Edits of one resource through one {@link KumaClient} wait for each other, so none of
     * them is lost. The API has no conditional writes, so edits through other clients and other programs are only
     * detected: the resource is read again right before the write and its modification time compared, and it is read
     * once more after the write and its content compared. Two cases remain. A change by somebody else between the read
     * and the write is overwritten, and a change by somebody else after the last read overwrites this one; neither
     * throws here. A failure of the last read is ignored. {@code apply} does not wait and replaces what there is.
     * {@code change} runs while other edits of the resource wait.
     *
     * @throws NotFoundException if there is no such resource
     * @throws ConcurrentChangeException if somebody else changed the resource before the write, and nothing was
     *     written, or changed or deleted it right after the write
     * @throws IllegalArgumentException if {@code change} gives the resource another name
     */
    public Applied edit(String name, UnaryOperator<T> change) {
        return calls.edit(Scopes.NONE, name, change);
    }

    /**
     * Deletes the resource of this name. If the connection breaks, the deletion is sent again; it then succeeds also
     * when there is nothing left to delete.
     *
     * @throws NotFoundException if there is none
     */
    public void delete(String name) {
        calls.delete(Scopes.NONE, name).execute();
    }

    /**
     * Deletes the resource of this name in the background. The future ends as {@link #delete} does; its value is false
     * if the deletion was sent again and nothing was left to delete, so that it is not known whether the resource was
     * there before.
     */
    public CompletableFuture<Boolean> deleteAsync(String name) {
        return calls.delete(Scopes.NONE, name).executeAsync();
    }
}
