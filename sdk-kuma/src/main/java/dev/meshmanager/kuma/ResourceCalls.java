package dev.meshmanager.kuma;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.Resource;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.error.ConcurrentChangeException;
import dev.meshmanager.core.error.MeshException;
import dev.meshmanager.core.error.NotFoundException;
import dev.meshmanager.core.exchange.Answer;
import dev.meshmanager.core.exchange.Bodies;
import dev.meshmanager.core.exchange.Exchange;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.core.page.Paged;
import dev.meshmanager.core.text.VisibleText;
import dev.meshmanager.kuma.internal.EditTurns;
import dev.meshmanager.kuma.server.KindApi;
import dev.meshmanager.kuma.server.ScopePath;
import dev.meshmanager.kuma.server.ServerVersion;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import okhttp3.ResponseBody;

/** Makes the calls for the resources of one kind. {@code scope} is a path prefix of {@link ScopePath}. */
final class ResourceCalls<T extends Resource> {
    private final KindApi api;
    private final ResourceType<T> type;
    private final Admission admission;
    private final ServerVersion version;
    private final WriteCheck check;
    private final EditTurns edits;

    ResourceCalls(
            KindApi api,
            ResourceType<T> type,
            Admission admission,
            ServerVersion version,
            WriteCheck check,
            EditTurns edits) {
        this.api = api;
        this.type = type;
        this.admission = admission;
        this.version = version;
        this.check = check;
        this.edits = edits;
    }

    Exchange<T> get(String scope, String name) {
        return api.get(type, scope, named(name)).map(body -> Bodies.read(type.model(), body));
    }

    Exchange<Optional<T>> find(String scope, String name) {
        return InspectApi.orAbsent(get(scope, name));
    }

    Paged<T> list(String scope, ListOptions options) {
        return ListQuery.list(api, type, scope, type.model(), options);
    }

    /** Accepts any model, so that resources that were read as generic resources can be written too. */
    Applied apply(Resource resource) {
        Exchange<Applied> write = write(resource);
        admission.require(resource, version::get);
        return write.execute();
    }

    /** Returns {@link #apply} as one call, which asks for the version first where it is needed. */
    Exchange<Applied> applying(Resource resource) {
        Exchange<Applied> write = write(resource);
        return admission.isOpen()
                ? write
                : version.ask().then(told -> {
                    admission.require(resource, () -> told);
                    return write;
                });
    }

    private Exchange<Applied> write(Resource resource) {
        Exchange<Applied> put = put(resource);
        if (!check.isOn()) {
            return put;
        }
        return put.then(applied -> api.get(type, ScopePath.of(resource), resource.name())
                .map(body -> Optional.of(Bodies.<JsonObject>read(JsonObject.class, body)))
                // It was written; that it cannot be read now leaves the result unverified.
                .orElse(unreadable -> put.done(Optional.empty()))
                .then(read ->
                        read.isPresent() ? check.judge(put, applied, type, resource, read.get()) : put.done(applied)));
    }

    private Exchange<Applied> put(Resource resource) {
        return api.put(type, ScopePath.of(resource), named(resource.name()), Bodies.json(Json.write(resource)))
                .mapAnswer(answer -> answer.map(body -> applied(answer)));
    }

    private static Applied applied(Answer<ResponseBody> answer) {
        String text = Bodies.text(answer.body());
        List<String> warnings = text.isBlank()
                ? List.of()
                : Json.read(JsonObject.class, text).get("warnings").map(JsonValue::elements).orElse(List.of()).stream()
                        .map(warning -> warning.asString().orElseGet(warning::toString))
                        .toList();
        return new Applied(outcome(answer), warnings);
    }

    private static Applied.Outcome outcome(Answer<?> answer) {
        if (answer.status() == 201) {
            return Applied.Outcome.CREATED;
        }
        return answer.repeated() ? Applied.Outcome.CREATED_OR_UPDATED : Applied.Outcome.UPDATED;
    }

    /** Fails as {@link #apply} and its call would without a call, where the name or the mesh is no part of a path. */
    static void requirePath(Resource resource) {
        ScopePath.of(resource);
        ScopePath.segment(named(resource.name()));
    }

    Applied edit(String scope, String name, UnaryOperator<T> change) {
        return edits.take(scope + type.path() + "/" + name, () -> editInTurn(scope, name, change));
    }

    private Applied editInTurn(String scope, String name, UnaryOperator<T> change) {
        T before = get(scope, name).execute();
        T after = Objects.requireNonNull(change.apply(before), "change returned null");
        if (!after.name().equals(before.name()) || !ScopePath.of(after).equals(ScopePath.of(before))) {
            throw new IllegalArgumentException(
                    "an edit must not change the name or the mesh of " + VisibleText.part(before.name()));
        }
        if (after.equals(before)) {
            Applied unchanged = new Applied(Applied.Outcome.UNCHANGED, List.of());
            return check.isOn() ? unchanged.verified(List.of()) : unchanged;
        }
        Exchange<Applied> write = put(after);
        admission.require(after, version::get);
        T now = get(scope, name).execute();
        if (!now.modificationTime().equals(before.modificationTime())) {
            throw new ConcurrentChangeException(
                    write.toString(),
                    "nothing was sent: somebody else changed the resource at "
                            + now.modificationTime().map(Object::toString).orElse("an unknown time"));
        }
        Applied applied = write.execute();
        Optional<T> read = readBack(scope, name, now, write);
        read.flatMap(stored -> check.foreignChange(write, type, after, stored)).ifPresent(path -> {
            throw changedSince(write, "changed " + path + " since");
        });
        return check.isOn() && read.isPresent()
                ? check.judge(write, applied, type, after, WriteCheck.tree(read.get()))
                        .execute()
                : applied;
    }

    /** Returns the resource that the control plane stores after a write, or empty if it cannot be read. */
    private Optional<T> readBack(String scope, String name, T before, Exchange<?> write) {
        try {
            T read = get(scope, name).execute();
            // A replica of the store that lags behind tells nothing.
            return read.modificationTime().equals(before.modificationTime()) ? Optional.empty() : Optional.of(read);
        } catch (NotFoundException e) {
            throw changedSince(write, "deleted it since");
        } catch (MeshException e) {
            // It was written; that it cannot be read now does not make the edit fail.
            return Optional.empty();
        }
    }

    private static ConcurrentChangeException changedSince(Exchange<?> write, String what) {
        return new ConcurrentChangeException(write.toString(), "written, but somebody else has " + what);
    }

    Exchange<Boolean> delete(String scope, String name) {
        return api.delete(type, scope, named(name))
                .map(Bodies::nothing)
                .mapAnswer(answer -> answer.map(nothing -> !answer.repeated()));
    }

    private static String named(String name) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("the name must not be blank");
        }
        return name;
    }

    /** Returns the base URL. */
    @Override
    public String toString() {
        return String.valueOf(api);
    }
}
