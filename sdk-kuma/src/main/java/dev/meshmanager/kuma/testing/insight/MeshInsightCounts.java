package dev.meshmanager.kuma.testing.insight;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.kuma.internal.Trees;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.service.ExternalService;
import dev.meshmanager.kuma.testing.store.CpMode;
import dev.meshmanager.kuma.testing.store.Gateways;
import dev.meshmanager.kuma.testing.store.KindIndex;
import dev.meshmanager.kuma.testing.store.Store;
import dev.meshmanager.kuma.testing.store.StoredItem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The counts of a mesh insight. */
public final class MeshInsightCounts {
    private static final String SERVICE = "kuma.io/service";

    private final boolean isSince30;
    private final KindIndex kinds;
    private final Store store;
    private final String mesh;
    private final StatusCounts proxies = new StatusCounts();
    private final Map<String, StatusCounts> byType = new LinkedHashMap<>();
    private final Map<String, StatusCounts> ofKumaDp = new TreeMap<>();
    private final Map<String, StatusCounts> ofEnvoy = new TreeMap<>();
    private final Map<String, StatusCounts> issued = new TreeMap<>();
    private final Map<String, StatusCounts> supported = new TreeMap<>();
    private final Set<String> services = new TreeSet<>();

    MeshInsightCounts(CpMode mode, KindIndex kinds, Store store, String mesh) {
        this.isSince30 = mode.version().isAtLeast(KumaVersion.V3_0);
        this.kinds = kinds;
        this.store = store;
        this.mesh = mesh;
        for (String type : List.of("standard", "gateway", "gatewayBuiltin", "gatewayDelegated")) {
            byType.put(type, new StatusCounts());
        }
        if (isSince30) {
            byType.remove("gatewayBuiltin");
        }
    }

    public void add(StoredItem proxy, Optional<StoredItem> insight) {
        String status = ProxyCounts.statusOf(proxy.members(), insight);
        proxies.add(status);
        typesOf(proxy.members()).forEach(type -> of(byType, type).add(status));
        JsonObject members = insight.map(StoredItem::members).orElse(JsonObject.EMPTY);
        List<JsonObject> subscriptions = Trees.objects(members, "subscriptions");
        JsonObject last = subscriptions.isEmpty() ? JsonObject.EMPTY : subscriptions.get(subscriptions.size() - 1);
        ofVersion(ofKumaDp, Trees.text(last, "version", "kumaDp", "version")).add(status);
        ofVersion(ofEnvoy, Trees.text(last, "version", "envoy", "version")).add(status);
        if (Trees.has(members, "mTLS")) {
            of(issued, Trees.text(members, "mTLS", "issuedBackend")).add(status);
            Trees.texts(members, "mTLS", "supportedBackends")
                    .forEach(backend -> of(supported, backend).add(status));
        }
        services.add(Trees.text(proxy.members(), "networking", "gateway", "tags", SERVICE));
        Trees.objects(proxy.members(), "networking", "inbound").stream()
                .filter(inbound -> !Trees.text(inbound, "state").equals("Ignored"))
                .forEach(inbound -> services.add(Trees.text(inbound, "tags", SERVICE)));
        services.remove("");
    }

    private static StatusCounts of(Map<String, StatusCounts> tallies, String name) {
        return tallies.computeIfAbsent(name, key -> new StatusCounts());
    }

    private static StatusCounts ofVersion(Map<String, StatusCounts> tallies, String version) {
        // The total of a version includes only online and offline proxies.
        return tallies.computeIfAbsent(
                version.isEmpty() ? "unknown" : version, key -> new StatusCounts("online", "offline"));
    }

    private static List<String> typesOf(JsonObject dataplane) {
        if (!Gateways.isGateway(dataplane)) {
            return List.of("standard");
        }
        return List.of("gateway", Gateways.isBuiltin(dataplane) ? "gatewayBuiltin" : "gatewayDelegated");
    }

    public JsonObject toJson(boolean withoutServices) {
        Map<String, Object> insight = new LinkedHashMap<>();
        insight.put("dataplanes", proxies.toJson());
        Map<String, Object> policies = counts(true);
        if (!policies.isEmpty() && !isSince30) {
            insight.put("policies", policies);
        }
        insight.put("dpVersions", withoutEmpty("kumaDp", ofKumaDp, "envoy", ofEnvoy));
        insight.put("mTLS", withoutEmpty("issuedBackends", issued, "supportedBackends", supported));
        if (!withoutServices) {
            insight.put("services", serviceCounts());
        }
        Map<String, Object> types = new LinkedHashMap<>();
        byType.forEach((type, tally) -> types.put(type, tally.toJson()));
        insight.put("dataplanesByType", types);
        Map<String, Object> resources = counts(false);
        if (!resources.isEmpty()) {
            insight.put("resources", resources);
        }
        return JsonObject.of(insight);
    }

    private Map<String, Object> serviceCounts() {
        long external = store.list(kinds.of(ExternalService.TYPE), mesh).count();
        Map<String, Object> counts = new LinkedHashMap<>();
        counts.put("total", services.size() + external);
        counts.put("internal", (long) services.size());
        counts.put("external", external);
        counts.values().removeIf(count -> count.equals(0L));
        return counts;
    }

    private static Map<String, Object> withoutEmpty(
            String name, Map<String, StatusCounts> tallies, String other, Map<String, StatusCounts> others) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put(name, StatusCounts.toJson(tallies));
        json.put(other, StatusCounts.toJson(others));
        json.values().removeIf(value -> ((Map<?, ?>) value).isEmpty());
        return json;
    }

    private Map<String, Object> counts(boolean onlyPolicies) {
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
