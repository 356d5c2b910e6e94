package dev.meshmanager.kuma.testing.insight;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.kuma.internal.Trees;
import dev.meshmanager.kuma.testing.store.Gateways;
import dev.meshmanager.kuma.testing.store.StoredItem;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** The counts of one service's proxies. As in the control plane, a degraded proxy is offline for its services. */
public final class ServiceInsightCounts {
    private static final String SERVICE = "kuma.io/service";
    private static final String ZONE = "kuma.io/zone";

    private final String type;
    private final Optional<String> address;
    private final StatusCounts proxies = new StatusCounts();
    private final Map<String, Integer> backends = new TreeMap<>();
    private final TreeSet<String> zones = new TreeSet<>();

    private ServiceInsightCounts(String type, Optional<String> address) {
        this.type = type;
        this.address = address;
    }

    /**
     * Adds a proxy to the service of its gateway, or to the service of each inbound, once per inbound.
     *
     * @param withoutServices whether the mesh has only {@code MeshService}s; delegated gateways have none
     */
    public static void addProxy(
            Map<String, ServiceInsightCounts> services,
            StoredItem proxy,
            Optional<StoredItem> insight,
            boolean withoutServices) {
        JsonObject dataplane = proxy.members();
        String status = ProxyCounts.statusOf(dataplane, insight).equals("online") ? "online" : "offline";
        if (Gateways.isGateway(dataplane)) {
            boolean isBuiltin = Gateways.isBuiltin(dataplane);
            if (!withoutServices || !isBuiltin) {
                JsonObject tags = Trees.object(dataplane, "networking", "gateway", "tags");
                of(services, tags, isBuiltin ? "gateway_builtin" : "gateway_delegated", Optional.empty())
                        .ifPresent(tally -> tally.add(tags, status, insight));
            }
        } else if (!withoutServices) {
            for (JsonObject inbound : Trees.objects(dataplane, "networking", "inbound")) {
                JsonObject tags = Trees.object(inbound, "tags");
                if (!Trees.text(inbound, "state").equals("Ignored")) {
                    of(services, tags, "internal", Optional.of(Trees.text(tags, SERVICE) + ".mesh:80"))
                            .ifPresent(tally -> tally.add(tags, status, insight));
                }
            }
        }
    }

    /** Adds an {@code ExternalService}. It has no proxies. */
    public static void addExternal(Map<String, ServiceInsightCounts> services, StoredItem external) {
        JsonObject tags = Trees.object(external.members(), "tags");
        of(services, tags, "external", Optional.of(Trees.text(external.members(), "networking", "address")))
                .ifPresent(tally -> tally.addZone(tags));
    }

    private static Optional<ServiceInsightCounts> of(
            Map<String, ServiceInsightCounts> services, JsonObject tags, String type, Optional<String> address) {
        String service = Trees.text(tags, SERVICE);
        return service.isEmpty()
                ? Optional.empty()
                : Optional.of(services.computeIfAbsent(service, name -> new ServiceInsightCounts(type, address)));
    }

    private void add(JsonObject tags, String status, Optional<StoredItem> insight) {
        proxies.add(status);
        insight.map(item -> Trees.text(item.members(), "mTLS", "issuedBackend"))
                .filter(backend -> !backend.isEmpty())
                .ifPresent(backend -> backends.merge(backend, 1, Integer::sum));
        addZone(tags);
    }

    private void addZone(JsonObject tags) {
        String zone = Trees.text(tags, ZONE);
        if (!zone.isEmpty()) {
            zones.add(zone);
        }
    }

    public JsonObject toJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("status", status());
        json.put("dataplanes", proxies.toJson());
        if (!backends.isEmpty()) {
            json.put("issuedBackends", backends);
        }
        address.ifPresent(text -> json.put("addressPort", text));
        if (!type.equals("internal")) {
            json.put("serviceType", type);
        }
        if (!zones.isEmpty()) {
            json.put("zones", zones);
        }
        return JsonObject.of(json);
    }

    private String status() {
        if (type.equals("external")) {
            return "not_available";
        }
        if (proxies.get("online") == 0) {
            return "offline";
        }
        return proxies.get("online") == proxies.get("total") ? "online" : "partially_degraded";
    }
}
