package dev.meshmanager.kuma.internal;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads and changes JSON trees by path. A value that is absent or has another type is read as empty. */
public final class Trees {
    private Trees() {}

    /** Returns the value at a path; empty if there is none. */
    public static Optional<JsonValue> at(JsonObject tree, String... path) {
        Optional<JsonValue> value = tree.get(path[0]);
        for (int i = 1; i < path.length; i++) {
            String name = path[i];
            value = value.flatMap(JsonValue::asObject).flatMap(object -> object.get(name));
        }
        return value;
    }

    /** Returns whether there is a value at a path that is not null. */
    public static boolean has(JsonObject tree, String... path) {
        return at(tree, path).filter(value -> !value.isNull()).isPresent();
    }

    /** Returns the string at a path; an empty string if there is none. */
    public static String text(JsonObject tree, String... path) {
        return at(tree, path).flatMap(JsonValue::asString).orElse("");
    }

    /** Returns the object at a path; an empty object if there is none. */
    public static JsonObject object(JsonObject tree, String... path) {
        return at(tree, path).flatMap(JsonValue::asObject).orElse(JsonObject.EMPTY);
    }

    /** Returns the objects in the array at a path; empty if there are none. */
    public static List<JsonObject> objects(JsonObject tree, String... path) {
        return at(tree, path).map(JsonValue::elements).orElse(List.of()).stream()
                .flatMap(element -> element.asObject().stream())
                .toList();
    }

    /** Returns the strings in the array at a path; empty if there are none. */
    public static List<String> texts(JsonObject tree, String... path) {
        return at(tree, path).map(JsonValue::elements).orElse(List.of()).stream()
                .flatMap(element -> element.asString().stream())
                .toList();
    }

    /** Returns the string members of the object at a path; empty if there are none. */
    public static Map<String, String> strings(JsonObject tree, String... path) {
        JsonObject object = object(tree, path);
        Map<String, String> strings = new LinkedHashMap<>();
        for (String name : object.names()) {
            object.get(name).flatMap(JsonValue::asString).ifPresent(text -> strings.put(name, text));
        }
        return strings;
    }

    /** Returns a copy of the tree with this member. A new member is added at the end. */
    public static JsonObject with(JsonObject tree, String name, Object value) {
        Map<String, Object> members = new LinkedHashMap<>();
        tree.names().forEach(key -> members.put(key, tree.get(key).orElseThrow()));
        members.put(name, value);
        return JsonObject.of(members);
    }

    /** Returns a copy of the tree without these members. */
    public static JsonObject without(JsonObject tree, String... names) {
        Map<String, Object> members = new LinkedHashMap<>(tree.raw());
        List.of(names).forEach(members::remove);
        return JsonObject.of(members);
    }
}
