package dev.meshmanager.kuma.testing.wire;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.core.json.JsonException;
import dev.meshmanager.core.schema.SchemaCheck;
import dev.meshmanager.kuma.internal.Trees;
import dev.meshmanager.kuma.testing.store.CpMode;
import dev.meshmanager.kuma.testing.store.StoredKind;
import dev.meshmanager.kuma.validation.Validation;
import dev.meshmanager.kuma.validation.ValidationOptions;
import java.util.List;

/** Reads the body of a write. */
public final class ResourceBody {
    private ResourceBody() {}

    /** Returns the resource in the body. Refuses the call if the body does not have the shape of the kind. */
    public static JsonObject read(CpMode mode, StoredKind kind, String mesh, String name, String body) {
        JsonObject resource = parse(kind, body);
        if (!kind.hasSpec()) {
            ValidationOptions options = ValidationOptions.defaults().version(mode.version());
            // What the version does not have is not looked at.
            requireShape(kind, mesh, name, resource, Validation.stored(kind.type(), resource, options));
            return resource;
        }
        List<RefusedField> violations = RootShape.violations(kind, resource);
        if (!violations.isEmpty()) {
            throw Refusal.invalid("Could not process a resource", violations);
        }
        return resource;
    }

    private static JsonObject parse(StoredKind kind, String body) {
        JsonValue value;
        try {
            value = Json.parse(body);
        } catch (JsonException e) {
            String message = String.valueOf(e.getMessage());
            throw unreadable(kind, message.contains("ends too early") ? "unexpected end of JSON input" : message);
        }
        if (value.isNull()) {
            return ofNull(kind);
        }
        return value.asObject()
                // The control plane checks the schema of newer kinds before it decodes them.
                .map(resource -> kind.hasSpec()
                        ? resource
                        : SchemaCheck.of(kind.type().model()).asRead(resource))
                .orElseThrow(() -> unreadable(
                        kind,
                        "json: cannot unmarshal " + jsonType(value)
                                + " into Go value of type map[string]interface {}"));
    }

    /** For most kinds, null is an empty resource. For kinds of a mesh with a {@code spec}, the control plane panics. */
    private static JsonObject ofNull(StoredKind kind) {
        if (kind.hasSpec() && kind.isMeshScoped()) {
            throw Refusal.panic();
        }
        return JsonObject.EMPTY;
    }

    private static String jsonType(JsonValue value) {
        if (value.asString().isPresent()) {
            return "string";
        }
        if (value.asNumber().isPresent()) {
            return "number";
        }
        return value.asBoolean().isPresent() ? "bool" : "array";
    }

    /**
     * The model needs the members that the URL contains too. If they are missing or wrong in the body, this is reported
     * later.
     */
    private static void requireShape(
            StoredKind kind, String mesh, String name, JsonObject resource, JsonObject stored) {
        JsonObject typed = isText(resource, "type") ? Trees.with(stored, "type", kind.name()) : stored;
        JsonObject named = typed.has("name") ? typed : Trees.with(typed, "name", name);
        JsonObject complete = named.has("mesh") || !kind.isMeshScoped() ? named : Trees.with(named, "mesh", mesh);
        try {
            Json.read(kind.type().model(), complete.toString());
        } catch (JsonException e) {
            throw unreadable(kind, String.valueOf(e.getMessage()));
        }
    }

    private static boolean isText(JsonObject resource, String name) {
        return resource.get(name).flatMap(JsonValue::asString).isPresent();
    }

    private static Refusal unreadable(StoredKind kind, String reason) {
        return Refusal.badRequest("invalid " + kind.name() + " object: " + GoText.quote(reason));
    }
}
