package dev.meshmanager.kuma.testing.store;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.kuma.common.Kri;
import dev.meshmanager.kuma.internal.Trees;
import dev.meshmanager.kuma.service.MeshExternalService;
import dev.meshmanager.kuma.service.MeshMultiZoneService;
import dev.meshmanager.kuma.service.MeshService;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Computes the server names (SNI) with which proxies reach the ports of a service through zone proxies. */
public final class ServerNames {
    private ServerNames() {}

    /** Returns the server names by port; empty for a kind that is not a service. */
    public static List<Map<String, Object>> of(StoredKind kind, Kri kri, JsonObject members) {
        return ports(kind, members).stream()
                .filter(port -> !kind.is(MeshExternalService.TYPE) || number(port) > 0)
                .sorted(Comparator.comparingLong(ServerNames::number))
                .map(port -> entry(kri, port))
                .toList();
    }

    private static List<JsonObject> ports(StoredKind kind, JsonObject members) {
        if (kind.is(MeshService.TYPE, MeshMultiZoneService.TYPE)) {
            return Trees.objects(members, "spec", "ports");
        }
        return kind.is(MeshExternalService.TYPE) ? List.of(Trees.object(members, "spec", "match")) : List.of();
    }

    private static Map<String, Object> entry(Kri kri, JsonObject port) {
        List<String> parts = new ArrayList<>(List.of("sni", kri.shortName(), kri.mesh()));
        if (!kri.zone().isEmpty()) {
            parts.add(kri.zone());
            if (!kri.namespace().isEmpty()) {
                parts.add(kri.namespace());
            }
        }
        parts.add(kri.name());
        String name = Trees.text(port, "name");
        parts.add(name.isEmpty() ? String.valueOf(number(port)) : name);
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("port", number(port));
        entry.put("sni", String.join(".", parts));
        return entry;
    }

    private static long number(JsonObject port) {
        return Trees.at(port, "port")
                .flatMap(JsonValue::asNumber)
                .map(Number::longValue)
                .orElse(0L);
    }
}
