package dev.meshmanager.kuma.testing.admission;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.kuma.internal.Trees;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.proxy.Dataplane;
import dev.meshmanager.kuma.proxy.Listener;
import dev.meshmanager.kuma.testing.store.CpMode;
import dev.meshmanager.kuma.testing.store.Gateways;
import dev.meshmanager.kuma.testing.store.StoredItem;
import dev.meshmanager.kuma.testing.store.StoredKind;
import dev.meshmanager.kuma.zone.ZoneEgress;
import dev.meshmanager.kuma.zone.ZoneIngress;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Computes the labels that the control plane adds to those of the client. */
public final class ComputedLabels {
    private static final String PROXY_TYPE = "kuma.io/proxy-type";

    private ComputedLabels() {}

    public static Map<String, String> of(
            CpMode mode, StoredKind kind, StoredItem.Key key, JsonObject members, Map<String, String> sent) {
        Map<String, String> labels = new TreeMap<>(sent);
        boolean isSince30 = mode.version().isAtLeast(KumaVersion.V3_0);
        if (isSince30) {
            labels.put("kuma.io/display-name", key.name());
            labels.put(OriginGuard.LABEL, mode.isGlobal() ? OriginGuard.GLOBAL : OriginGuard.ZONE);
        }
        if (kind.isMeshScoped()) {
            labels.putIfAbsent("kuma.io/mesh", key.mesh());
        }
        if (!mode.isGlobal() && kind.isWrittenByZones()) {
            labels.putIfAbsent(OriginGuard.LABEL, OriginGuard.ZONE);
            if (!OriginGuard.GLOBAL.equals(labels.get(OriginGuard.LABEL))) {
                labels.putIfAbsent("kuma.io/zone", mode.zone());
                labels.putIfAbsent("kuma.io/env", "universal");
            }
        }
        if (kind.is(Dataplane.TYPE)) {
            addListener(members, Listener.Type.ZONE_INGRESS, "kuma.io/listener-zoneingress", labels);
            addListener(members, Listener.Type.ZONE_EGRESS, "kuma.io/listener-zoneegress", labels);
            labels.remove(PROXY_TYPE);
        }
        if (!isSince30) {
            addProxyType(kind, members, labels);
        }
        return labels;
    }

    private static void addProxyType(StoredKind kind, JsonObject members, Map<String, String> labels) {
        if (kind.is(Dataplane.TYPE)) {
            labels.put(PROXY_TYPE, Gateways.isBuiltin(members) ? "gateway" : "sidecar");
        } else if (kind.is(ZoneIngress.TYPE, ZoneEgress.TYPE)) {
            labels.put(PROXY_TYPE, kind.name().toLowerCase(Locale.ROOT));
        }
    }

    private static void addListener(JsonObject members, Listener.Type type, String label, Map<String, String> labels) {
        boolean present = Trees.objects(members, "networking", "listeners").stream()
                .anyMatch(listener -> Trees.text(listener, "type").equals(type.value()));
        if (present) {
            labels.put(label, "enabled");
        } else {
            labels.remove(label);
        }
    }
}
