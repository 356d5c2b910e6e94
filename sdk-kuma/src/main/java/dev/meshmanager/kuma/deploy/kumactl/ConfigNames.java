package dev.meshmanager.kuma.deploy.kumactl;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads members by their name in camel case or in snake case: protobuf's JSON accepts both. */
final class ConfigNames {
    private ConfigNames() {}

    static Optional<JsonValue> find(JsonObject object, String name) {
        String snake = name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
        return object.get(name).or(() -> object.get(snake)).filter(value -> !value.isNull());
    }

    static Optional<String> text(JsonObject object, String name) {
        return find(object, name)
                .map(value -> value.asString().orElseThrow(() -> misfit(name, "a text")))
                .filter(text -> !text.isEmpty());
    }

    static JsonObject object(JsonObject object, String name) {
        return find(object, name)
                .map(value -> value.asObject().orElseThrow(() -> misfit(name, "an object")))
                .orElse(JsonObject.EMPTY);
    }

    static List<JsonObject> objects(JsonObject object, String name) {
        Optional<JsonValue> list = find(object, name);
        if (list.filter(value -> !(value.raw() instanceof List)).isPresent()) {
            throw misfit(name, "a list");
        }
        return list.map(JsonValue::elements).orElse(List.of()).stream()
                .map(element -> element.asObject().orElseThrow(() -> misfit(name, "a list of objects")))
                .toList();
    }

    static boolean flag(JsonObject object, String name) {
        return find(object, name)
                .map(value -> value.asBoolean().orElseThrow(() -> misfit(name, "true or false")))
                .orElse(false);
    }

    /** The value is not shown: it may be a secret. */
    private static IllegalArgumentException misfit(String name, String expected) {
        return new IllegalArgumentException(name + " of the configuration of kumactl is not " + expected);
    }
}
