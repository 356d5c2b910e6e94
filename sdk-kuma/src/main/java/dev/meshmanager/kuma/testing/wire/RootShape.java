package dev.meshmanager.kuma.testing.wire;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.kuma.internal.Trees;
import dev.meshmanager.kuma.testing.store.StoredKind;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks the schema of the members beside {@code spec}. The control plane reports no field for these violations; only
 * the reason names it.
 */
public final class RootShape {
    private RootShape() {}

    public static List<RefusedField> violations(StoredKind kind, JsonObject resource) {
        List<RefusedField> violations = new ArrayList<>();
        for (String name : List.of("type", "name", "mesh")) {
            resource.get(name)
                    .filter(value -> value.asString().isEmpty())
                    .ifPresent(value -> violations.add(wrong(name, "must be of type string")));
        }
        if (resource.has("type") && !Trees.text(resource, "type").equals(kind.name())) {
            violations.add(wrong("type", "should be one of [" + kind.name() + "]"));
        }
        addWrongLabels(resource, violations);
        for (String name : List.of("creationTime", "modificationTime")) {
            resource.get(name)
                    .filter(value -> !value.asString().filter(RootShape::isTime).isPresent())
                    .ifPresent(value -> violations.add(wrong(name, "must be of type date-time")));
        }
        resource.get("spec")
                .filter(value -> value.asObject().isEmpty())
                .ifPresent(value -> violations.add(wrong("spec", "must be of type object")));
        for (String name : List.of("type", "name", "spec")) {
            if (!resource.has(name)) {
                violations.add(wrong(name, "is required"));
            }
        }
        return violations;
    }

    private static void addWrongLabels(JsonObject resource, List<RefusedField> violations) {
        JsonValue labels = resource.get("labels").orElse(JsonValue.of(JsonObject.EMPTY));
        if (labels.asObject().isEmpty()) {
            violations.add(wrong("labels", "must be of type object"));
        }
        JsonObject members = labels.asObject().orElse(JsonObject.EMPTY);
        for (String name : members.names()) {
            if (members.get(name).flatMap(JsonValue::asString).isEmpty()) {
                violations.add(wrong("labels." + name, "must be of type string"));
            }
        }
    }

    private static boolean isTime(String text) {
        try {
            OffsetDateTime.parse(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static RefusedField wrong(String member, String what) {
        return new RefusedField("", member + " in body " + what);
    }
}
