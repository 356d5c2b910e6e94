package dev.meshmanager.kuma.testing.insight;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.kuma.internal.Trees;
import dev.meshmanager.kuma.testing.store.Gateways;
import dev.meshmanager.kuma.testing.store.StoredItem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts proxies or services by status. */
public final class ProxyCounts {
    private int online;
    private int offline;
    private int partiallyDegraded;
    private int total;

    /** Adds a status in the format of service insights. An unknown status is only included in the total. */
    public void add(String status) {
        total++;
        switch (status) {
            case "online":
                online++;
                break;
            case "offline":
                offline++;
                break;
            case "partially_degraded":
                partiallyDegraded++;
                break;
            default:
                break;
        }
    }

    public Map<String, Object> toJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("offline", offline);
        json.put("online", online);
        json.put("partiallyDegraded", partiallyDegraded);
        json.put("total", total);
        return json;
    }

    /**
     * Returns the status of a proxy by the rules of the control plane. A proxy without inbounds that is not a gateway
     * is offline.
     */
    public static String statusOf(JsonObject dataplane, Optional<StoredItem> insight) {
        if (insight.filter(Subscriptions::isOnline).isEmpty()) {
            return "offline";
        }
        if (Gateways.isGateway(dataplane)) {
            return "online";
        }
        List<JsonObject> inbounds = Trees.objects(dataplane, "networking", "inbound");
        List<JsonObject> listeners = Trees.objects(dataplane, "networking", "listeners");
        long ready = inbounds.stream().filter(ProxyCounts::isInboundReady).count()
                + listeners.stream().filter(ProxyCounts::isListenerReady).count();
        if (ready == 0) {
            return "offline";
        }
        return ready == inbounds.size() + listeners.size() ? "online" : "partially_degraded";
    }

    private static boolean isInboundReady(JsonObject inbound) {
        boolean unhealthy = Trees.has(inbound, "health")
                && !Trees.at(inbound, "health", "ready")
                        .flatMap(JsonValue::asBoolean)
                        .orElse(false);
        return !unhealthy && !Trees.text(inbound, "state").equals("NotReady");
    }

    private static boolean isListenerReady(JsonObject listener) {
        String state = Trees.text(listener, "state");
        return state.isEmpty() || state.equals("Ready");
    }
}
