package dev.meshmanager.kuma.deploy.kumactl;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
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
        return find(object, name).flatMap(JsonValue::asString).filter(text -> !text.isEmpty());
    }

    static JsonObject object(JsonObject object, String name) {
        return find(object, name).flatMap(JsonValue::asObject).orElse(JsonObject.EMPTY);
    }
}
