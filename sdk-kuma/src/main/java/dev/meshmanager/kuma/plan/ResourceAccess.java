package dev.meshmanager.kuma.plan;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.Resource;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.ResourceTypes;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.kuma.internal.Trees;
import java.util.LinkedHashMap;
import java.util.Map;

/** Changes resources of any kind. */
final class ResourceAccess {
    private ResourceAccess() {}

    /** Returns the resource with this label. */
    static Resource withLabel(ResourceTypes types, Resource resource, String label, String value) {
        if (value.equals(resource.labels().get(label))) {
            return resource;
        }
        Map<String, String> labels = new LinkedHashMap<>(resource.labels());
        labels.put(label, value);
        return with(types, resource, "labels", labels);
    }

    static Resource with(ResourceTypes types, Resource resource, String member, Object value) {
        return read(types, JsonValue.of(Trees.with(tree(resource), member, value)));
    }

    static JsonObject tree(Resource resource) {
        return Json.toTree(resource).asObject().orElseThrow();
    }

    static Resource read(ResourceTypes types, JsonValue tree) {
        return Json.fromTree(types.modelOf(tree.asObject().orElse(JsonObject.EMPTY)), tree);
    }

    static int rank(ResourceTypes types, Resource resource) {
        return types.find(resource.type()).map(ResourceType::rank).orElse(ResourceType.LAST_RANK);
    }
}
