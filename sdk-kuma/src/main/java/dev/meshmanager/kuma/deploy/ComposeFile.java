package dev.meshmanager.kuma.deploy;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.files.GeneratedFile;
import dev.meshmanager.core.format.ResourceDocuments;
import dev.meshmanager.core.format.Yaml;
import dev.meshmanager.kuma.deploy.credential.SigningKey;
import dev.meshmanager.kuma.deploy.credential.TokenIssuer;
import dev.meshmanager.kuma.kind.Kinds;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.proxy.Dataplane;
import dev.meshmanager.kuma.proxy.Inbound;
import dev.meshmanager.kuma.validation.ControlPlaneMode;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A Compose file that runs a topology on one machine: control planes, databases, and a demo application in a zone. */
final class ComposeFile {
    static final String NAME = "compose.yaml";

    private static final String PASSWORD = "postgres-password";
    private static final String DEMO = "demo-app";
    private static final int DEMO_PORT = 5000;
    private static final int DEMO_INBOUND = 15000;
    private static final int POSTGRES_PORT = 15432;

    private final List<TopologyHost> hosts;

    ComposeFile(List<TopologyHost> hosts) {
        this.hosts = hosts;
        for (TopologyHost host : hosts) {
            if (host.controlPlane().platform() != Platform.UNIVERSAL) {
                throw new IllegalStateException("Compose cannot run " + host.directory() + ", which is in Kubernetes");
            }
        }
    }

    /** Returns the files that the topology does not have anyway. */
    List<GeneratedFile> files(SigningKey key, Duration validFor, Clock clock) {
        List<GeneratedFile> files = new ArrayList<>();
        files.add(GeneratedFile.of(NAME, text()));
        for (TopologyHost host : hosts) {
            if (hasPostgres(host)) {
                files.add(GeneratedFile.secret(PASSWORD, password(host)).in(host.directory()));
            }
        }
        Dataplane demo = Dataplane.builder()
                .mesh("default")
                .name(DEMO)
                .networking(n -> n.address(DEMO).addInbound(this::demoInbound))
                .build();
        files.add(GeneratedFile.of(
                        "dataplane.yaml", ResourceDocuments.of(Kinds.ALL).toYaml(demo))
                .in(DEMO));
        files.add(GeneratedFile.secret(
                        "token",
                        TokenIssuer.of(key)
                                .withClock(clock)
                                .dataplane(t -> t.mesh("default").name(DEMO).validFor(validFor))
                                .reveal())
                .in(DEMO));
        return files;
    }

    private void demoInbound(Inbound.Builder inbound) {
        inbound.port(DEMO_INBOUND).servicePort(DEMO_PORT);
        if (demoZone().controlPlane().version().isAtLeast(KumaVersion.V3_0)) {
            // Inbounds of 3.0 have no tags.
            inbound.protocol("http");
        } else {
            inbound.putTag("kuma.io/service", DEMO).putTag("kuma.io/protocol", "http");
        }
    }

    private TopologyHost demoZone() {
        return hosts.stream()
                .filter(host -> host.controlPlane().mode() != ControlPlaneMode.GLOBAL)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a demo application needs a zone"));
    }

    String text() {
        Map<String, Object> services = new LinkedHashMap<>();
        hosts.forEach(host -> addControlPlane(services, host));
        addDemo(services);
        return Yaml.write(JsonObject.of(Map.of("services", services)));
    }

    private static boolean hasPostgres(TopologyHost host) {
        return host.controlPlane().text("store.type").equals("postgres");
    }

    private static String orDefault(TopologyHost host, String setting) {
        String text = host.controlPlane().text("store.postgres." + setting);
        return text.isEmpty() ? "kuma" : text;
    }

    private static String password(TopologyHost host) {
        return orDefault(host, "password");
    }

