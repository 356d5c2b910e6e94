package dev.meshmanager.kuma.testing.server;

import dev.meshmanager.core.Resource;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.kuma.estate.Estate;
import dev.meshmanager.kuma.estate.EstateBuilder;
import dev.meshmanager.kuma.testing.store.CpMode;
import dev.meshmanager.kuma.testing.store.KindIndex;
import dev.meshmanager.kuma.testing.store.Store;
import dev.meshmanager.kuma.testing.store.StoredItem;
import dev.meshmanager.kuma.testing.store.StoredKind;
import java.util.function.Predicate;

/** Makes an estate of the stored resources. */
public final class StoredEstate {
    private StoredEstate() {}

    /** Returns the stored resources of the kinds that match, insights left out. */
    public static Estate of(CpMode mode, KindIndex kinds, Store store, Predicate<StoredKind> isWanted) {
        EstateBuilder estate = Estate.builder()
                .types(kinds.types())
                .version(mode.version())
                .mode(mode.controlPlane())
                .zone(mode.zone());
        for (StoredKind kind : kinds.all()) {
            if (!kind.isInsight() && isWanted.test(kind)) {
                store.list(kind, "").forEach(item -> estate.add(model(kind.type(), item, mode)));
            }
        }
        return estate.build();
    }

    private static <T extends Resource> T model(ResourceType<T> type, StoredItem item, CpMode mode) {
        return Json.read(type.model(), item.toJson(mode.version()).toString());
    }
}
