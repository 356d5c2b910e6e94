package dev.meshmanager.kuma.testing.sync;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.kuma.common.KindSync;
import dev.meshmanager.kuma.internal.Trees;
import dev.meshmanager.kuma.secret.GlobalSecret;
import dev.meshmanager.kuma.testing.key.PublicKeys;
import dev.meshmanager.kuma.testing.store.StoredItem;
import dev.meshmanager.kuma.zone.Zone;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Copies resources between two control planes, and deletes copies whose originals no longer exist. */
public final class Synchronization {
    private static final String ORIGIN = "kuma.io/origin";
    private static final String ZONE = "kuma.io/zone";
    /** The secrets that authenticate administrators, and those that each control plane has for itself. */
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

    private static StoredItem copyUp(StoredItem item, String zone) {
        return copy(item, Map.of(ORIGIN, "zone", ZONE, zone), item.members(), true);
    }

    private static Optional<StoredItem> copyDown(StoredItem item) {
        return withoutPrivateKey(copy(item, Map.of(ORIGIN, "global"), withoutStatus(item), !isFrom(item, "zone")));
    }

    private static boolean goesUp(StoredItem item) {
        if (isFrom(item, "global")) {
            return false;
        }
        return switch (item.kind().sync()) {
            case TO_GLOBAL, ACROSS_ZONES -> true;
            case BOTH_WAYS, TO_ZONES -> isFrom(item, "zone");
            case TO_ZONES_UNRENAMED, NEVER -> false;
        };
    }

    private static boolean goesTo(String zone, StoredItem item) {
        if (isFrom(item, "zone")) {
            return item.kind().sync() == KindSync.ACROSS_ZONES
                    && !zone.equals(item.labels().get(ZONE));
        }
        boolean stays = item.kind().is(GlobalSecret.TYPE)
                && NOT_DOWN.matcher(item.name()).matches();
        return item.kind().sync().isFromGlobal() && !stays;
    }

    /** The new control plane computes the status of a copy itself. */
    private static JsonObject withoutStatus(StoredItem item) {
        Map<String, Object> members = new LinkedHashMap<>(item.members().raw());
        // In the insight of a service, this member contains counts.
        if (!item.kind().isInsight()) {
            members.remove("status");
        }
        return JsonObject.of(members);
    }

    /** Zones receive only the public keys of the keys that sign their tokens. */
    private static Optional<StoredItem> withoutPrivateKey(StoredItem copy) {
        if (!copy.kind().is(GlobalSecret.TYPE) || !copy.name().startsWith(PRIVATE_KEY)) {
            return Optional.of(copy);
        }
        Map<String, String> labels = new TreeMap<>(copy.labels());
        labels.put("kuma.io/display-name", copy.name());
        String name = copy.name().replace(PRIVATE_KEY, "zone-token-signing-public-key");
        return PublicKeys.ofSecretData(Trees.text(copy.members(), "data"))
                .map(data -> JsonObject.of("data", data))
                .map(members -> new StoredItem(
                        copy.kind(),
                        new StoredItem.Key("", name),
                        labels,
                        copy.created(),
                        copy.modified(),
                        () -> members));
    }

    private static boolean isFrom(StoredItem item, String origin) {
        return origin.equals(item.labels().get(ORIGIN));
    }

    private static StoredItem copy(StoredItem item, Map<String, String> added, JsonObject members, boolean renamed) {
        Map<String, String> labels = new TreeMap<>(item.labels());
        labels.putAll(added);
        String name = item.name();
        if (renamed && item.kind().sync().isRenamed()) {
            labels.put("kuma.io/display-name", SyncedNames.displayName(item));
            name = SyncedNames.hashed(item, labels);
        }
        return new StoredItem(
                item.kind(),
                new StoredItem.Key(item.mesh(), name),
                labels,
                item.created(),
                item.modified(),
                () -> members);
    }

    private record ZoneLinks(String zone, Link up, Link down) {}
}
