package dev.meshmanager.konnect.testing.http;

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
 * A call to the in-memory Konnect.
 *
 * @param ids the path segments at the wildcards of the route
 * @param text the body
 */
public record KonnectCall(String method, HttpUrl url, List<String> ids, String text) {
    public KonnectCall with(List<String> found) {
        return new KonnectCall(method, url, found, text);
    }

    public String id() {
        return ids.get(0);
    }

    /** Returns the body. Anything but a JSON object is refused. */
    public JsonObject body() {
        try {
            return Json.read(JsonObject.class, text);
        } catch (JsonException e) {
            throw KonnectRefusal.invalid("body", "is_object", "request format is invalid", Map.of());
        }
    }

    /** Returns the members of the body that are not null, as a mutable map. */
    public Map<String, @Nullable Object> members() {
        Map<String, @Nullable Object> members = new LinkedHashMap<>(body().raw());
        members.values().removeIf(Objects::isNull);
        return members;
    }

    /** Returns a text member of the body. A missing member is refused. */
    public String required(String member) {
        String value = Trees.text(body(), member);
        if (value.isEmpty()) {
            throw KonnectRefusal.invalid(member, "required", "property \"" + member + "\" is missing", Map.of());
        }
        return value;
    }
}
