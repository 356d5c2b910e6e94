package dev.meshmanager.kuma.testing.admission;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.kuma.internal.Trees;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.proxy.Dataplane;
import dev.meshmanager.kuma.testing.store.CpMode;
import dev.meshmanager.kuma.testing.store.StoredItem;
import dev.meshmanager.kuma.testing.store.StoredKind;
import dev.meshmanager.kuma.validation.Validation;
import dev.meshmanager.kuma.validation.ValidationOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes the members of a resource those that the control plane stores: {@link Validation#stored} and the tags of the
 * zone.
 */
public final class StoredForm {
    private static final String ZONE_TAG = "kuma.io/zone";

    private final CpMode mode;
    private final ValidationOptions options;

    public StoredForm(CpMode mode) {
        this.mode = mode;
        this.options = ValidationOptions.defaults().version(mode.version());
    }

    /** Returns the members of a resource as they are stored, with nothing that depends on the zone. */
    public JsonObject of(StoredKind kind, JsonObject members) {
        return Validation.stored(kind.type(), members, options);
    }

    /** Returns the members of a resource of this mesh as they are stored when a client writes it. */
    public JsonObject ofWrite(StoredKind kind, Optional<StoredItem> mesh, JsonObject members) {
        JsonObject stored = of(kind, members);
        return kind.is(Dataplane.TYPE) && !mode.isGlobal() ? tagWithZone(stored, mesh) : stored;
    }

    /** In a mesh without service tags, inbounds without tags stay untagged; since 3.0, inbounds have no tags at all. */
    private JsonObject tagWithZone(JsonObject dataplane, Optional<StoredItem> mesh) {
        JsonObject networking = Trees.object(dataplane, "networking");
        if (networking.has("inbound") && mode.version().isBefore(KumaVersion.V3_0)) {
            boolean mayBeUntagged =
                    mesh.filter(item -> MeshServicesMode.hasOnlyMeshServices(mode, item))
                            .isPresent();
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
