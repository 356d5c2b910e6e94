package dev.meshmanager.konnect.testing.api;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.konnect.controlplane.GatewayEntityKind;
import dev.meshmanager.konnect.testing.http.KonnectAnswer;
import dev.meshmanager.konnect.testing.http.KonnectCall;
import dev.meshmanager.konnect.testing.http.ListAnswers;
import dev.meshmanager.konnect.testing.http.Routes;
import dev.meshmanager.kuma.internal.Trees;
import java.util.List;
import java.util.Map;

/** The entities of control planes of Kong Gateway. */
public final class GatewayEntitiesApi {
    private static final String CONTROL_PLANES = "control-planes";

    private final Entities entities;

    public GatewayEntitiesApi(Entities entities) {
        this.entities = entities;
    }

    public String add(String controlPlaneId, GatewayEntityKind kind, Map<String, ?> members) {
        entities.get(CONTROL_PLANES, controlPlaneId);
        return entities.add(key(controlPlaneId, kind), members);
    }

    private static String key(String controlPlaneId, GatewayEntityKind kind) {
        return CONTROL_PLANES + "/" + controlPlaneId + "/" + kind.path();
    }

    public void addTo(Routes routes) {
        for (GatewayEntityKind kind : GatewayEntityKind.values()) {
            routes.add("GET", "/v2/control-planes/*/core-entities/" + kind.path(), call -> list(kind, call));
        }
    }

    private KonnectAnswer list(GatewayEntityKind kind, KonnectCall call) {
        entities.get(CONTROL_PLANES, call.id());
        List<JsonObject> all = entities.list(key(call.id(), kind)).stream()
                // The times of these are numbers.
                .map(entity -> Trees.without(entity, "created_at", "updated_at"))
                .toList();
        return ListAnswers.byOffset(call, all);
    }
}
