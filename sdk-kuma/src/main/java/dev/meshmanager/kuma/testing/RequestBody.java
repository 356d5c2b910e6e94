package dev.meshmanager.kuma.testing;

import dev.meshmanager.core.Json;
import dev.meshmanager.core.JsonException;
import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.kuma.internal.Trees;

/** Reads the body of a write. */
final class RequestBody {
    private RequestBody() {}

    /** Returns the resource that the body holds, or refuses the call if it does not have the shape of its kind. */
    static JsonObject read(Kind kind, String mesh, String name, String body) {
        JsonObject resource = parse(kind, body);
        String type = Trees.text(resource, "type");
        if (kind.hasSpec() && !type.isEmpty() && !type.equals(kind.name())) {
            throw Refusal.invalid(
                    "Could not process a resource", "", "type in body should be one of [" + kind.name() + "]");
        }
        if (!kind.hasSpec()) {
            requireShape(kind, mesh, name, resource);
        }
        return resource;
    }

    private static JsonObject parse(Kind kind, String body) {
        JsonValue value;
        try {
            value = Json.parse(body);
        } catch (JsonException e) {
            String message = String.valueOf(e.getMessage());
            throw unreadable(kind, message.contains("ends too early") ? "unexpected end of JSON input" : message);
        }
        return value.asObject()
                .orElseThrow(() -> unreadable(
                        kind,
                        "json: cannot unmarshal " + sort(value) + " into Go value of type map[string]interface {}"));
    }

    private static String sort(JsonValue value) {
        if (value.asString().isPresent()) {
            return "string";
        }
        if (value.asNumber().isPresent()) {
            return "number";
        }
        return value.asBoolean().isPresent() ? "bool" : "array";
    }

    /** The model needs what the URL says too; a body that does not say it is told so later. */
    private static void requireShape(Kind kind, String mesh, String name, JsonObject resource) {
        JsonObject named = resource.has("name") ? resource : Trees.with(resource, "name", name);
        JsonObject complete = named.has("mesh") || !kind.isMeshScoped() ? named : Trees.with(named, "mesh", mesh);
        try {
            Json.read(kind.type().model(), complete.toString());
        } catch (JsonException e) {
            throw unreadable(kind, String.valueOf(e.getMessage()));
        }
    }

    private static Refusal unreadable(Kind kind, String reason) {
        return Refusal.badRequest("invalid " + kind.name() + " object: " + GoText.quote(reason));
    }
}
