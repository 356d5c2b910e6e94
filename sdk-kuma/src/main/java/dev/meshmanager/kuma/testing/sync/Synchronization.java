package dev.meshmanager.kuma.testing.sync;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.kuma.common.KindSync;
import dev.meshmanager.kuma.internal.Trees;
import dev.meshmanager.kuma.secret.GlobalSecret;
import dev.meshmanager.kuma.testing.key.PublicKeys;
import dev.meshmanager.kuma.testing.store.Item;
import dev.meshmanager.kuma.zone.Zone;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Copies resources between a global control plane and its zones, and removes copies of what is no more. */
public final class Synchronization {
    private static final String ORIGIN = "kuma.io/origin";
    private static final String ZONE = "kuma.io/zone";
    /** What lets administrators in, and what each control plane has its own of. */
    private static final Pattern NOT_DOWN = Pattern.compile(
            "envoy-admin-ca|inter-cp-ca|admin-user-token" + "|user-token-revocations|user-token-signing-key.*");

    private static final String PRIVATE_KEY = "zone-token-signing-key";
    private final Replica global;
    private final List<ZoneLinks> zones;

    /** Connects control planes that have no resources yet. */
    public Synchronization(Replica global, Map<String, Replica> zones) {
        this.global = global;
        this.zones = zones.entrySet().stream()
                .map(zone -> new ZoneLinks(
                        zone.getKey(), up(zone.getKey(), zone.getValue()), down(zone.getKey(), zone.getValue())))
                .toList();
    }

    private Link up(String name, Replica zone) {
        return new Link(
                zone,
                global,
                item -> goesUp(item) ? Optional.of(copyUp(item, name)) : Optional.empty(),
                item -> isFrom(item, "zone") && name.equals(item.labels().get(ZONE)));
    }

    private Link down(String name, Replica zone) {
        return new Link(
                global,
                zone,
                item -> goesTo(name, item) ? copyDown(item) : Optional.empty(),
                item -> isFrom(item, "global"));
    }

    /** Copies what has changed; insights of services as far as the global control plane has summed them up. */
    public void run() {
        List<ZoneLinks> enabled =
                zones.stream().filter(zone -> isEnabled(zone.zone())).toList();
        enabled.forEach(zone -> zone.up().run());
        enabled.forEach(zone -> zone.down().run());
    }

    /** Copies what has changed, insights too. */
    public void runWithInsights() {
        run();
        global.refreshInsights().run();
        run();
    }

    private boolean isEnabled(String zone) {
        return global.store()
                .find(global.kinds().of(Zone.TYPE), "", zone)
                .flatMap(item -> item.members().get("enabled"))
                .flatMap(JsonValue::asBoolean)
                .orElse(true);
    }

    private static Item copyUp(Item item, String zone) {
        return copy(item, Map.of(ORIGIN, "zone", ZONE, zone), item.members(), true);
    }

    private static Optional<Item> copyDown(Item item) {
        return withoutPrivateKey(copy(item, Map.of(ORIGIN, "global"), withoutStatus(item), !isFrom(item, "zone")));
    }

    private static boolean goesUp(Item item) {
        if (isFrom(item, "global")) {
            return false;
        }
        return switch (item.kind().sync()) {
            case TO_GLOBAL, ACROSS_ZONES -> true;
            case BOTH_WAYS, TO_ZONES -> isFrom(item, "zone");
            case TO_ZONES_UNRENAMED, NEVER -> false;
        };
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

    private record ZoneLinks(String zone, Link up, Link down) {}
}
