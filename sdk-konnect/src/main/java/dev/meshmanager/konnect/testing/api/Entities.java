package dev.meshmanager.konnect.testing.api;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.konnect.testing.http.KonnectRefusal;
import dev.meshmanager.kuma.internal.Trees;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stored objects by kind, each with an id and times, in the order of their creation. Safe for use by many threads. */
public final class Entities {
    private final Clock clock;
    private final Map<String, Map<String, JsonObject>> byKind = new LinkedHashMap<>();

    public Entities(Clock clock) {
        this.clock = clock;
    }

    /** Stores a new object and returns its id. */
    public synchronized String add(String kind, Map<String, ? extends @Nullable Object> members) {
        Object given = members.get("id");
        String id = given == null ? UUID.randomUUID().toString() : given.toString();
        String now = clock.instant().toString();
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("id", id);
        object.putAll(members);
        object.put("created_at", now);
        object.put("updated_at", now);
        of(kind).put(id, JsonObject.of(object));
        return id;
    }

    /** Changes an object. A member that is null is removed. */
    public synchronized JsonObject update(String kind, String id, Map<String, ? extends @Nullable Object> members) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>(get(kind, id).raw());
        object.putAll(members);
        members.forEach((name, value) -> {
            if (value == null) {
                object.remove(name);
            }
        });
        object.put("updated_at", clock.instant().toString());
        JsonObject updated = JsonObject.of(object);
        of(kind).put(id, updated);
        return updated;
    }

    /** Changes what the body sets. A label that is null is removed; other labels stay. */
    public synchronized JsonObject change(String kind, String id, JsonObject body) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>(body.raw());
        if (body.has("labels")) {
            Map<String, @Nullable Object> labels =
                    new LinkedHashMap<>(Trees.object(get(kind, id), "labels").raw());
            labels.putAll(Trees.object(body, "labels").raw());
            labels.values().removeIf(Objects::isNull);
            members.put("labels", labels);
        }
        return update(kind, id, members);
    }

    public synchronized JsonObject get(String kind, String id) {
        return find(kind, id).orElseThrow(() -> KonnectRefusal.notFound(id));
    }

    public synchronized Optional<JsonObject> find(String kind, String id) {
        return Optional.ofNullable(of(kind).get(id));
    }

    public synchronized List<JsonObject> list(String kind) {
        return List.copyOf(of(kind).values());
    }

    /** Returns the objects whose member has this text. */
    public List<JsonObject> list(String kind, String member, String text) {
        return list(kind).stream()
                .filter(object -> Trees.text(object, member).equals(text))
                .toList();
    }

    public synchronized void remove(String kind, String id) {
        get(kind, id);
        of(kind).remove(id);
    }

    /** Removes all objects of a kind whose member has this text. */
    public synchronized void removeOf(String kind, String member, String text) {
        of(kind).values().removeIf(object -> Trees.text(object, member).equals(text));
    }

    private Map<String, JsonObject> of(String kind) {
        return byKind.computeIfAbsent(kind, name -> new LinkedHashMap<>());
    }
}
