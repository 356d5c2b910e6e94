package dev.meshmanager.kuma.estate;

import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.Resource;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.ResourceTypes;
import dev.meshmanager.core.WrittenBy;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.kuma.internal.ResourceLabels;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Adds the labels that the control plane of a zone adds to a resource that a user writes. */
final class StoredLabels {
    private StoredLabels() {}

    /** Returns the resource with the labels of the zone; one that a control plane has stored stays as it is. */
    static Resource of(Resource resource, String zone, ResourceTypes types) {
        Optional<ResourceType<?>> type = types.find(resource.type());
        // A file for a zone of a global control plane has to have the origin, but none of the other labels.
        String origin = ResourceLabels.get(resource, ResourceLabels.ORIGIN);
        boolean isStored = !origin.isEmpty()
                        && (!origin.equals(ResourceLabels.ORIGIN_ZONE)
                                || resource.labels().containsKey(ResourceLabels.ZONE))
                || resource.creationTime().isPresent();
        if (isStored || type.filter(StoredLabels::isWrittenByZones).isEmpty()) {
            return resource;
        }
        Map<String, String> labels = new TreeMap<>(resource.labels());
        resource.meshName().ifPresent(mesh -> labels.putIfAbsent(ResourceLabels.MESH, mesh));
        labels.put(ResourceLabels.ORIGIN, ResourceLabels.ORIGIN_ZONE);
        labels.putIfAbsent(ResourceLabels.ZONE, zone);
        labels.putIfAbsent(ResourceLabels.ENVIRONMENT, "universal");
        Map<String, Object> members = new LinkedHashMap<>(
                Json.toTree(resource).asObject().orElseThrow().raw());
        members.put("labels", labels);
        return Json.fromTree(type.orElseThrow().model(), JsonValue.of(members));
    }

    private static boolean isWrittenByZones(ResourceType<?> type) {
        return type.writtenBy() == WrittenBy.ANY || type.writtenBy() == WrittenBy.ZONES;
    }
}
