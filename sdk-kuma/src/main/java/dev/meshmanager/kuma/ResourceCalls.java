package dev.meshmanager.kuma;

import dev.meshmanager.kuma.server.ScopePath;
import dev.meshmanager.kuma.server.KindApi;
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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import okhttp3.ResponseBody;

/** Makes the calls for the resources of one kind. {@code scope} is a path prefix of {@link ScopePath}. */
final class ResourceCalls<T extends Resource> {
    private final KindApi api;
    private final ResourceType<T> type;
    private final Admission admission;
    private final EditTurns edits;

    ResourceCalls(KindApi api, ResourceType<T> type, Admission admission, EditTurns edits) {
        this.api = api;
        this.type = type;
        this.admission = admission;
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
    Exchange<Applied> apply(Resource resource) {
        admission.require(resource);
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
            return new Applied(Applied.Outcome.UNCHANGED, List.of());
        }
        T now = get(scope, name).execute();
        Exchange<Applied> write = apply(after);
        if (!now.modificationTime().equals(before.modificationTime())) {
            throw new ConcurrentChangeException(
                    write.toString(),
                    "nothing was sent: somebody else changed the resource at "
                            + now.modificationTime().map(Object::toString).orElse("an unknown time"));
        }
        Applied applied = write.execute();
        readBack(scope, after, now).ifPresent(difference -> {
            throw new ConcurrentChangeException(write.toString(), "written, but somebody else has " + difference);
        });
        return applied;
    }

    /** Returns a description of the foreign change to the resource since it was written, or empty. */
    private Optional<String> readBack(String scope, T sent, T before) {
        try {
            T read = get(scope, sent.name()).execute();
            if (read.modificationTime().equals(before.modificationTime())) {
                // A replica of the store that lags behind tells nothing.
                return Optional.empty();
            }
            return ReadBack.difference(type, tree(sent), tree(read)).map(path -> "changed " + path + " since");
        } catch (NotFoundException e) {
            return Optional.of("deleted it since");
        } catch (MeshException e) {
            // It was written; that it cannot be read now does not make the edit fail.
            return Optional.empty();
        }
    }

    private JsonObject tree(T resource) {
        return Json.toTree(resource).asObject().orElseThrow();
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
}
