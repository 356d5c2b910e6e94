package dev.meshmanager.kuma.testing;

import dev.meshmanager.core.JsonObject;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Copies resources between two control planes, and removes copies of what is no more. */
final class Synchronization {
    private static final String ORIGIN = "kuma.io/origin";
    private static final String ZONE = "kuma.io/zone";
    /** Kinds whose names stay as they are. */
    private static final Set<String> KEPT_NAMES = Set.of("Mesh", "Secret", "GlobalSecret");
    /** What zones report whoever made it. */
    private static final Set<String> OF_ZONES = Set.of(
            "Dataplane",
            "DataplaneInsight",
            "MeshService",
            "MeshZoneAddress",
            "Workload",
            "ZoneEgress",
            "ZoneEgressInsight",
            "ZoneIngress",
            "ZoneIngressInsight");
    /** What zones learn of each other. */
    private static final Set<String> BETWEEN_ZONES = Set.of("MeshService", "MeshZoneAddress", "ZoneIngress");

    private final FakeControlPlane global;
    private final Map<String, FakeControlPlane> zones;

    Synchronization(FakeControlPlane global, Map<String, FakeControlPlane> zones) {
        this.global = global;
        this.zones = zones;
    }

    void run() {
        zones.forEach(this::up);
        zones.forEach(this::down);
    }

    private void up(String zone, FakeControlPlane from) {
        List<Item> copies = from.items().stream()
                .filter(item -> !isFrom(item, "global"))
                .filter(item -> OF_ZONES.contains(item.kind().name()) || isFrom(item, "zone"))
                .map(item -> copy(item, Map.of(ORIGIN, "zone", ZONE, zone), true))
                .toList();
        global.replace(
                copies,
                item -> isFrom(item, "zone") && zone.equals(item.labels().get(ZONE)));
    }

    private void down(String zone, FakeControlPlane to) {
        List<Item> copies = global.items().stream()
                .filter(item -> isFrom(item, "zone")
                        ? BETWEEN_ZONES.contains(item.kind().name())
                                && !zone.equals(item.labels().get(ZONE))
                        : item.kind().isInFederation())
                .map(item -> copy(item, Map.of(ORIGIN, "global"), !isFrom(item, "zone")))
                .toList();
        to.replace(copies, item -> isFrom(item, "global"));
    }

    private static boolean isFrom(Item item, String origin) {
        return origin.equals(item.labels().get(ORIGIN));
    }

    private static Item copy(Item item, Map<String, String> added, boolean renamed) {
        Map<String, String> labels = new TreeMap<>(item.labels());
        labels.putAll(added);
        String name = item.name();
        if (renamed && !KEPT_NAMES.contains(item.kind().name())) {
            labels.put("kuma.io/display-name", SyncedNames.displayName(item));
            name = SyncedNames.hashed(item, labels);
        }
        Map<String, Object> members = new LinkedHashMap<>(item.members().raw());
        members.remove("status");
        return new Item(
                item.kind(),
                new Item.Key(item.mesh(), name),
                labels,
                item.created(),
                item.modified(),
                () -> JsonObject.of(members));
    }

    /** Puts the copies in the place of earlier ones. */
    static void replace(Store store, List<Kind> kinds, List<Item> copies, Predicate<Item> isCopy) {
        synchronized (store) {
            Set<String> wanted = new HashSet<>();
            for (Item copy : copies) {
                wanted.add(copy.kind().name() + copy.key());
            }
            for (Kind kind : kinds) {
                store.list(kind, "")
                        .filter(isCopy)
                        .filter(item -> !wanted.contains(kind.name() + item.key()))
                        .toList()
                        .forEach(store::remove);
            }
            copies.forEach(store::put);
        }
    }
}
