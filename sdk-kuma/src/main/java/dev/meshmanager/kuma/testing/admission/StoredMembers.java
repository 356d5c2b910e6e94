package dev.meshmanager.kuma.testing.admission;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.kuma.internal.Trees;
import dev.meshmanager.kuma.proxy.Dataplane;
import dev.meshmanager.kuma.secret.GlobalSecret;
import dev.meshmanager.kuma.secret.Secret;
import dev.meshmanager.kuma.service.MeshService;
import dev.meshmanager.kuma.testing.store.CpMode;
import dev.meshmanager.kuma.testing.store.StoredItem;
import dev.meshmanager.kuma.testing.store.StoredKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Adds the members that the control plane adds to a resource when it is written. */
public final class StoredMembers {
    private static final String ZONE_TAG = "kuma.io/zone";

    private final CpMode mode;

    public StoredMembers(CpMode mode) {
        this.mode = mode;
    }

    /** Returns the members of a resource of this mesh as they are stored. */
    public JsonObject prepare(StoredKind kind, Optional<StoredItem> mesh, JsonObject members) {
        if (kind.is(Dataplane.TYPE)) {
            boolean untagged =
                    mesh.filter(MeshServicesMode::hasOnlyMeshServices).isPresent();
            return mode.isGlobal() ? members : tagWithZone(members, untagged);
        }
        if (kind.is(Secret.TYPE, GlobalSecret.TYPE)) {
            return secret(members);
        }
        if (kind.is(MeshService.TYPE)) {
            JsonObject spec = Trees.object(members, "spec");
            return spec.has("state") ? members : Trees.with(members, "spec", Trees.with(spec, "state", "Unavailable"));
        }
        return members;
    }

    /** A secret keeps only its data, as base64 without line breaks. */
    private static JsonObject secret(JsonObject members) {
        String data = Trees.text(members, "data").replaceAll("[\r\n]", "");
        return data.isEmpty() ? JsonObject.EMPTY : JsonObject.of("data", data);
    }

    /** In a mesh without service tags, inbounds without tags stay untagged. */
    private JsonObject tagWithZone(JsonObject dataplane, boolean mayBeUntagged) {
        JsonObject networking = Trees.object(dataplane, "networking");
        if (networking.has("inbound")) {
            List<JsonValue> inbounds = new ArrayList<>();
            for (JsonValue inbound : networking.get("inbound").orElseThrow().elements()) {
                inbounds.add(inbound.asObject()
                        .filter(object ->
                                !mayBeUntagged || !Trees.strings(object, "tags").isEmpty())
                        .map(this::tag)
                        .orElse(inbound));
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
