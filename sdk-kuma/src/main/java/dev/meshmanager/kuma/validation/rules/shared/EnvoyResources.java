package dev.meshmanager.kuma.validation.rules.shared;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.format.DocumentException;
import dev.meshmanager.core.format.Yaml;
import dev.meshmanager.kuma.validation.FieldPath;
import dev.meshmanager.kuma.validation.text.EnvoyMessage;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Checks the configuration of Envoy in policies. The control plane decodes all of it with the types of Envoy and
 * validates them. This class checks only the top members of an {@link EnvoyMessage}. Filters, routes and endpoints
 * inside it are not checked.
 */
public final class EnvoyResources {
    private EnvoyResources() {}

    /** Checks a message that is added unchanged. */
    public static void check(FieldPath at, EnvoyMessage message, String yaml) {
        read(at, yaml).ifPresent(members -> {
            checkTypes(at, message, members);
            for (String name : message.texts()) {
                if (member(members, name)
                        .flatMap(JsonValue::asString)
                        .orElse("")
                        .isEmpty()) {
                    at.reject("must have a " + name);
                }
            }
            for (String name : message.lists()) {
                if (member(members, name)
                        .map(JsonValue::elements)
                        .orElse(List.of())
                        .isEmpty()) {
                    at.reject("must have " + name);
                }
            }
        });
    }

    /** Checks a part of a message that is merged into other messages. */
    public static void checkPatch(FieldPath at, EnvoyMessage message, String yaml) {
        read(at, yaml).ifPresent(members -> checkTypes(at, message, members));
    }

    /** Checks a message that contains its type. */
    public static void checkTyped(FieldPath at, String yaml) {
        read(at, yaml).ifPresent(members -> {
            String type = members.get("@type").flatMap(JsonValue::asString).orElse("");
            if (type.isEmpty()) {
                at.reject("must have an @type");
            }
            EnvoyMessage.ofType(type).ifPresent(message -> check(at, message, yaml));
        });
    }

    private static void checkTypes(FieldPath at, EnvoyMessage message, JsonObject members) {
        for (String name : message.texts()) {
            if (member(members, name)
                    .filter(value -> value.asString().isEmpty())
                    .isPresent()) {
                at.reject(name + " must be a text");
            }
        }
        message.enums().forEach((name, constants) -> {
            Optional<JsonValue> constant =
                    member(members, name).filter(value -> value.asNumber().isEmpty());
            if (constant.filter(value -> !constants.contains(value.asString().orElse("")))
                    .isPresent()) {
                at.reject(name + " must be one of " + constants);
            }
        });
    }

    /** Members may have their protobuf name, too. A null counts as absent. */
    private static Optional<JsonValue> member(JsonObject members, String name) {
        String alias = name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
        return members.get(name).or(() -> members.get(alias)).filter(value -> !value.isNull());
    }

    /** Returns the members of the first document. An empty document has none. */
    private static Optional<JsonObject> read(FieldPath at, String yaml) {
        JsonValue document;
        try {
            document = Yaml.read(yaml).stream().findFirst().orElse(JsonValue.NULL);
        } catch (DocumentException e) {
            at.reject("must be YAML: " + e.getMessage());
            return Optional.empty();
        }
        if (document.isNull()) {
            return Optional.of(JsonObject.EMPTY);
        }
        if (document.asObject().isEmpty()) {
            at.reject("must be an object of Envoy's configuration");
        }
        return document.asObject();
    }
}
