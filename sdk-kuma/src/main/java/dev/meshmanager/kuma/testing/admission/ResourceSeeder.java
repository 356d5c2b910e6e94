package dev.meshmanager.kuma.testing.admission;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.Resource;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.kuma.internal.Trees;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.testing.store.CpMode;
import dev.meshmanager.kuma.testing.store.KindIndex;
import dev.meshmanager.kuma.testing.store.Store;
import dev.meshmanager.kuma.testing.store.StoredItem;
import dev.meshmanager.kuma.testing.store.StoredKind;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;

/** Stores the resources that a test starts with, including those that clients must not write. */
public final class ResourceSeeder {
    private final CpMode mode;
    private final KindIndex kinds;
    private final Store store;
    private final Clock clock;
    private final StoredForm form;

    public ResourceSeeder(CpMode mode, KindIndex kinds, Store store, Clock clock) {
        this.mode = mode;
        this.kinds = kinds;
        this.store = store;
        this.clock = clock;
        this.form = new StoredForm(mode);
    }

    public void add(Resource resource) {
        StoredKind kind = kinds.get(resource.type());
        JsonObject json = Json.toTree(resource).asObject().orElseThrow();
        String mesh = kind.isMeshScoped() ? Trees.text(json, "mesh") : "";
        Instant created = resource.creationTime().orElseGet(clock::instant);
        Instant modified = resource.modificationTime().orElse(created);
        JsonObject sent = StoredItem.membersOf(json);
        JsonObject members = kind.isInsight() || mode.version().isBefore(KumaVersion.V3_0)
                ? sent
                // A control plane of 3.0 does not read what it would not store.
                : form.of(kind, sent);
        StoredItem.Key key = new StoredItem.Key(mesh, resource.name());
        synchronized (store) {
            if (!mesh.isEmpty()) {
                addMesh(mesh, created);
            }
            store.put(
                    new StoredItem(kind, key, labels(resource, kind, key, members), created, modified, () -> members));
        }
    }

    /** A resource that was read from a control plane has its labels; one that was written for the test does not. */
    private Map<String, String> labels(Resource resource, StoredKind kind, StoredItem.Key key, JsonObject members) {
        if (resource.creationTime().isPresent() || kind.isInsight()) {
            return resource.labels();
        }
        Map<String, String> labels = ComputedLabels.of(mode, kind, key, members, resource.labels());
        // It may come from another control plane or from Kubernetes.
        labels.putAll(resource.labels());
        return labels;
    }

    private void addMesh(String name, Instant created) {
        StoredKind kind = kinds.of(Mesh.TYPE);
        if (store.find(kind, "", name).isEmpty()) {
            store.put(new StoredItem(
                    kind, new StoredItem.Key("", name), Map.of(), created, created, () -> JsonObject.EMPTY));
        }
    }
}
