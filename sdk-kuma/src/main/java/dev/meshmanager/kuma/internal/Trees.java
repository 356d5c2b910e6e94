package dev.meshmanager.kuma.internal;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what stands somewhere in a JSON tree; what is not there, or is something else, is empty. */
public final class Trees {
    private Trees() {}

    /** Returns the value at a path, or empty. */
    public static Optional<JsonValue> at(JsonObject tree, String... path) {
        Optional<JsonValue> value = tree.get(path[0]);
        for (int i = 1; i < path.length; i++) {
            String name = path[i];
            value = value.flatMap(JsonValue::asObject).flatMap(object -> object.get(name));
        }
        return value;
    }

    /** Returns whether something other than null stands at a path. */
    public static boolean has(JsonObject tree, String... path) {
        return at(tree, path).filter(value -> !value.isNull()).isPresent();
    }

    /** Returns the string at a path, or an empty one. */
    public static String text(JsonObject tree, String... path) {
        return at(tree, path).flatMap(JsonValue::asString).orElse("");
    }

    /** Returns the object at a path, or an empty one. */
    public static JsonObject object(JsonObject tree, String... path) {
        return at(tree, path).flatMap(JsonValue::asObject).orElse(JsonObject.EMPTY);
    }

    /** Returns the objects of an array. */
    public static List<JsonObject> objects(JsonObject tree, String... path) {
        return at(tree, path).map(JsonValue::elements).orElse(List.of()).stream()
                .flatMap(element -> element.asObject().stream())
                .toList();
    }

    /** Returns the strings of the array at a path. */
    public static List<String> texts(JsonObject tree, String... path) {
        return at(tree, path).map(JsonValue::elements).orElse(List.of()).stream()
                .flatMap(element -> element.asString().stream())
                .toList();
    }

    /** Returns the members of an object that are strings. */
    public static Map<String, String> strings(JsonObject tree, String... path) {
        JsonObject object = object(tree, path);
        Map<String, String> strings = new LinkedHashMap<>();
        for (String name : object.names()) {
            object.get(name).flatMap(JsonValue::asString).ifPresent(text -> strings.put(name, text));
        }
        return strings;
    }

    /** Returns the tree with a member set, behind the others if it is new. */
    public static JsonObject with(JsonObject tree, String name, Object value) {
        Map<String, Object> members = new LinkedHashMap<>();
        tree.names().forEach(key -> members.put(key, tree.get(key).orElseThrow()));
        members.put(name, value);
        return JsonObject.of(members);
    }

    /** Returns the tree without members. */
    public static JsonObject without(JsonObject tree, String... names) {
        Map<String, Object> members = new LinkedHashMap<>(tree.raw());
        List.of(names).forEach(members::remove);
        return JsonObject.of(members);
    }
}
