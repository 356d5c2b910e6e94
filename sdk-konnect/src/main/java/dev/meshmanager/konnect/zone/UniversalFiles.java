package dev.meshmanager.konnect.zone;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.files.GeneratedFile;
import dev.meshmanager.core.format.Yaml;
import dev.meshmanager.core.text.ShellText;
import dev.meshmanager.kuma.zone.ZoneEgress;
import dev.meshmanager.kuma.zone.ZoneIngress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The configuration, token and zone proxies of a zone on a machine. */
final class UniversalFiles implements ZoneFiles {
    private static final String CONFIG = "kuma-cp.yaml";
    private static final String TOKEN = "cp-token";
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
        String version = zone.version()
                .map(text -> "VERSION=" + ShellText.quote(text) + " ")
                .orElse("");
        List<String> commands = new ArrayList<>();
        commands.add("curl -L https://developer.konghq.com/mesh/installer.sh | " + version + "sh -");
        commands.add(TokenVariables.PATH + "=" + TOKEN + " kong-mesh-*/bin/kuma-cp run --config-file " + CONFIG
                + background("kuma-cp"));
        if (zone.hasIngress()) {
            commands.add(token("ingress"));
            commands.add(run("ingress", variable("advertisedAddress", "INGRESS_PUBLIC_ADDRESS")));
        }
        if (zone.hasEgress()) {
            commands.add(token("egress"));
            commands.add(run("egress", ""));
        }
        return commands;
    }

    private String token(String role) {
        return "(umask 077 && kong-mesh-*/bin/kumactl generate zone-token --zone " + ShellText.quote(zone.name())
                + " --scope " + role + " --valid-for 720h > " + role + "-token)";
    }

    private static String run(String role, String variables) {
        return "kong-mesh-*/bin/kuma-dp run --proxy-type=" + role + " --cp-address=https://localhost:5678"
                + " --dataplane-file=" + role + ".yaml --dataplane-token-file=" + role + "-token"
                + variable("address", "HOST_ADDRESS") + variables + background(role);
    }

    private static String variable(String name, String ofShell) {
        return " --dataplane-var " + ShellText.quoteWithVariables(name + "=$" + ofShell);
    }

    /**
     * The process id is stored, since the machine may run other control planes and proxies that must not be stopped.
     */
    private static String background(String name) {
        return " & echo $! > " + name + ".pid";
    }

    private static String kill(String name) {
        return "kill $(cat " + name + ".pid)";
    }

    @Override
    public List<String> uninstall() {
        List<String> commands = new ArrayList<>();
        if (zone.hasIngress()) {
            commands.add(kill("ingress"));
        }
        if (zone.hasEgress()) {
            commands.add(kill("egress"));
        }
        commands.add(kill("kuma-cp"));
        return commands;
    }

    @Override
    public List<String> notes() {
        List<String> notes = new ArrayList<>();
        notes.add(
                "`" + TOKEN + "` holds the token of the zone, which `kuma-cp` reads when it starts: do not commit it.");
        if (zone.hasIngress() || zone.hasEgress()) {
            notes.add("Set `HOST_ADDRESS` to an address of this machine that proxies of the zone reach"
                    + (zone.hasIngress() ? ", and `INGRESS_PUBLIC_ADDRESS` to the one that other zones reach." : "."));
            notes.add("Before the tokens are generated, `kumactl` must be configured for the control plane that issues"
                    + " tokens of zone proxies, and `kuma-cp` must run.");
        }
        return notes;
    }
}
