package dev.meshmanager.konnect.testing;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.core.json.JsonException;
import dev.meshmanager.kuma.internal.Trees;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * A call that is to be answered.
 *
 * @param ids what stands in the path for the places of a route
 * @param text the body
 */
record KonnectCall(String method, HttpUrl url, List<String> ids, String text) {
    KonnectCall with(List<String> found) {
        return new KonnectCall(method, url, found, text);
    }

    String id() {
        return ids.get(0);
    }

    /** Returns the body, which must be an object. */
    JsonObject body() {
        try {
            return Json.read(JsonObject.class, text);
        } catch (JsonException e) {
            throw KonnectRefusal.invalid("body", "is_object", "request format is invalid", Map.of());
        }
    }

    /** Returns what the body sets, without nulls, to be added to. */
    Map<String, @Nullable Object> members() {
        Map<String, @Nullable Object> members = new LinkedHashMap<>(body().raw());
        members.values().removeIf(Objects::isNull);
        return members;
    }

    /** Returns a text of the body that must be there. */
    String required(String member) {
        String value = Trees.text(body(), member);
        if (value.isEmpty()) {
            throw KonnectRefusal.invalid(member, "required", "property \"" + member + "\" is missing", Map.of());
        }
        return value;
    }
}
