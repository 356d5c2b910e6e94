package dev.meshmanager.kuma.upgrade.fix;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.Resource;
import dev.meshmanager.core.ResourceTypes;
import dev.meshmanager.core.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A JSON object that can be changed. Objects and arrays in it are views: changing them changes the whole. */
final class JsonTree {
    private final Map<String, @Nullable Object> members;

    private JsonTree(Map<String, @Nullable Object> members) {
        this.members = members;
    }

    static JsonTree copyOf(JsonObject object) {
        return new JsonTree(asMap(copy(object.raw())));
    }

    static JsonTree empty() {
        return new JsonTree(new LinkedHashMap<>());
    }

    private static @Nullable Object copy(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> members = new LinkedHashMap<>();
            map.forEach((name, member) -> members.put((String) name, copy(member)));
            return members;
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> elements = new ArrayList<>();
            list.forEach(element -> elements.add(copy(element)));
            return elements;
        }
        return value;
    }

    @SuppressWarnings("unchecked") // copy() makes no other maps
    private static Map<String, @Nullable Object> asMap(@Nullable Object value) {
        return value instanceof Map ? (Map<String, @Nullable Object>) value : new LinkedHashMap<>();
    }

    /** Returns the object with this name, which is not part of this one if there is none. */
    JsonTree object(String name) {
        return new JsonTree(asMap(members.get(name)));
    }

    /** Returns the objects in the array with this name. */
    List<JsonTree> objects(String name) {
        List<JsonTree> objects = new ArrayList<>();
        if (members.get(name) instanceof List<?> list) {
            list.forEach(element -> objects.add(new JsonTree(asMap(element))));
        }
        return objects;
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(members.get(name))
                .filter(String.class::isInstance)
                .map(String.class::cast);
    }

    Map<String, String> texts(String name) {
        Map<String, String> texts = new LinkedHashMap<>();
        asMap(members.get(name)).forEach((key, value) -> texts.put(key, String.valueOf(value)));
        return texts;
    }

    boolean has(String name) {
        Object value = members.get(name);
        return value != null && !(value instanceof List<?> list && list.isEmpty());
    }

    JsonTree put(String name, Object value) {
        members.put(
                name,
                copy(
                        value instanceof JsonTree tree
                                ? tree.members
                                : JsonValue.of(value).raw()));
        return this;
    }

    /** Sets a label, unless there is one with this name. */
    void label(String name, String value) {
        Map<String, String> labels = texts("labels");
        labels.putIfAbsent(name, value);
        put("labels", labels);
    }

    JsonTree remove(String... names) {
        List.of(names).forEach(members::remove);
        return this;
    }

    /** Removes the member with a path such as {@code spec.to[0].targetRef.name}. Names may contain dots. */
    void removeAt(String path) {
        removeAt(members, path);
    }

    private static void removeAt(@Nullable Object value, String path) {
        if (value instanceof List<?> list && path.startsWith("[")) {
            int end = path.indexOf(']');
            int index = Integer.parseInt(path.substring(1, end));
            removeAt(index < list.size() ? list.get(index) : null, path.substring(end + 1));
        } else if (value instanceof Map<?, ?> map) {
            String rest = path.startsWith(".") ? path.substring(1) : path;
            if (map.remove(rest) != null) {
                return;
            }
            for (Object name : List.copyOf(map.keySet())) {
                String after = rest.startsWith((String) name) ? rest.substring(((String) name).length()) : "";
                if (after.startsWith(".") || after.startsWith("[")) {
                    removeAt(map.get(name), after);
                }
            }
        }
    }

    /** Moves a member to another object, under another name. */
    void move(String name, JsonTree to, String as) {
        to.members.put(as, members.remove(name));
    }

    JsonTree copy() {
        return new JsonTree(asMap(copy(members)));
    }

    JsonObject toObject() {
        return JsonObject.of(members);
    }

    Resource toResource(ResourceTypes types) {
        JsonObject object = toObject();
        return Json.fromTree(types.modelOf(object), JsonValue.of(object));
    }
}