    private static void addControlPlane(Map<String, Object> services, TopologyHost host) {
        ControlPlane controlPlane = host.controlPlane();
        Map<String, Object> service = kumaCp(host);
        List<String> command = controlPlane.run("kuma-cp", ControlPlaneFiles.CONFIG);
        service.put("command", command.subList(1, command.size()));
        service.put("ports", List.of(port(controlPlane.port("apiServer.https.port", 5682))));
        service.put("networks", Map.of("default", Map.of("aliases", List.of(host.address()))));
        service.put("restart", "on-failure");
        if (hasPostgres(host)) {
            String database = host.directory() + "-postgres";
            String migration = host.directory() + "-migration";
            services.put(database, postgres(host));
            Map<String, Object> migrate = kumaCp(host);
            migrate.put("command", List.of("migrate", "up", "--config-file", ControlPlaneFiles.CONFIG));
            migrate.put("depends_on", Map.of(database, Map.of("condition", "service_healthy")));
            services.put(migration, migrate);
            service.put("depends_on", Map.of(migration, Map.of("condition", "service_completed_successfully")));
        }
        services.put(host.directory(), service);
    }

    /** Two control planes with the same port cannot both have it on one machine. */
    private static String port(int port) {
        return "127.0.0.1:" + port + ":" + port;
    }

    private static Map<String, Object> kumaCp(TopologyHost host) {
        Map<String, Object> service = new LinkedHashMap<>();
        service.put("image", "docker.io/kumahq/kuma-cp:" + imageTag(host));
        // Only the owner can read the files, and the owner has another id in the container.
        service.put("user", "0:0");
        service.put("working_dir", "/etc/kuma");
        service.put("volumes", List.of("./" + host.directory() + ":/etc/kuma:ro"));
        return service;
    }

    private static String imageTag(TopologyHost host) {
        KumaVersion version = host.controlPlane().version();
        return version.equals(version.line()) ? version + ".0" : version.toString();
    }

    private static Map<String, Object> postgres(TopologyHost host) {
        int port = host.controlPlane().port("store.postgres.port", POSTGRES_PORT);
        Map<String, Object> environment = new LinkedHashMap<>();
        environment.put("POSTGRES_USER", orDefault(host, "user"));
        environment.put("POSTGRES_DB", orDefault(host, "dbName"));
        environment.put("POSTGRES_PASSWORD_FILE", "/run/" + PASSWORD);
        Map<String, Object> health = new LinkedHashMap<>();
        health.put("test", List.of("CMD", "pg_isready", "--port", Integer.toString(port), "--host", "localhost"));
        health.put("interval", "2s");
        health.put("retries", 30);
        Map<String, Object> service = new LinkedHashMap<>();
        service.put("image", "docker.io/library/postgres:17");
        service.put("command", List.of("postgres", "-p", Integer.toString(port)));
        service.put("environment", environment);
        service.put("volumes", List.of("./" + host.directory() + "/" + PASSWORD + ":/run/" + PASSWORD + ":ro"));
        service.put("healthcheck", health);
        String address = host.controlPlane().text("store.postgres.host");
        if (!address.isEmpty()) {
            service.put("networks", Map.of("default", Map.of("aliases", List.of(address))));
        }
        return service;
    }

    /** The application and its proxy share a network, as in a pod. */
    private void addDemo(Map<String, Object> services) {
        TopologyHost zone = demoZone();
        Map<String, Object> app = new LinkedHashMap<>();
        app.put("image", "docker.io/hashicorp/http-echo:1.0");
        app.put("command", List.of("-listen=:" + DEMO_PORT, "-text=hello from the mesh"));
        app.put("ports", List.of(port(DEMO_INBOUND)));
        services.put(DEMO, app);
        Map<String, Object> proxy = new LinkedHashMap<>();
        proxy.put("image", "docker.io/kumahq/kuma-dp:" + imageTag(zone));
        proxy.put("user", "0:0");
        proxy.put("network_mode", "service:" + DEMO);
        proxy.put(
                "command",
                List.of(
                        "run",
                        "--cp-address=https://" + zone.address() + ":"
                                + zone.controlPlane().port("dpServer.port", 5678),
                        "--ca-cert-file=/etc/kuma-cp/ca.crt",
                        "--dataplane-file=/etc/kuma/dataplane.yaml",
                        "--dataplane-token-file=/etc/kuma/token"));
        proxy.put(
                "volumes",
                List.of("./" + DEMO + ":/etc/kuma:ro", "./" + zone.directory() + "/ca.crt:/etc/kuma-cp/ca.crt:ro"));
        // The mesh arrives from the global control plane some seconds after the zone has started.
        proxy.put("restart", "on-failure");
        proxy.put("depends_on", List.of(DEMO, zone.directory()));
        services.put(DEMO + "-proxy", proxy);
    }
}
