package dev.meshmanager.kuma;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.Resource;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.Scope;
import dev.meshmanager.core.error.ConcurrentChangeException;
import dev.meshmanager.core.error.MeshException;
import dev.meshmanager.core.error.NotFoundException;
import dev.meshmanager.core.exchange.Answer;
import dev.meshmanager.core.exchange.Bodies;
import dev.meshmanager.core.exchange.Exchange;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.core.page.Paged;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import okhttp3.ResponseBody;

/**
 * Reads and writes the resources of one kind. Safe for use by many threads.
 *
 * <p>Methods with a mesh are for kinds that belong to a mesh, those without for the others; the wrong one throws an
 * {@link IllegalArgumentException}. Every call fails with a {@link MeshException}; futures end with one, and cancelling
 * them cancels the call. API paths: {@code /meshes/{mesh}/{path}/{name}} and {@code /{path}/{name}}.
 *
 * @param <T> the model of the kind
 */
public final class ResourceClient<T extends Resource> {
    private final ResourceApi api;
    private final ResourceType<T> type;
    private final Admission admission;

    ResourceClient(ResourceApi api, ResourceType<T> type, Admission admission) {
        this.api = api;
        this.type = type;
        this.admission = admission;
    }

    /** Returns the kind. */
    public ResourceType<T> type() {
        return type;
    }

    /**
     * Returns the resource of this name.
     *
     * @throws NotFoundException if there is none
     */
    public T get(String mesh, String name) {
        return read(scope(mesh), name).execute();
    }

    /**
     * Returns the resource of this name, of a kind that belongs to no mesh.
     *
     * @throws NotFoundException if there is none
     */
    public T get(String name) {
        return read(scope(), name).execute();
    }

    /** Returns the resource of this name, or empty if there is none or no such mesh. */
    public Optional<T> find(String mesh, String name) {
        return find(read(scope(mesh), name));
    }

    /** Returns the resource of this name, of a kind that belongs to no mesh, or empty if there is none. */
    public Optional<T> find(String name) {
        return find(read(scope(), name));
    }

