package dev.meshmanager.kuma.deploy;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.files.GeneratedFile;
import dev.meshmanager.core.files.GeneratedFiles;
import dev.meshmanager.core.format.Yaml;
import dev.meshmanager.core.text.Markdown;
import dev.meshmanager.core.text.ShellText;
import dev.meshmanager.kuma.deploy.unit.SystemdUnit;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.validation.ControlPlaneMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The files and commands of one control plane. */
final class ControlPlaneFiles {
    static final String CONFIG = "kuma-cp.yaml";
    private static final String USER = "kuma";
    private static final String UNIT = "kuma-cp.service";
    private static final String NAMESPACE = "namespace.yaml";
    private static final String SECRET = "secret.yaml";
    private static final String VALUES = "values.yaml";
    private static final int SECONDS_TO_START = 60;

    private static final List<String> PORTS = List.of(
            "apiServer.http.port",
            "apiServer.https.port",
            "diagnostics.serverPort",
            "dpServer.port",
            "interCp.server.port",
            "monitoringAssignmentServer.port",
            "multizone.global.kds.grpcPort");

    private final ControlPlane controlPlane;

    ControlPlaneFiles(ControlPlane controlPlane) {
        this.controlPlane = controlPlane;
    }

    private boolean isKubernetes() {
        return controlPlane.platform() == Platform.KUBERNETES;
    }

    private boolean hasSecret() {
        return controlPlane.hasSecret();
    }

    GeneratedFiles files() {
        List<GeneratedFile> files = new ArrayList<>(configuration());
        files.add(GeneratedFile.of("README.md", readme()));
        return GeneratedFiles.of(files);
    }

    List<GeneratedFile> configuration() {
        if (!isKubernetes()) {
            String yaml = controlPlane.toYaml();
            return List.of(
                    hasSecret() ? GeneratedFile.secret(CONFIG, yaml) : GeneratedFile.of(CONFIG, yaml),
                    GeneratedFile.of(UNIT, controlPlane.toSystemdUnit()));
        }
        List<GeneratedFile> files = new ArrayList<>();
        files.add(GeneratedFile.of(NAMESPACE, Yaml.write(namespace())));
        if (hasSecret()) {
            files.add(GeneratedFile.secret(SECRET, Yaml.write(secret())));
        }
        files.add(GeneratedFile.of(VALUES, controlPlane.toHelmValues()));
        return files;
    }

    private JsonObject namespace() {
        return object(
                "v1",
                "Namespace",
                Map.of(
                        "name",
                        controlPlane.namespace(),
                        "labels",
                        // Without it, the webhooks of the control plane cover their own namespace.
                        Map.of("kuma.io/system-namespace", "true")));
    }

    private JsonObject secret() {
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("name", HelmValues.SECRET);
        metadata.put("namespace", controlPlane.namespace());
        Map<String, Object> secret =
                new LinkedHashMap<>(object("v1", "Secret", metadata).raw());
        secret.put("type", "Opaque");
        secret.put("stringData", HelmValues.secrets(controlPlane));
        return JsonObject.of(secret);
    }

    private static JsonObject object(String apiVersion, String kind, Map<String, Object> metadata) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("apiVersion", apiVersion);
        object.put("kind", kind);
        object.put("metadata", metadata);
        return JsonObject.of(object);
    }

    String unit() {
        String program = "/usr/local/bin/kuma-cp";
        String config = "/etc/kuma/" + CONFIG;
        SystemdUnit unit = SystemdUnit.of("Kuma control plane", USER, controlPlane.run(program, config))
                .home("kuma-cp")
                .ports(PORTS.stream().map(path -> controlPlane.port(path, 0)).toList());
        controlPlane.logFile().ifPresent(unit::logFile);
        unit.writable(controlPlane.text("general.workDir"));
        if (controlPlane.text("store.type").equals("postgres")) {
            unit.before(List.of(program, "migrate", "up", "--config-file", config));
        }
        return unit.text();
    }

    List<String> commands() {
        return isKubernetes() ? helm() : run(CONFIG);
    }

    /** Returns the commands that start the control plane, given its configuration in this directory. */
    List<String> run(String config) {
        List<String> commands = new ArrayList<>();
        if (controlPlane.text("store.type").equals("postgres")) {
            commands.add("kuma-cp migrate up --config-file " + config);
        }
        commands.add(String.join(
                        " ",
                        controlPlane.run("kuma-cp", config).stream()
                                .map(ShellText::quote)
                                .toList())
                + " > kuma-cp.log 2>&1 & echo $! > kuma-cp.pid");
        // The API may be closed to callers without a token; the diagnostics server never is.
        commands.add("(n=0; until curl --silent --fail --output /dev/null http://localhost:"
                + controlPlane.port("diagnostics.serverPort", 5680) + "/ready; do n=$((n + 1)); if [ $n -ge "
                + SECONDS_TO_START + " ] || ! kill -0 \"$(cat kuma-cp.pid)\" 2> /dev/null; then"
                + " echo 'kuma-cp is not up, see kuma-cp.log' >&2; exit 1; fi; sleep 1; done)");
        return commands;
    }

    private List<String> helm() {
        String chart = controlPlane.chart().chartName();
        List<String> commands = new ArrayList<>();
        commands.add("kubectl apply -f " + NAMESPACE);
        if (hasSecret()) {
            commands.add("kubectl apply -f " + SECRET);
        }
        commands.add("helm repo add " + chart + " " + controlPlane.chart().repository());
        commands.add("helm repo update");
        commands.add("helm upgrade --install --namespace " + ShellText.quote(controlPlane.namespace()) + " --version "
                + ShellText.quote(chartVersion(controlPlane.version())) + " --values " + VALUES + " --wait " + chart
                + " " + chart + "/" + chart);
        return commands;
    }

    /** Returns the version, or the newest one of a line. */
    private static String chartVersion(KumaVersion version) {
        return version.equals(version.line()) ? "~" + version + ".0" : version.toString();
    }

    private String readme() {
        String name = controlPlane.mode() == ControlPlaneMode.GLOBAL
                ? "Global control plane"
                : "Control plane of zone " + controlPlane.zone().orElse("default");
        List<String> lines = new ArrayList<>();
        lines.add("# " + Markdown.text(name));
        lines.add("");
        lines.add(
                isKubernetes()
                        ? "`kubectl` and `helm` must point to the cluster. Run these commands in this directory:"
                        : "`kuma-cp` " + controlPlane.version() + " must be on the path. Run these commands in this"
                                + " directory:");
        lines.add("");
        lines.add(Markdown.block(commands()));
        lines.add("");
        if (!isKubernetes()) {
            lines.add("To run it as a service instead, with `/usr/local/bin/kuma-cp`:");
            lines.add("");
            lines.add(Markdown.block(SystemdUnit.install(UNIT, USER, List.of(CONFIG))));
            lines.add("");
        }
        if (hasSecret()) {
            lines.add("`" + (isKubernetes() ? SECRET : CONFIG) + "` holds secrets: do not commit it.");
            lines.add("");
        }
        return String.join("\n", lines).stripTrailing() + "\n";
    }
}
