package dev.meshmanager.kuma.testing.server;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.kuma.testing.store.CpMode;
import dev.meshmanager.kuma.testing.wire.ServerAnswer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Responses about the control plane itself. */
public final class ServerPages {
    private final CpMode mode;
    private final String clusterId;

    public ServerPages(CpMode mode, String clusterId) {
        this.mode = mode;
        this.clusterId = clusterId;
    }

    public ServerAnswer index() {
        Map<String, Object> index = new LinkedHashMap<>();
        index.put("clusterId", clusterId);
        index.put("gui", mode.isFederatedZone() ? "" : "/gui");
        index.put("hostname", "in-memory");
        index.put("instanceId", "in-memory-0001");
        index.put("product", "Kuma");
        index.put("version", mode.fullVersion());
        return ServerAnswer.json(JsonObject.of(index));
    }

    /**
     * Without authentication, every caller is an administrator, like callers on the machine of a real control plane.
     */
    public ServerAnswer whoAmI() {
        Map<String, Object> user = new LinkedHashMap<>();
        user.put("name", "mesh-system:admin");
        user.put("groups", List.of("mesh-system:admin", "mesh-system:authenticated"));
        return ServerAnswer.json(JsonObject.of(user));
    }

    /** Returns the few settings that tell the types of control planes apart. */
    public ServerAnswer config() {
        Map<String, Object> zone = new LinkedHashMap<>();
        zone.put("name", mode.isGlobal() ? "default" : mode.zone());
        if (mode.isFederatedZone()) {
            zone.put("globalAddress", "grpcs://global.example:5685");
        }
        Map<String, Object> config = new LinkedHashMap<>();
        config.put("environment", "universal");
        config.put("mode", mode.wireName());
        config.put("store", Map.of("type", "memory"));
        config.put("multizone", Map.of("zone", zone));
        return ServerAnswer.json(JsonObject.of(config));
    }
}