    private static <T> Optional<T> find(Exchange<T> exchange) {
        try {
            return Optional.of(exchange.execute());
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }

    /** Reads the resource of this name in the background. */
    public CompletableFuture<T> getAsync(String mesh, String name) {
        return read(scope(mesh), name).executeAsync();
    }

    /** Reads the resource of this name, of a kind that belongs to no mesh, in the background. */
    public CompletableFuture<T> getAsync(String name) {
        return read(scope(), name).executeAsync();
    }

    /** Reads the resource of this name in the background; empty if there is none or no such mesh. */
    public CompletableFuture<Optional<T>> findAsync(String mesh, String name) {
        return findAsync(getAsync(mesh, name));
    }

    /**
     * Reads the resource of this name, of a kind that belongs to no mesh, in the background; empty if there is none.
     */
    public CompletableFuture<Optional<T>> findAsync(String name) {
        return findAsync(getAsync(name));
    }

    private static <T> CompletableFuture<Optional<T>> findAsync(CompletableFuture<T> read) {
        CompletableFuture<Optional<T>> found = new CompletableFuture<>();
        read.whenComplete((resource, failure) -> {
            if (failure == null) {
                found.complete(Optional.of(resource));
            } else if (failure instanceof NotFoundException || failure.getCause() instanceof NotFoundException) {
                found.complete(Optional.empty());
            } else {
                found.completeExceptionally(failure);
            }
        });
        found.whenComplete((resource, failure) -> {
            if (found.isCancelled()) {
                read.cancel(true);
            }
        });
        return found;
    }

    /** Returns all resources of the kind, of all meshes where it belongs to a mesh. */
    public Paged<T> list() {
        return list(ListOptions.ALL);
    }

    /** Returns the resources of the kind that the options leave, of all meshes where it belongs to a mesh. */
    public Paged<T> list(ListOptions options) {
        return ListQuery.list(api, Scopes.NONE, type.path(), type.model(), options);
    }

    /** Returns the resources of a mesh. */
    public Paged<T> list(String mesh) {
        return list(mesh, ListOptions.ALL);
    }

    /** Returns the resources of a mesh that the options leave. */
    public Paged<T> list(String mesh, ListOptions options) {
        return ListQuery.list(api, scope(mesh), type.path(), type.model(), options);
    }

    /** Creates the resource, or replaces the one of its name (and mesh). */
    public Applied apply(T resource) {
        return write(resource).execute();
    }

    /** Creates the resource, or replaces the one of its name (and mesh), in the background. */
    public CompletableFuture<Applied> applyAsync(T resource) {
        return write(resource).executeAsync();
    }

    /**
     * Changes a resource: reads it, lets {@code change} make the new version, and writes it unless it is the same.
     *
     * <p>The API has no conditional writes. Right before writing, the resource is read again and its modification time
     * compared, so that only a change within the time of that one call goes unnoticed.
     *
     * @throws NotFoundException if there is no such resource
     * @throws ConcurrentChangeException if somebody else has changed the resource meanwhile; nothing was written
     * @throws IllegalArgumentException if {@code change} gives the resource another name or mesh
     */
    public Applied edit(String mesh, String name, UnaryOperator<T> change) {
        return editAt(scope(mesh), name, change);
    }

    /** Changes a resource of a kind that belongs to no mesh; see {@link #edit(String, String, UnaryOperator)}. */
    public Applied edit(String name, UnaryOperator<T> change) {
        return editAt(scope(), name, change);
    }

    private Applied editAt(String scope, String name, UnaryOperator<T> change) {
        T before = read(scope, name).execute();
        T after = Objects.requireNonNull(change.apply(before), "change returned null");
        if (!after.name().equals(before.name()) || !Scopes.of(after).equals(Scopes.of(before))) {
            throw new IllegalArgumentException("an edit must not change the name or the mesh of " + before.name());
        }
        if (after.equals(before)) {
            return new Applied(Applied.Outcome.UNCHANGED, List.of());
        }
        T now = read(scope, name).execute();
        Exchange<Applied> write = write(after);
        if (!now.modificationTime().equals(before.modificationTime())) {
            throw new ConcurrentChangeException(
                    write.toString(),
                    "not sent, somebody changed it at "
                            + now.modificationTime().map(Object::toString).orElse("an unknown time"));
        }
        return write.execute();
    }

    /**
     * Deletes the resource of this name.
     *
     * @throws NotFoundException if there is none
     */
    public void delete(String mesh, String name) {
        remove(scope(mesh), name).execute();
    }

    /**
     * Deletes the resource of this name, of a kind that belongs to no mesh.
     *
     * @throws NotFoundException if there is none
     */
    public void delete(String name) {
        remove(scope(), name).execute();
    }

    /** Deletes the resource of this name and mesh in the background. */
    public CompletableFuture<Boolean> deleteAsync(String mesh, String name) {
        return remove(scope(mesh), name).executeAsync();
    }

    /** Deletes the resource of this name, of a kind that belongs to no mesh, in the background. */
    public CompletableFuture<Boolean> deleteAsync(String name) {
        return remove(scope(), name).executeAsync();
    }

    private Exchange<T> read(String scope, String name) {
        return api.get(scope, type.path(), named(name), Map.of()).map(body -> Bodies.read(type.model(), body));
    }

    private Exchange<Applied> write(T resource) {
        admission.require(List.of(resource));
        String scope = type.scope() == Scope.MESH ? Scopes.of(resource) : Scopes.NONE;
        return api.put(scope, type.path(), named(resource.name()), Bodies.json(Json.write(resource)))
                .mapAnswer(answer -> new Answer<>(answer.status(), applied(answer)));
    }

    private static Applied applied(Answer<ResponseBody> answer) {
        String text = Bodies.text(answer.body());
        List<String> warnings = text.isBlank()
                ? List.of()
                : Json.read(JsonObject.class, text).get("warnings").map(JsonValue::elements).orElse(List.of()).stream()
                        .map(warning -> warning.asString().orElseGet(warning::toString))
                        .toList();
        return new Applied(answer.status() == 201 ? Applied.Outcome.CREATED : Applied.Outcome.UPDATED, warnings);
    }

    private Exchange<Boolean> remove(String scope, String name) {
        return api.delete(scope, type.path(), named(name)).mapAnswer(answer -> new Answer<>(answer.status(), true));
    }

    private static String named(String name) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("the name must not be blank");
        }
        return name;
    }

    private String scope(String mesh) {
        if (type.scope() != Scope.MESH) {
            throw new IllegalArgumentException(type + " belongs to no mesh; call the method without one");
        }
        return Scopes.mesh(mesh);
    }

    private String scope() {
        if (type.scope() != Scope.GLOBAL) {
            throw new IllegalArgumentException(type + " belongs to a mesh; call the method that takes one");
        }
        return Scopes.NONE;
    }
}
