package dev.meshmanager.konnect.testing;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.kuma.internal.Trees;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What Konnect keeps, by kind: objects with an id and times, in the order they were made. Safe for many threads. */
final class Entities {
    private final Clock clock;
    private final Map<String, Map<String, JsonObject>> byKind = new LinkedHashMap<>();

    Entities(Clock clock) {
        this.clock = clock;
    }

    /** Stores a new object and returns its id. */
    synchronized String add(String kind, Map<String, ? extends @Nullable Object> members) {
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

    /** Changes an object; what is null is taken away. */
    synchronized JsonObject update(String kind, String id, Map<String, ? extends @Nullable Object> members) {
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

    /** Changes what the body sets; a label that is null is taken away, others stay. */
    synchronized JsonObject change(String kind, String id, JsonObject body) {
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

    synchronized JsonObject get(String kind, String id) {
        return find(kind, id).orElseThrow(() -> KonnectRefusal.notFound(id));
    }

    synchronized Optional<JsonObject> find(String kind, String id) {
        return Optional.ofNullable(of(kind).get(id));
    }

    synchronized List<JsonObject> list(String kind) {
        return List.copyOf(of(kind).values());
    }

    /** Returns the objects that have this text in a member. */
    List<JsonObject> list(String kind, String member, String text) {
        return list(kind).stream()
                .filter(object -> Trees.text(object, member).equals(text))
                .toList();
    }

    synchronized void remove(String kind, String id) {
        get(kind, id);
        of(kind).remove(id);
    }

    /** Removes all of a kind that hold this text in a member. */
    synchronized void removeOf(String kind, String member, String text) {
        of(kind).values().removeIf(object -> Trees.text(object, member).equals(text));
    }

    private Map<String, JsonObject> of(String kind) {
        return byKind.computeIfAbsent(kind, name -> new LinkedHashMap<>());
    }
}
