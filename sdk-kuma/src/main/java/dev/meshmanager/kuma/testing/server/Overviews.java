package dev.meshmanager.kuma.testing.server;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.testing.store.KindIndex;
import dev.meshmanager.kuma.testing.store.Store;
import dev.meshmanager.kuma.testing.store.StoredItem;
import dev.meshmanager.kuma.testing.store.StoredKind;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Joins resources with their insights. */
public final class Overviews {
    private final KumaVersion version;
    private final KindIndex kinds;
    private final Store store;

    Overviews(KumaVersion version, KindIndex kinds, Store store) {
        this.version = version;
        this.kinds = kinds;
        this.store = store;
    }

    /** Returns the overview in the format of lists: without an insight if there is none. */
    public JsonObject inList(StoredItem item) {
        return overview(item, insight(item));
    }

    /** Returns the overview in the format of single resources: with an empty insight if there is none. */
    public JsonObject alone(StoredItem item) {
        return overview(item, Optional.of(insight(item).orElse(JsonObject.EMPTY)));
    }

    private Optional<JsonObject> insight(StoredItem item) {
        StoredKind kind = item.kind().insight().orElseThrow();
        return store.find(kind, item.mesh(), item.name()).map(StoredItem::members);
    }

    private JsonObject overview(StoredItem item, Optional<JsonObject> insight) {
        String name = item.kind().name();
        String member = Character.toLowerCase(name.charAt(0)) + name.substring(1);
        Map<String, Object> members = new LinkedHashMap<>();
        members.put(member, item.members());
        insight.ifPresent(value -> members.put(member + "Insight", value));
        return item.toJson(version, name + "Overview", JsonObject.of(members));
    }
}
