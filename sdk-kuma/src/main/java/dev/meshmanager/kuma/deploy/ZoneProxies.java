package dev.meshmanager.kuma.deploy;

import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.zone.ZoneIngress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The Helm values that install ingresses and egresses. */
final class ZoneProxies {
    private ZoneProxies() {}

    static Map<String, Object> values(KumaVersion version, List<String> meshes) {
        if (version.has(ZoneIngress.TYPE)) {
            if (!meshes.isEmpty()) {
                throw new IllegalArgumentException("the zone proxies of " + version
                        + " serve all meshes, but the call names " + meshes + "; call zoneProxies() without meshes");
            }
            return Map.of("ingress.enabled", true, "egress.enabled", true);
        }
        if (meshes.isEmpty()) {
            throw new IllegalArgumentException(
                    "each mesh of " + version + " has zone proxies of its own; call zoneProxies(...) with the meshes");
        }
        return Map.of("meshes", meshes.stream().map(ZoneProxies::ofMesh).toList());
    }

    private static Map<String, Object> ofMesh(String mesh) {
        Map<String, Object> proxies = new LinkedHashMap<>();
        proxies.put("name", mesh);
        proxies.put("ingress", Map.of("enabled", true));
        proxies.put("egress", Map.of("enabled", true));
        return proxies;
    }
}
