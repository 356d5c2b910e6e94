package dev.meshmanager.konnect.zone;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.files.GeneratedFile;
import dev.meshmanager.core.format.Yaml;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The configuration, token and zone proxies of a zone on a machine. */
final class UniversalFiles implements ZoneFiles {
    static final String CONFIG = "kuma-cp.yaml";
    static final String TOKEN = "cp-token";

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
        for (ZoneProxy proxy : ZoneProxy.of(zone)) {
            files.add(GeneratedFile.of(proxy.fileName() + ".yaml", Yaml.write(JsonObject.of(proxy.resource()))));
            if (proxy.hasAddressOfMesh()) {
                files.add(GeneratedFile.of(proxy.addressFile(), Yaml.write(JsonObject.of(proxy.addressOfMesh()))));
            }
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
