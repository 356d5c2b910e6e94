package dev.meshmanager.core.view;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.annotation.Sensitive;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.core.text.SecretText;
import dev.meshmanager.core.text.SecretTree;
import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Leaves keys, passwords and tokens out of what people see. It goes by the names of members, of headers and of
 * parameters, by kinds, and by what private keys, tokens and URLs look like. It shows what it does not know.
 */
public final class Redaction {
    private Redaction() {}

    /** Returns the text without the private keys and tokens in it, and without user information in URLs. */
    public static String of(String text) {
        return SecretText.of(text);
    }

    /** Returns the value with each secret replaced by {@code left out}, at every depth. */
    public static JsonValue of(JsonValue value) {
        return JsonValue.of(SecretTree.of(value.raw()));
    }

    /**
     * Returns the JSON form of a model with each secret replaced by {@code left out}, at every depth. Members that are
     * {@link Sensitive} are secrets whatever their names are.
     */
    public static JsonObject of(Model model) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>(
                Json.toTree(model).asObject().orElse(JsonObject.EMPTY).raw());
        for (Class<?> type : model.getClass().getInterfaces()) {
            for (Method accessor : type.getMethods()) {
                if (accessor.isAnnotationPresent(Sensitive.class)) {
                    members.computeIfPresent(accessor.getName(), (name, value) -> SecretText.LEFT_OUT);
                }
            }
        }
        return of(JsonValue.of(members)).asObject().orElse(JsonObject.EMPTY);
    }
}
