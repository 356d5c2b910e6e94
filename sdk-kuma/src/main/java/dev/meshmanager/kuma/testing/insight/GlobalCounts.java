package dev.meshmanager.kuma.testing.insight;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.proxy.Dataplane;
import dev.meshmanager.kuma.proxy.DataplaneInsight;
import dev.meshmanager.kuma.secret.GlobalSecret;
import dev.meshmanager.kuma.testing.store.CpMode;
import dev.meshmanager.kuma.testing.store.Gateways;
import dev.meshmanager.kuma.testing.store.GoTimes;
import dev.meshmanager.kuma.testing.store.KindIndex;
import dev.meshmanager.kuma.testing.store.Store;
import dev.meshmanager.kuma.testing.store.StoredItem;
import dev.meshmanager.kuma.testing.store.StoredKind;
import dev.meshmanager.kuma.testing.wire.ServerAnswer;
import dev.meshmanager.kuma.zone.Zone;
import dev.meshmanager.kuma.zone.ZoneEgress;
import dev.meshmanager.kuma.zone.ZoneEgressInsight;
import dev.meshmanager.kuma.zone.ZoneIngress;
import dev.meshmanager.kuma.zone.ZoneIngressInsight;
import dev.meshmanager.kuma.zone.ZoneInsight;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Computes the numbers over all meshes and zones. */
public final class GlobalCounts {
    /** The kinds that the control plane does not count as resources, or counts elsewhere. */
    private static final Set<ResourceType<?>> NOT_AMONG_RESOURCES =
            Set.of(GlobalSecret.TYPE, Mesh.TYPE, Zone.TYPE, ZoneEgress.TYPE, ZoneIngress.TYPE);

    private final CpMode mode;
    private final KindIndex kinds;
    private final Store store;
    private final Clock clock;

    public GlobalCounts(CpMode mode, KindIndex kinds, Store store, Clock clock) {
        this.mode = mode;
        this.kinds = kinds;
        this.store = store;
        this.clock = clock;
    }

    public ServerAnswer globalInsight() {
        Map<String, Object> insight = new LinkedHashMap<>();
        insight.put("createdAt", GoTimes.print(clock.instant()));
        insight.put("dataplanes", dataplanes());
        insight.put("meshes", total(countsMeshes() ? store.count(kinds.of(Mesh.TYPE)) : 0));
        insight.put("policies", total(policies()));
        insight.put("resources", resources());
        insight.put("services", new ServiceCounts(mode, kinds, store).toJson());
        insight.put("zones", zones());
        return ServerAnswer.json(JsonObject.of(insight));
    }

    /** Returns the numbers of resources outside meshes, which have their own path. */
    public ServerAnswer globalInsights() {
        Map<String, Object> resources = new TreeMap<>();
        kinds.all().stream()
                .filter(kind -> !kind.isMeshScoped() && !kind.isInsight())
                .forEach(kind -> resources.put(kind.name(), total(store.count(kind))));
        Map<String, Object> insights = new LinkedHashMap<>();
        insights.put("type", "GlobalInsights");
        insights.put("creationTime", GoTimes.print(clock.instant()));
        insights.put("resources", resources);
        return ServerAnswer.json(JsonObject.of(insights));
    }

    /** Only the control plane that owns the meshes counts their resources. */
    private boolean countsMeshes() {
        return !mode.isFederatedZone();
    }

    private static Map<String, Object> total(int total) {
        return Map.of("total", total);
    }

    private Map<String, Object> dataplanes() {
        ProxyCounts standard = new ProxyCounts();
        ProxyCounts builtin = new ProxyCounts();
        ProxyCounts delegated = new ProxyCounts();
        if (countsMeshes()) {
            store.list(kinds.of(Dataplane.TYPE), "").forEach(item -> {
                JsonObject dataplane = item.members();
                ProxyCounts ofNoGateway = Gateways.isDelegated(dataplane) ? delegated : standard;
                (Gateways.isBuiltin(dataplane) ? builtin : ofNoGateway).add(statusOf(item));
            });
        }
        Map<String, Object> dataplanes = new LinkedHashMap<>();
        if (mode.version().isBefore(KumaVersion.V3_0)) {
            dataplanes.put("gatewayBuiltin", builtin.toJson());
        }
        dataplanes.put("gatewayDelegated", delegated.toJson());
        dataplanes.put("standard", standard.toJson());
        return dataplanes;
    }

    private String statusOf(StoredItem dataplane) {
        StoredKind insights = kinds.of(DataplaneInsight.TYPE);
        return ProxyCounts.statusOf(dataplane.members(), store.find(insights, dataplane.mesh(), dataplane.name()));
    }

    private int policies() {
        return countsMeshes()
                ? kinds.all().stream()
                        .filter(kind -> kind.policy().isPresent())
                        .mapToInt(store::count)
                        .sum()
                : 0;
    }

    private Map<String, Object> resources() {
        Predicate<StoredKind> counted = kind -> countsMeshes() || !kind.isMeshScoped();
        Map<String, Object> resources = new TreeMap<>();
        kinds.all().stream()
                .filter(counted.and(kind -> !kind.isInsight() && !NOT_AMONG_RESOURCES.contains(kind.type())))
                .filter(kind -> store.count(kind) > 0)
                .forEach(kind -> resources.put(kind.name(), total(store.count(kind))));
        return resources;
    }

    private Map<String, Object> zones() {
        Map<String, Object> zones = new LinkedHashMap<>();
        zones.put("controlPlanes", connected(ZoneInsight.TYPE));
        zones.put("zoneEgresses", connected(ZoneEgressInsight.TYPE));
        zones.put("zoneIngresses", connected(ZoneIngressInsight.TYPE));
        return zones;
    }

    /**
     * The control plane counts insights, not zones. A zone that never connected is not included. Kinds that it does not
     * have count 0.
     */
    private Map<String, Object> connected(ResourceType<?> insights) {
        StoredKind kind = new StoredKind(insights);
        Map<String, Object> counts = new LinkedHashMap<>();
        counts.put(
                "online", store.list(kind, "").filter(Subscriptions::isOnline).count());
        counts.put("total", store.count(kind));
        return counts;
    }
}
