package dev.meshmanager.kuma.testing;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.kuma.common.KindSync;
import dev.meshmanager.kuma.internal.Trees;
import dev.meshmanager.kuma.secret.GlobalSecret;
import dev.meshmanager.kuma.zone.Zone;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Copies resources between two control planes, and removes copies of what is no more. */
final class Synchronization {
    private static final String ORIGIN = "kuma.io/origin";
    private static final String ZONE = "kuma.io/zone";
    /** What lets administrators in, and what each control plane has its own of. */
    private static final Pattern NOT_DOWN = Pattern.compile(
            "envoy-admin-ca|inter-cp-ca|admin-user-token" + "|user-token-revocations|user-token-signing-key.*");

    private static final String PRIVATE_KEY = "zone-token-signing-key";
    private final FakeControlPlane global;
    private final Map<String, FakeControlPlane> zones;

    Synchronization(FakeControlPlane global, Map<String, FakeControlPlane> zones) {
        this.global = global;
        this.zones = zones;
    }

    void run() {
        Map<String, FakeControlPlane> enabled = new LinkedHashMap<>(zones);
        enabled.keySet().removeIf(zone -> !isEnabled(zone));
        enabled.forEach(this::up);
        List<Item> ofGlobal = global.items();
        enabled.forEach((zone, controlPlane) -> down(ofGlobal, zone, controlPlane));
    }

    private boolean isEnabled(String zone) {
        return global.resources(Zone.TYPE).find(zone).flatMap(Zone::enabled).orElse(true);
    }

    private void up(String zone, FakeControlPlane from) {
        List<Item> copies = from.items().stream()
                .filter(item -> !isFrom(item, "global"))
                .filter(Synchronization::goesUp)
                .map(item -> copy(item, Map.of(ORIGIN, "zone", ZONE, zone), item.members(), true))
                .toList();
        global.replace(
                copies,
                item -> isFrom(item, "zone") && zone.equals(item.labels().get(ZONE)));
    }

    private static boolean goesUp(Item item) {
        return switch (item.kind().sync()) {
            case TO_GLOBAL, ACROSS_ZONES -> true;
            case BOTH_WAYS, TO_ZONES -> isFrom(item, "zone");
            case TO_ZONES_UNRENAMED, NEVER -> false;
        };
    }

    private static void down(List<Item> ofGlobal, String zone, FakeControlPlane to) {
        List<Item> copies = ofGlobal.stream()
                .filter(item -> goesTo(zone, item))
                .map(item -> copy(item, Map.of(ORIGIN, "global"), withoutStatus(item), !isFrom(item, "zone")))
                .flatMap(copy -> withoutPrivateKey(copy).stream())
                .toList();
        to.replace(copies, item -> isFrom(item, "global"));
    }

    private static boolean goesTo(String zone, Item item) {
        if (isFrom(item, "zone")) {
            return item.kind().sync() == KindSync.ACROSS_ZONES
                    && !zone.equals(item.labels().get(ZONE));
        }
        boolean stays = item.kind().is(GlobalSecret.TYPE)
                && NOT_DOWN.matcher(item.name()).matches();
        return item.kind().sync().isFromGlobal() && !stays;
    }

    /** The status of a copy is what its new control plane makes of it. */
    private static JsonObject withoutStatus(Item item) {
        Map<String, Object> members = new LinkedHashMap<>(item.members().raw());
        // The insight of a service calls what it counted so.
        if (!item.kind().isInsight()) {
            members.remove("status");
        }
        return JsonObject.of(members);
    }

    /** Of the keys that sign tokens for zones, zones get the public ones. */
    private static Optional<Item> withoutPrivateKey(Item copy) {
        if (!copy.kind().is(GlobalSecret.TYPE) || !copy.name().startsWith(PRIVATE_KEY)) {
            return Optional.of(copy);
        }
        Map<String, String> labels = new TreeMap<>(copy.labels());
        labels.put("kuma.io/display-name", copy.name());
        String name = copy.name().replace(PRIVATE_KEY, "zone-token-signing-public-key");
        return PublicKeys.ofSecretData(Trees.text(copy.members(), "data"))
                .map(data -> JsonObject.of("data", data))
                .map(members -> new Item(
                        copy.kind(), new Item.Key("", name), labels, copy.created(), copy.modified(), () -> members));
    }

    private static boolean isFrom(Item item, String origin) {
        return origin.equals(item.labels().get(ORIGIN));
    }

    private static Item copy(Item item, Map<String, String> added, JsonObject members, boolean renamed) {
        Map<String, String> labels = new TreeMap<>(item.labels());
        labels.putAll(added);
        String name = item.name();
        if (renamed && item.kind().sync().isRenamed()) {
            labels.put("kuma.io/display-name", SyncedNames.displayName(item));
            name = SyncedNames.hashed(item, labels);
        }
        return new Item(
                item.kind(), new Item.Key(item.mesh(), name), labels, item.created(), item.modified(), () -> members);
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
