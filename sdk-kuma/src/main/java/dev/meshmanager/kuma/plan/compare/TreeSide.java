package dev.meshmanager.kuma.plan.compare;

import dev.meshmanager.core.GenericResource;
import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.Resource;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.core.schema.SchemaCheck;
import dev.meshmanager.core.view.Redaction;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One of two resources that are compared.
 *
 * @param compared the members in a form that is equal for equal meanings
 * @param shown the same members in the same places as they are shown: without secrets
 * @param unknown the paths of the members that the control plane drops
 */
public record TreeSide(JsonObject compared, JsonValue shown, Set<String> unknown) {
    /** Returns the value at a path without its members that the kind does not have. */
    JsonValue withoutUnknown(String path, JsonValue value) {
        if (unknown.isEmpty() || value.asObject().isEmpty()) {
            return value;
        }
        Map<String, Object> known = new LinkedHashMap<>(value.asObject().get().raw());
        known.keySet().removeIf(name -> unknown.contains(path + "." + name));
        return JsonValue.of(known);
    }

    /**
     * Returns the side of a resource.
     *
     * @param dropped the paths of the members that the control plane accepts and does not store
     */
    public static TreeSide of(ResourceType<?> type, Resource resource, Collection<String> dropped) {
        JsonObject tree = Json.toTree(resource).asObject().orElseThrow();
        JsonObject redacted = Redaction.of(resource);
        if (GenericResource.class.isAssignableFrom(type.model())) {
            return new TreeSide(tree, JsonValue.of(redacted), Set.of());
        }
        SchemaCheck schema = SchemaCheck.of(type.model());
        Set<String> unknown = dropped.stream().map(MemberPath::ofEveryElement).collect(Collectors.toSet());
        return new TreeSide(schema.canonical(tree), JsonValue.of(schema.canonical(redacted)), unknown);
    }
}
