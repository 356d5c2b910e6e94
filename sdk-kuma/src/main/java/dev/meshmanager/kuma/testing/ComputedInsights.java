package dev.meshmanager.kuma.testing;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.kuma.internal.Trees;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Sums up what is connected in the insights of meshes and services, from the first proxy on that a test connects. Until
 * then insights are what the test stores.
 */
final class ComputedInsights {
    private final KindIndex kinds;
    private final Store store;
    private final Clock clock;
    private final AtomicBoolean dirty = new AtomicBoolean();
    private volatile boolean isOn;

    ComputedInsights(KindIndex kinds, Store store, Clock clock) {
        this.kinds = kinds;
        this.store = store;
        this.clock = clock;
    }

    void switchOn() {
        isOn = true;
        dirty.set(true);
    }

    void switchOff() {
        isOn = false;
    }

    /** Says that something has been written. */
    void invalidate() {
        dirty.set(true);
    }

    /** Computes what is out of date. */
    void refresh() {
        if (isOn && dirty.getAndSet(false)) {
            synchronized (store) {
                store.list(kinds.get("Mesh"), "").toList().forEach(this::refresh);
            }
        }
    }

    private void refresh(Item mesh) {
        String name = mesh.name();
        Map<String, ServiceTally> services = new TreeMap<>();
        store.list(kinds.get("Dataplane"), name).forEach(proxy -> ServiceTally.add(services, proxy, insight(proxy)));
        store.list(kinds.get("ServiceInsight"), name).toList().forEach(store::remove);
        services.forEach((service, tally) -> put("ServiceInsight", name, service, tally.toJson(service)));
        put("MeshInsight", "", name, meshInsight(name, services.size()));
    }

    private void put(String kind, String mesh, String name, JsonObject members) {
        store.put(new Item(
                kinds.get(kind), new Item.Key(mesh, name), Map.of(), clock.instant(), clock.instant(), () -> members));
    }

    private Optional<Item> insight(Item proxy) {
        return store.find(kinds.get("DataplaneInsight"), proxy.mesh(), proxy.name());
    }

    private JsonObject meshInsight(String mesh, int services) {
        Tally all = new Tally();
        Map<String, Tally> byType = new TreeMap<>();
        Map<String, Tally> ofKumaDp = new TreeMap<>();
        Map<String, Tally> ofEnvoy = new TreeMap<>();
        Map<String, Tally> issued = new TreeMap<>();
        Map<String, Tally> supported = new TreeMap<>();
        store.list(kinds.get("Dataplane"), mesh).forEach(proxy -> {
            Optional<Item> insight = insight(proxy);
            String status = ProxyCounts.statusOf(proxy.members(), insight);
            all.add(status);
            typesOf(proxy.members()).forEach(type -> add(byType, type, status));
            JsonObject members = insight.map(Item::members).orElse(JsonObject.EMPTY);
            List<JsonObject> subscriptions = Trees.objects(members, "subscriptions");
            JsonObject last = subscriptions.isEmpty() ? JsonObject.EMPTY : subscriptions.get(subscriptions.size() - 1);
            add(ofKumaDp, Trees.text(last, "version", "kumaDp", "version"), status);
            add(ofEnvoy, Trees.text(last, "version", "envoy", "version"), status);
            add(issued, Trees.text(members, "mTLS", "issuedBackend"), status);
            Trees.texts(members, "mTLS", "supportedBackends").forEach(backend -> add(supported, backend, status));
        });
        Map<String, Object> insight = new LinkedHashMap<>();
        insight.put("dataplanes", all.toJson());
        insight.put("policies", counts(mesh, true));
        insight.put("dpVersions", Map.of("kumaDp", Tally.toJson(ofKumaDp), "envoy", Tally.toJson(ofEnvoy)));
        insight.put(
                "mTLS", Map.of("issuedBackends", Tally.toJson(issued), "supportedBackends", Tally.toJson(supported)));
        insight.put("services", services == 0 ? Map.of() : Map.of("total", services, "internal", services));
        insight.put("dataplanesByType", Tally.toJson(byType));
        insight.put("resources", counts(mesh, false));
        return JsonObject.of(insight);
    }

    private static void add(Map<String, Tally> tallies, String name, String status) {
        if (!name.isEmpty()) {
            tallies.computeIfAbsent(name, key -> new Tally()).add(status);
        }
    }

    private static List<String> typesOf(JsonObject dataplane) {
        if (!Gateways.isGateway(dataplane)) {
            return List.of("standard");
        }
        return List.of("gateway", Gateways.isBuiltin(dataplane) ? "gatewayBuiltin" : "gatewayDelegated");
    }

    private Map<String, Object> counts(String mesh, boolean onlyPolicies) {
        Map<String, Object> counts = new TreeMap<>();
        kinds.all().stream()
                .filter(kind -> kind.isMeshScoped() && !kind.isInsight())
                .filter(kind -> !onlyPolicies || kind.policy().isPresent())
                .forEach(kind -> {
                    long count = store.list(kind, mesh).count();
                    if (count > 0) {
                        counts.put(kind.name(), Map.of("total", count));
                    }
                });
        return counts;
    }
}
