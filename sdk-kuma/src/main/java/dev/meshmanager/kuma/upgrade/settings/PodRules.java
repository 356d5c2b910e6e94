package dev.meshmanager.kuma.upgrade.settings;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.kuma.finding.Finding;
import dev.meshmanager.kuma.finding.Severity;
import dev.meshmanager.kuma.internal.Trees;
import dev.meshmanager.kuma.upgrade.model.UpgradeCode;
import dev.meshmanager.kuma.upgrade.source.SourceTree;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks the annotations of pods, services and namespaces, and the containers of workloads. */
final class PodRules {
    private static final String MESH = "kuma.io/mesh";
    private static final String PROBE_PORT = "kuma.io/application-probe-proxy-port";

    private static final Map<String, String> REPLACEMENTS = Map.ofEntries(
            Map.entry("kuma.io/ingress", UpgradeCode.ZONE_PROXY_REMOVED.fix()),
            Map.entry("kuma.io/egress", UpgradeCode.ZONE_PROXY_REMOVED.fix()),
            Map.entry("kuma.io/ingress-public-address", "create a MeshZoneAddress"),
            Map.entry("kuma.io/ingress-public-port", "create a MeshZoneAddress"),
            Map.entry("kuma.io/virtual-probes", "use the application probe proxy"),
            Map.entry("kuma.io/virtual-probes-port", "use the application probe proxy"),
            Map.entry("kuma.io/transparent-proxying-reachable-services", "use kuma.io/reachable-backends"));

    private static final Set<String> OTHERS = Set.of(
            "kuma.io/builtin-dns",
            "kuma.io/builtin-dns-port",
            "kuma.io/builtindns",
            "kuma.io/builtindnsport",
            "kuma.io/transparent-proxying-inbound-port",
            "kuma.io/transparent-proxying-outbound-port");

    /** Nothing of the traffic depends on these. */
    private static final Set<String> HARMLESS =
            Set.of("kuma.io/builtin-dns-logging", "kuma.io/xds-transport-protocol-variant");

    private static final String EBPF = "kuma.io/transparent-proxying-ebpf";
    private static final String METRICS = "prometheus.metrics.kuma.io/";
    private static final List<String> METRICS_MEMBERS = List.of("port", "path", "aggregate-");
    /** Where the metadata of pods is in the objects that make pods. */
    private static final List<String> POD_TEMPLATES = List.of("", "spec.template.", "spec.jobTemplate.spec.template.");

    private final SourceTree object;
    private final List<Finding> findings;

    private PodRules(SourceTree object, List<Finding> findings) {
        this.object = object;
        this.findings = findings;
    }

    static void check(SourceTree object, List<Finding> findings) {
        PodRules rules = new PodRules(object, findings);
        POD_TEMPLATES.forEach(rules::check);
    }

    private void check(String template) {
        JsonObject annotations = at(template + "metadata.annotations");
        for (String name : annotations.names()) {
            String path = template + "metadata.annotations[\"" + name + "\"]";
            checkAnnotation(name, text(annotations.get(name)), path);
        }
        if (template.isEmpty() && !Trees.text(object.members(), "kind").equals("Pod")) {
            return;
        }
        List<JsonObject> containers = Trees.objects(at(template + "spec"), "containers");
        for (int i = 0; i < containers.size(); i++) {
            checkContainer(containers.get(i), template + "spec.containers[" + i + "]");
        }
    }

    private JsonObject at(String path) {
        return Trees.object(object.members(), path.split("\\."));
    }

    private void checkAnnotation(String name, String value, String path) {
        if (name.equals(MESH)) {
            findings.add(object.found(UpgradeCode.MESH_ANNOTATION, path, UpgradeCode.MESH_ANNOTATION.summary()));
        } else if (name.equals("kuma.io/gateway") && value.equals("builtin")) {
            add(path, "a built-in gateway is no longer made", "use a delegated gateway");
        } else if (name.equals(PROBE_PORT) && value.equals("0")) {
            add(path, "without the application probe proxy, there are no virtual probes either", "set another port");
        } else if (HARMLESS.contains(name)) {
            findings.add(object.found(UpgradeCode.ANNOTATION_IGNORED, path, name + " is no longer read")
                    .withSeverity(Severity.INFO));
        } else if (REPLACEMENTS.containsKey(name) || OTHERS.contains(name) || name.startsWith(EBPF)) {
            add(path, name + " is no longer read", REPLACEMENTS.getOrDefault(name, "remove it"));
        } else if (name.startsWith(METRICS)
                && METRICS_MEMBERS.stream().anyMatch(name.substring(METRICS.length())::startsWith)) {
            add(path, name + " is no longer read", "create a MeshMetric");
        }
    }

    private void add(String path, String message, String fix) {
        findings.add(object.found(UpgradeCode.ANNOTATION_IGNORED, path, message).withFix(fix));
    }

    private void checkContainer(JsonObject container, String path) {
        List<JsonObject> variables = Trees.objects(container, "env");
        for (int i = 0; i < variables.size(); i++) {
            String name = Trees.text(variables.get(i), "name");
            JsonValue value = variables.get(i).get("value").orElse(JsonValue.NULL);
            EnvironmentRules.check(object, path + ".env[" + i + "]", name, value)
                    .ifPresent(findings::add);
        }
        for (String member : List.of("command", "args")) {
            List<String> words = Trees.texts(container, member);
            for (int i = 0; i < words.size(); i++) {
                String word = words.get(i) + (i + 1 < words.size() ? "=" + words.get(i + 1) : "");
                if (word.startsWith("--proxy-type=") && !word.startsWith("--proxy-type=dataplane")) {
                    findings.add(object.found(
                                    UpgradeCode.SETTING_REFUSED,
                                    path + "." + member + "[" + i + "]",
                                    "kuma-dp does not start with a proxy type other than dataplane")
                            .withFix(UpgradeCode.ZONE_PROXY_REMOVED.fix()));
                }
            }
        }
    }

    private static String text(Optional<JsonValue> value) {
        return value.map(known -> known.asString().orElseGet(known::toString)).orElse("");
    }
}
