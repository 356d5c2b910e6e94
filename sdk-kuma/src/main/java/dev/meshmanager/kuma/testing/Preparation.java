package dev.meshmanager.kuma.testing;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.kuma.internal.Trees;
import java.util.ArrayList;
import java.util.List;

/** What the control plane adds to the members of a resource when it is written. */
final class Preparation {
    private static final String ZONE_TAG = "kuma.io/zone";

    private final CpMode mode;

    Preparation(CpMode mode) {
        this.mode = mode;
    }

    JsonObject prepare(Kind kind, JsonObject members) {
        switch (kind.name()) {
            case "Dataplane":
                return mode.isGlobal() ? members : tagWithZone(members);
            case "MeshService":
                JsonObject spec = Trees.object(members, "spec");
                return spec.has("state")
                        ? members
                        : Trees.with(members, "spec", Trees.with(spec, "state", "Unavailable"));
            default:
                return members;
        }
    }

    private JsonObject tagWithZone(JsonObject dataplane) {
        JsonObject networking = Trees.object(dataplane, "networking");
        if (networking.has("inbound")) {
            List<JsonValue> inbounds = new ArrayList<>();
            for (JsonValue inbound : networking.get("inbound").orElseThrow().elements()) {
                inbounds.add(inbound.asObject().map(this::tag).orElse(inbound));
            }
            networking = Trees.with(networking, "inbound", inbounds);
        }
        if (Trees.has(networking, "gateway")) {
            networking = Trees.with(networking, "gateway", tag(Trees.object(networking, "gateway")));
        }
        return Trees.with(dataplane, "networking", networking);
    }

    private JsonValue tag(JsonObject tagged) {
        JsonObject tags = Trees.object(tagged, "tags");
        return JsonValue.of(Trees.with(tagged, "tags", Trees.with(tags, ZONE_TAG, mode.zone())));
    }
}
