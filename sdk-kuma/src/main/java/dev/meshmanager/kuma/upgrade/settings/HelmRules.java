package dev.meshmanager.kuma.upgrade.settings;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.kuma.finding.Finding;
import dev.meshmanager.kuma.internal.Trees;
import dev.meshmanager.kuma.upgrade.model.UpgradeCode;
import dev.meshmanager.kuma.upgrade.source.SourceTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Checks values of the Helm chart. Helm itself ignores values that a chart does not have. */
public final class HelmRules {
    /** Charts that contain Kuma's chart, as Kong Mesh's does, have its values under this name. */
    private static final String SUBCHART = "kuma";

    private static final List<String> ZONE_PROXIES = List.of("ingress", "egress");

    /** The values that 3.0 does not have: each path with everything below it. */
    private static final List<String> IGNORED = List.of(
            "controlPlane.globalZoneSyncService",
            "controlPlane.tls.kdsGlobalServer",
            "controlPlane.supportGatewaySecretsInAllNamespaces",
            "dataPlane.dnsLogging",
            "dataPlane.features.unifiedResourceNaming",
            "transparentProxy.configMap.enabled",
            "transparentProxy.configMap.config.ebpf",
            "experimental.deltaXds",
            "experimental.ebpf",
            "experimental.exposeZoneProxyMetrics",
            "experimental.inboundTagsDisabled",
            "experimental.sidecarContainers",
            "hooks.ebpfCleanup",
            "cni.experimental.imageEbpf");

    /** The values with which traffic is different from that of a chart which ignores them. */
    private static final Map<String, String> CHANGES = new TreeMap<>(Map.of(
            "dataPlane.features.unifiedResourceNaming=false", "Envoy's resources and statistics get the unified names",
            "experimental.sidecarContainers=false", "the sidecar is always a native sidecar container",
            "experimental.exposeZoneProxyMetrics=true", "zone proxies do not serve metrics beside their admin API",
            "experimental.ebpf.enabled=true", "the transparent proxy does not use eBPF",
            "transparentProxy.configMap.config.ebpf.enabled=true", "the transparent proxy does not use eBPF"));

    private final SourceTree values;
    private final String prefix;
    private final JsonObject chart;
    private final List<Finding> findings = new ArrayList<>();

    private HelmRules(SourceTree values, String prefix, JsonObject chart) {
        this.values = values;
        this.prefix = prefix;
        this.chart = chart;
    }

    /** Returns the findings about the values of Kuma's chart, or of a chart that contains it as {@code kuma}. */
    public static List<Finding> check(SourceTree values) {
        JsonObject inner = Trees.object(values.members(), SUBCHART);
        return inner.isEmpty()
                ? new HelmRules(values, "", values.members()).check()
                : new HelmRules(values, SUBCHART + ".", inner).check();
    }

    private List<Finding> check() {
        ZONE_PROXIES.forEach(this::checkZoneProxy);
        IGNORED.forEach(this::checkIgnored);
        CHANGES.forEach(this::checkChange);
        checkMode();
        checkMads();
        value("controlPlane.tls.apiServer.clientCertsSecretName")
                .filter(name -> !name.asString().orElse("").isEmpty())
                .ifPresent(name -> add(
                        UpgradeCode.CLIENT_CERTIFICATES,
                        "controlPlane.tls.apiServer.clientCertsSecretName",
                        UpgradeCode.CLIENT_CERTIFICATES.summary()));
        checkSecurityContext("controlPlane.containerSecurityContext");
        checkSecurityContext("hooks.containerSecurityContext");
        JsonObject variables = Trees.object(chart, "controlPlane", "envVars");
        for (String name : variables.names()) {
            String path = prefix + "controlPlane.envVars." + name;
            EnvironmentRules.check(values, path, name, variables.get(name).orElseThrow())
                    .ifPresent(findings::add);
        }
        return findings;
    }

    private void checkZoneProxy(String name) {
        JsonObject proxy = Trees.object(chart, name);
        boolean isEnabled = Trees.at(proxy, "enabled").equals(Optional.of(JsonValue.of(true)));
        for (String member : proxy.names()) {
            boolean deletes = member.equals("enabled") && isEnabled;
            findings.add(values.found(
                            deletes ? UpgradeCode.HELM_ZONE_PROXIES : UpgradeCode.HELM_VALUE_IGNORED,
                            prefix + name + "." + member,
                            deletes ? UpgradeCode.HELM_ZONE_PROXIES.summary() : "the Helm value is ignored")
                    .withFix("use meshes[]." + name));
        }
    }

    private void checkIgnored(String path) {
        boolean isChange = CHANGES.keySet().stream()
                .map(change -> change.split("="))
                .anyMatch(change -> change[0].equals(path) && isValue(change[0], change[1]));
        if (value(path).isPresent() && !isChange) {
            add(UpgradeCode.HELM_VALUE_IGNORED, path, UpgradeCode.HELM_VALUE_IGNORED.summary());
        }
    }

    private void checkChange(String change, String message) {
        String[] pair = change.split("=");
        if (isValue(pair[0], pair[1])) {
            findings.add(values.found(UpgradeCode.HELM_VALUE_CHANGES_TRAFFIC, prefix + pair[0], message)
                    .withFix(
                            pair[0].contains("ebpf")
                                    ? "run kumactl uninstall ebpf of the old version before the upgrade, and remove the value"
                                    : "prepare for it, and remove the value"));
        }
    }

    private boolean isValue(String path, String expected) {
        return value(path).map(JsonValue::toString).equals(Optional.of(expected));
    }

    private void checkMode() {
        String mode = Trees.text(chart, "controlPlane", "mode");
        if (mode.equals("standalone")) {
            findings.add(values.found(
                            UpgradeCode.HELM_VALUE_REFUSED,
                            prefix + "controlPlane.mode",
                            "the templates fail with the mode standalone")
                    .withFix("use the mode zone"));
        } else if (mode.equals("global") && isOnKubernetes()) {
            findings.add(values.found(
                            UpgradeCode.MODE_REFUSED,
                            prefix + "controlPlane.mode",
                            "a global control plane with the environment kubernetes is refused")
                    .withFix("set controlPlane.environment to universal, and use Postgres"));
        }
    }

    private boolean isOnKubernetes() {
        String environment = Trees.text(chart, "controlPlane", "environment");
        return environment.isEmpty() || environment.equals("kubernetes");
    }

    private void checkMads() {
        String path = "controlPlane.madsServer.enabled";
        if (isOnKubernetes() && isValue(path, "true")) {
            add(UpgradeCode.MADS_REMOVED, path, UpgradeCode.MADS_REMOVED.summary());
        }
    }

    private void checkSecurityContext(String path) {
        boolean isMerged = value(path)
                .flatMap(JsonValue::asObject)
                .filter(context -> !context.has("capabilities"))
                .isPresent();
        if (isMerged) {
            add(UpgradeCode.HELM_SECURITY_CONTEXT, path, UpgradeCode.HELM_SECURITY_CONTEXT.summary());
        }
    }

    private Optional<JsonValue> value(String path) {
        return Trees.at(chart, path.split("\\.")).filter(value -> !value.isNull());
    }

    private void add(UpgradeCode code, String path, String message) {
        findings.add(values.found(code, prefix + path, message));
    }
}
