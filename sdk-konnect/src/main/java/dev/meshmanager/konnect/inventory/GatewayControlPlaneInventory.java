package dev.meshmanager.konnect.inventory;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.konnect.controlplane.GatewayControlPlane;
import dev.meshmanager.konnect.controlplane.GatewayEntity;
import dev.meshmanager.konnect.controlplane.GatewayEntityKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The contents of a control plane of Kong Gateway at one time.
 *
 * @param controlPlane the control plane
 * @param entities the entities by kind, in the order of the kinds
 */
public record GatewayControlPlaneInventory(
        GatewayControlPlane controlPlane, Map<GatewayEntityKind, List<GatewayEntity>> entities) {
    /** Returns the entities of one kind. */
    public List<GatewayEntity> entities(GatewayEntityKind kind) {
        return entities.getOrDefault(kind, List.of());
    }

    String name() {
        return controlPlane.name().orElse(controlPlane.id());
    }

    /** Meshes have services too, so their counts must not be one number. */
    Map<String, Long> totals() {
        Map<String, Long> totals = new LinkedHashMap<>();
        for (GatewayEntityKind kind : GatewayEntityKind.values()) {
            String path = kind.path();
            totals.put("gateway" + Character.toUpperCase(path.charAt(0)) + path.substring(1), (long)
                    entities(kind).size());
        }
        return totals;
    }

    /** The settings of plugins hold secrets under names that nobody knows, so entities have only their names here. */
    JsonObject toJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("controlPlane", Json.toTree(controlPlane));
        for (GatewayEntityKind kind : GatewayEntityKind.values()) {
            json.put(
                    kind.path(),
                    entities(kind).stream()
                            .map(entity -> Map.of("id", entity.id(), "name", entity.displayName()))
                            .toList());
        }
        return JsonObject.of(json);
    }

    void print(TextTree tree) {
        tree.add(0, (controlPlane.isIngressController() ? "ingress controller " : "gateway control plane ") + name());
        for (GatewayEntityKind kind : GatewayEntityKind.values()) {
            String path = kind.path();
            entities(kind)
                    .forEach(entity -> tree.add(1, path.substring(0, path.length() - 1) + " " + entity.displayName()));
        }
    }
}
