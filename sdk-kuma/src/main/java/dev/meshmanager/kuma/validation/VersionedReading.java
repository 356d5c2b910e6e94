package dev.meshmanager.kuma.validation;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.Resource;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.core.json.JsonException;
import dev.meshmanager.core.schema.SchemaCheck;
import dev.meshmanager.kuma.kind.KumaVersion;
import java.util.ArrayList;
import java.util.List;

/** What a version makes of a resource that it accepts: the members that it drops, and its warnings. */
final class VersionedReading {
    private final ResourceType<?> type;
    private final KumaVersion version;
    private final MemberChanges changes;

    VersionedReading(ResourceType<?> type, KumaVersion version) {
        this.type = type;
        this.version = version;
        this.changes = MemberChanges.of(type, version);
    }

    List<String> warnings(Resource resource) {
        if (!version.has(type)) {
            return List.of();
        }
        return changes.isEmpty()
                ? List.copyOf(Deprecations.of(type, resource, version))
                : warnings(Json.toTree(resource).asObject().orElseThrow());
    }

    List<String> warnings(JsonObject members) {
        if (!version.has(type)) {
            return List.of();
        }
        try {
            return List.copyOf(Deprecations.of(type, ResourceCheck.read(type, changes.read(members)), version));
        } catch (JsonException e) {
            return List.of();
        }
    }

    JsonObject stored(JsonObject members) {
        return changes.read(SchemaCheck.of(type.model()).asStored(members));
    }

    List<DroppedMember> dropped(JsonObject members) {
        if (!version.has(type)) {
            return List.of();
        }
        SchemaCheck schema = SchemaCheck.of(type.model());
        JsonObject read = schema.asRead(members);
        List<DroppedMember> dropped = new ArrayList<>(changes.dropped(read));
        schema.findUnknownMembers(changes.read(read), (unknown, value) -> {
            if (!value.isNull() && !PlacementRules.isBookkeeping(members, unknown.path())) {
                dropped.add(
                        new DroppedMember(unknown.path(), value, "it has no effect, because it " + unknown.reason()));
            }
        });
        return List.copyOf(dropped);
    }
}
