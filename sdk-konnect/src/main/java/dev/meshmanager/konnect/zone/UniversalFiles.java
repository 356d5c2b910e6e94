package dev.meshmanager.konnect.zone;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.files.GeneratedFile;
import dev.meshmanager.core.format.Yaml;
import dev.meshmanager.kuma.zone.ZoneEgress;
import dev.meshmanager.kuma.zone.ZoneIngress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The configuration, token and zone proxies of a zone on a machine. */
final class UniversalFiles implements ZoneFiles {
    static final String CONFIG = "kuma-cp.yaml";
    static final String TOKEN = "cp-token";
    private static final int INGRESS_PORT = 10001;
    private static final int EGRESS_PORT = 10002;

    private final ZoneDeploymentSpec zone;
    private final ZoneConnection connection;

    UniversalFiles(ZoneDeploymentSpec zone, ZoneConnection connection) {
        this.zone = zone;
        this.connection = connection;
    }

    @Override
    public List<GeneratedFile> files() {
        List<GeneratedFile> files = new ArrayList<>();
        files.add(GeneratedFile.of(CONFIG, Yaml.write(config())));
        files.add(GeneratedFile.secret(TOKEN, connection.token().reveal()));
        if (zone.hasIngress()) {
            files.add(GeneratedFile.of("ingress.yaml", Yaml.write(ingress())));
        }
        if (zone.hasEgress()) {
            files.add(GeneratedFile.of("egress.yaml", Yaml.write(egress())));
        }
        return files;
    }

    private JsonObject config() {
        Map<String, Object> config = new LinkedHashMap<>();
        config.put("environment", "universal");
        config.put("mode", "zone");
        Map<String, Object> link = new LinkedHashMap<>();
        link.put("name", zone.name());
        link.put("globalAddress", connection.address());
        config.put("multizone", Map.of("zone", link));
        config.put(
                "kmesh",
                Map.of("multizone", Map.of("zone", Map.of("konnect", Map.of("cpId", connection.controlPlaneId())))));
        if (zone.mesh().filter(KongMeshVersion::needsDeltaSwitch).isPresent()) {
            config.put("experimental", Map.of("kdsDeltaEnabled", true));
        }
        return SettingsMerge.of(JsonObject.of(config), zone.config());
    }

    /** Returns the ingress. {@code kuma-dp} replaces what is in braces. */
    private JsonObject ingress() {
        Map<String, Object> networking = new LinkedHashMap<>();
        networking.put("address", "{{ address }}");
        networking.put("port", INGRESS_PORT);
        networking.put("advertisedAddress", "{{ advertisedAddress }}");
        networking.put("advertisedPort", INGRESS_PORT);
        return proxy(ZoneIngress.TYPE.name(), "ingress", networking);
    }

    private JsonObject egress() {
        Map<String, Object> networking = new LinkedHashMap<>();
        networking.put("address", "{{ address }}");
        networking.put("port", EGRESS_PORT);
        return proxy(ZoneEgress.TYPE.name(), "egress", networking);
    }

    private JsonObject proxy(String type, String role, Map<String, Object> networking) {
        Map<String, Object> proxy = new LinkedHashMap<>();
        proxy.put("type", type);
        proxy.put("name", zone.name() + "-" + role);
        proxy.put("networking", networking);
        return JsonObject.of(proxy);
    }

    @Override
    public List<String> install() {
        return commands().install();
    }

    @Override
    public List<String> uninstall() {
        return commands().uninstall();
    }

    @Override
    public List<String> notes() {
        return commands().notes();
    }

    private UniversalCommands commands() {
        return new UniversalCommands(zone, connection, config());
    }
}
