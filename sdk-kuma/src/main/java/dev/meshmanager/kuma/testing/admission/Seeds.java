package dev.meshmanager.kuma.testing.admission;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.Resource;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.kuma.internal.Trees;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.testing.store.CpMode;
import dev.meshmanager.kuma.testing.store.Item;
import dev.meshmanager.kuma.testing.store.Kind;
import dev.meshmanager.kuma.testing.store.KindIndex;
import dev.meshmanager.kuma.testing.store.Store;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;

/** Stores what tests start from, whoever may write it. */
public final class Seeds {
    private final CpMode mode;
    private final KindIndex kinds;
    private final Store store;
    private final Clock clock;

    public Seeds(CpMode mode, KindIndex kinds, Store store, Clock clock) {
        this.mode = mode;
        this.kinds = kinds;
        this.store = store;
        this.clock = clock;
    }

    public void add(Resource resource) {
        Kind kind = kinds.get(resource.type());
        JsonObject json = Json.toTree(resource).asObject().orElseThrow();
        String mesh = kind.isMeshScoped() ? Trees.text(json, "mesh") : "";
        Instant created = resource.creationTime().orElseGet(clock::instant);
        Instant modified = resource.modificationTime().orElse(created);
        JsonObject members = Item.membersOf(json);
        synchronized (store) {
            if (!mesh.isEmpty()) {
                addMesh(mesh, created);
            }
            store.put(new Item(
                    kind,
                    new Item.Key(mesh, resource.name()),
                    labels(resource, kind, mesh, members),
                    created,
                    modified,
                    () -> members));
        }
    }

    /** A resource that comes from a control plane has its labels, one that was written for the test has not. */
    private Map<String, String> labels(Resource resource, Kind kind, String mesh, JsonObject members) {
        return resource.creationTime().isPresent() || kind.isInsight()
                ? resource.labels()
                : ComputedLabels.of(mode, kind, mesh, members, resource.labels());
    }

    private void addMesh(String name, Instant created) {
        Kind kind = kinds.of(Mesh.TYPE);
        if (store.find(kind, "", name).isEmpty()) {
            store.put(new Item(kind, new Item.Key("", name), Map.of(), created, created, () -> JsonObject.EMPTY));
        }
    }
}
