package dev.meshmanager.kuma.testing;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.kuma.internal.Trees;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** The proxies of one service. */
final class ServiceTally {
    private static final String SERVICE = "kuma.io/service";
    private static final String ZONE = "kuma.io/zone";

    private final Tally proxies = new Tally();
    private final Map<String, Integer> backends = new TreeMap<>();
    private final TreeSet<String> zones = new TreeSet<>();
    private String type = "internal";

    private ServiceTally() {}

    /** Adds a proxy to every service that it has an inbound of, or that it is the gateway of. */
    static void add(Map<String, ServiceTally> services, Item proxy, Optional<Item> insight) {
        JsonObject dataplane = proxy.members();
        String status = ProxyCounts.statusOf(dataplane, insight);
        if (Gateways.isGateway(dataplane)) {
            String type = Gateways.isBuiltin(dataplane) ? "gateway_builtin" : "gateway_delegated";
            JsonObject tags = Trees.object(dataplane, "networking", "gateway", "tags");
            add(services, Trees.text(tags, SERVICE), type, status, proxy, insight);
            return;
        }
        Map<String, Boolean> ready = new TreeMap<>();
        for (JsonObject inbound : Trees.objects(dataplane, "networking", "inbound")) {
            ready.merge(Trees.text(inbound, "tags", SERVICE), ProxyCounts.isInboundReady(inbound), Boolean::logicalOr);
        }
        boolean online = insight.filter(Subscriptions::isOnline).isPresent();
        ready.forEach((service, isReady) ->
                add(services, service, "internal", online && isReady ? "online" : "offline", proxy, insight));
    }

    private static void add(
            Map<String, ServiceTally> services,
            String service,
            String type,
            String status,
            Item proxy,
            Optional<Item> insight) {
        if (service.isEmpty()) {
            return;
        }
        ServiceTally tally = services.computeIfAbsent(service, name -> new ServiceTally());
        tally.type = type;
        tally.proxies.add(status);
        insight.map(item -> Trees.text(item.members(), "mTLS", "issuedBackend"))
                .filter(backend -> !backend.isEmpty())
                .ifPresent(backend -> tally.backends.merge(backend, 1, Integer::sum));
        Optional.ofNullable(proxy.labels().get(ZONE)).ifPresent(tally.zones::add);
    }

    JsonObject toJson(String service) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("status", status());
        json.put("dataplanes", proxies.toJson());
        if (!backends.isEmpty()) {
            json.put("issuedBackends", backends);
        }
        if (type.equals("internal")) {
            json.put("addressPort", service + ".mesh:80");
        } else {
            json.put("serviceType", type);
        }
        if (!zones.isEmpty()) {
            json.put("zones", zones);
        }
        return JsonObject.of(json);
    }

    private String status() {
        if (proxies.get("online") == 0) {
            return "offline";
        }
        return proxies.get("online") == proxies.get("total") ? "online" : "partially_degraded";
    }
}
