package dev.meshmanager.kuma.testing.insight;

import dev.meshmanager.core.JsonValue;
import dev.meshmanager.kuma.internal.Trees;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.proxy.Dataplane;
import dev.meshmanager.kuma.proxy.DataplaneInsight;
import dev.meshmanager.kuma.service.MeshExternalService;
import dev.meshmanager.kuma.service.MeshService;
import dev.meshmanager.kuma.service.ServiceInsight;
import dev.meshmanager.kuma.testing.store.CpMode;
import dev.meshmanager.kuma.testing.store.Gateways;
import dev.meshmanager.kuma.testing.store.KindIndex;
import dev.meshmanager.kuma.testing.store.Store;
import dev.meshmanager.kuma.testing.store.StoredItem;
import dev.meshmanager.kuma.testing.wire.ServiceTypes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The numbers of services by type. Before 3.0 they are those of the service insights; since 3.0, those of the services
 * themselves and of the proxies that are gateways.
 */
final class ServiceCounts {
    private static final String ONLINE = "online";

    private final CpMode mode;
    private final KindIndex kinds;
    private final Store store;

    ServiceCounts(CpMode mode, KindIndex kinds, Store store) {
        this.mode = mode;
        this.kinds = kinds;
        this.store = store;
    }

    Map<String, Object> toJson() {
        boolean isSince30 = mode.version().isAtLeast(KumaVersion.V3_0);
        Map<String, ProxyCounts> byType = isSince30 ? ofResources() : ofInsights();
        Map<String, Object> services = new LinkedHashMap<>();
        services.put("external", Map.of("total", json(byType, "external").get("total")));
        if (!isSince30) {
            services.put("gatewayBuiltin", json(byType, "gateway_builtin"));
        }
        services.put("gatewayDelegated", json(byType, "gateway_delegated"));
        services.put("internal", json(byType, "internal"));
        return services;
    }

    private static Map<String, Object> json(Map<String, ProxyCounts> byType, String type) {
        return byType.getOrDefault(type, new ProxyCounts()).toJson();
    }

    private Map<String, ProxyCounts> ofInsights() {
        Map<String, ProxyCounts> byType = new TreeMap<>();
        store.list(kinds.of(ServiceInsight.TYPE), "")
                .forEach(item -> byType.computeIfAbsent(ServiceTypes.of(item), type -> new ProxyCounts())
                        .add(Trees.text(item.members(), "status")));
        return byType;
    }

    private Map<String, ProxyCounts> ofResources() {
        ProxyCounts internal = new ProxyCounts();
        store.list(kinds.of(MeshService.TYPE), "").forEach(service -> {
            long serving = Math.min(proxies(service, "connected"), proxies(service, "healthy"));
            internal.add(status(serving, proxies(service, "total")));
        });
        ProxyCounts external = new ProxyCounts();
        store.list(kinds.of(MeshExternalService.TYPE), "").forEach(service -> external.add(""));
        ProxyCounts delegated = new ProxyCounts();
        gateways().values().forEach(statuses -> {
            long online = statuses.stream().filter(ONLINE::equals).count();
            delegated.add(status(online, statuses.size()));
        });
        return Map.of("internal", internal, "external", external, "gateway_delegated", delegated);
    }

    private static long proxies(StoredItem service, String member) {
        return Trees.at(service.members(), "status", "dataplaneProxies", member)
                .flatMap(JsonValue::asNumber)
                .map(Number::longValue)
                .orElse(0L);
    }

    private static String status(long online, long total) {
        if (online == 0) {
            return "offline";
        }
        return online == total ? ONLINE : "partially_degraded";
    }

    /** Returns the statuses of the gateways by service: that of the tag, else the workload, else the proxy itself. */
    private Map<String, List<String>> gateways() {
        Map<String, List<String>> byService = new TreeMap<>();
        store.list(kinds.of(Dataplane.TYPE), "")
                .filter(proxy -> Gateways.isGateway(proxy.members()))
                .forEach(proxy -> byService
                        .computeIfAbsent(serviceOf(proxy), key -> new ArrayList<>())
                        .add(ProxyCounts.statusOf(
                                proxy.members(),
                                store.find(kinds.of(DataplaneInsight.TYPE), proxy.mesh(), proxy.name()))));
        return byService;
    }

    private static String serviceOf(StoredItem gateway) {
        String tag = Trees.text(gateway.members(), "networking", "gateway", "tags", "kuma.io/service");
        String workload = gateway.labels().getOrDefault("kuma.io/workload", "");
        String key = !tag.isEmpty()
                ? "tag:" + tag
                : !workload.isEmpty() ? "workload:" + workload : "dataplane:" + gateway.name();
        return gateway.mesh() + "/" + key;
    }
}
