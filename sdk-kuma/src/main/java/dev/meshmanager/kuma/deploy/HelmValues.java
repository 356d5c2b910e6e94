package dev.meshmanager.kuma.deploy;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.format.Yaml;
import dev.meshmanager.core.text.VisibleText;
import dev.meshmanager.kuma.deploy.setting.KnownSettings;
import dev.meshmanager.kuma.deploy.setting.SettingValues;
import dev.meshmanager.kuma.kind.KumaVersion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The values of the chart: settings that have a value of their own, and all others as environment variables. */
final class HelmValues {
    /** The Secret that {@code controlPlane.secrets} names. */
    static final String SECRET = "kuma-control-plane-settings";

    private static final String VARIABLES = "controlPlane.envVars";
    private static final String SECRETS = "controlPlane.secrets";
    private static final String POSTGRES_CA = "postgres.tls.caSecretName";
    private static final String POSTGRES_CA_SECRET = "kuma-postgres-ca";
    /** Its text is the {@code kuma-cp.yaml} of the container. Variables override it. */
    private static final String CONFIG = "controlPlane.config";

    private static final Map<String, String> VALUE_OF_FLAG =
            Map.of(Logging.LEVEL, "controlPlane.logLevel", Logging.FILE, "controlPlane.logOutputPath");
    /** The chart writes the variables of these settings, so one in {@code envVars} would be a second one. */
    private static final Map<String, String> VALUE_OF_SETTING = Map.of(
            "environment", "controlPlane.environment",
            "mode", "controlPlane.mode",
            "multizone.zone.name", "controlPlane.zone",
            "multizone.zone.globalAddress", "controlPlane.kdsGlobalAddress",
            "multizone.zone.kds.tlsSkipVerify", "controlPlane.tls.kdsZoneClient.skipVerify",
            "defaults.skipMeshCreation", "controlPlane.defaults.skipMeshCreation",
            "store.postgres.port", "postgres.port",
            "store.postgres.tls.mode", "postgres.tls.mode");
    /** The same, which it reads with the environment kubernetes only. */
    private static final Map<String, String> VALUE_IN_KUBERNETES = Map.ofEntries(
            Map.entry("runtime.kubernetes.admissionServer.port", "controlPlane.admissionServerPort"),
            Map.entry("monitoringAssignmentServer.enabled", "controlPlane.madsServer.enabled"),
            // The plugin is installed with it.
            Map.entry("runtime.kubernetes.injector.cniEnabled", "cni.enabled"),
            Map.entry("runtime.kubernetes.injector.builtinDNS.logging", "dataPlane.dnsLogging"),
            Map.entry(
                    "runtime.kubernetes.injector.unifiedResourceNamingEnabled",
                    "dataPlane.features.unifiedResourceNaming"),
            Map.entry(
                    "runtime.kubernetes.supportGatewaySecretsInAllNamespaces",
                    "controlPlane.supportGatewaySecretsInAllNamespaces"),
            Map.entry("bootstrapServer.params.envoyAdminUnixSocket", "experimental.envoyAdminUnixSocket"),
            Map.entry("experimental.deltaXds", "experimental.deltaXds"),
            Map.entry("experimental.exposeZoneProxyMetrics", "experimental.exposeZoneProxyMetrics"),
            Map.entry("experimental.inboundTagsDisabled", "experimental.inboundTagsDisabled"),
            Map.entry("experimental.sidecarContainers", "experimental.sidecarContainers"));

    private HelmValues() {}

    static String write(ControlPlane controlPlane) {
        Contradictions.checkChart(controlPlane);
        Map<String, Object> values = new TreeMap<>(controlPlane.helmValues());
        if (List.of("verifyCa", "verifyFull").contains(controlPlane.text("store.postgres.tls.mode"))) {
            // Without it, the chart refuses these modes.
            values.putIfAbsent(POSTGRES_CA, POSTGRES_CA_SECRET);
        }
        values.put(VALUE_OF_FLAG.get(Logging.LEVEL), controlPlane.logLevel());
        controlPlane.logging().forEach((flag, value) -> values.put(valueOfFlag(flag), value));
        Map<String, String> own = valuesOfSettings(controlPlane.text("environment"), controlPlane.version());
        Map<String, Object> variables = new TreeMap<>();
        Set<String> secrets = new TreeSet<>();
        Map<String, Object> config = new TreeMap<>();
        controlPlane.settings().forEach((path, value) -> {
            Optional<Map.Entry<String, String>> variable = SettingValues.toVariable(path, value);
            if (own.containsKey(path)) {
                values.put(own.get(path), value);
            } else if (variable.isEmpty()) {
                config.put(path, open(path, value));
            } else if (ControlPlane.isSecret(path, value)) {
                secrets.add(variable.get().getKey());
            } else if (!path.equals("store.type") || controlPlane.platform() == Platform.KUBERNETES) {
                variables.put(variable.get().getKey(), variable.get().getValue());
            }
        });
        add(values, VARIABLES, variables);
        addSecrets(values, secrets);
        if (!config.isEmpty()) {
            values.put(CONFIG, Yaml.write(SettingValues.toTree(config)));
        }
        return Yaml.write(controlPlane.chart().wrap(SettingValues.toTree(values)));
    }

    private static String valueOfFlag(String flag) {
        String value = VALUE_OF_FLAG.get(flag);
        if (value == null) {
            throw new IllegalStateException("the chart does not take the flag --" + flag);
        }
        return value;
    }

    /** The configuration is in a ConfigMap, which more people can read than a Secret. */
    private static Object open(String path, Object value) {
        if (ControlPlane.isSecret(path, value)) {
            throw new IllegalStateException(VisibleText.part(path)
                    + " holds a secret, and no variable that the SDK knows can hold it; use the Helm value " + SECRETS);
        }
        return value;
    }

    /** Returns the Helm values of the version by the paths of the settings that they set. */
    private static Map<String, String> valuesOfSettings(String environment, KumaVersion version) {
        Map<String, String> values = new TreeMap<>(VALUE_OF_SETTING);
        if (environment.equals("kubernetes")) {
            values.putAll(VALUE_IN_KUBERNETES);
        }
        values.values().removeIf(value -> KnownSettings.CHART
                .find(value)
                .filter(known -> known.isIn(version))
                .isEmpty());
        return values;
    }

    private static void add(Map<String, Object> values, String path, Map<String, Object> more) {
        Map<String, Object> all = new LinkedHashMap<>();
        if (values.get(path) instanceof Map<?, ?> before) {
            before.forEach((name, value) -> all.put((String) name, value));
        }
        all.putAll(more);
        if (!all.isEmpty()) {
            values.put(path, all);
        }
    }

    private static void addSecrets(Map<String, Object> values, Set<String> variables) {
        List<Object> all = new ArrayList<>();
        if (values.get(SECRETS) instanceof List<?> before) {
            before.stream()
                    .filter(secret -> !(secret instanceof Map<?, ?> entry && variables.contains(entry.get("Env"))))
                    .forEach(all::add);
        }
        for (String name : variables) {
            Map<String, Object> secret = new LinkedHashMap<>();
            // The chart spells these keys with capitals, unlike all others.
            secret.put("Env", name);
            secret.put("Secret", SECRET);
            secret.put("Key", name);
            all.add(secret);
        }
        if (!all.isEmpty()) {
            values.put(SECRETS, all);
        }
    }

    static ControlPlane read(String yaml, KumaVersion version) {
        JsonObject root = ConfigurationReader.object(yaml);
        boolean isKongMesh = root.get("kuma").flatMap(value -> value.asObject()).isPresent();
        SettingValues values = new SettingValues(KnownSettings.CHART, version);
        values.putTree(isKongMesh ? root.get("kuma").orElseThrow().asObject().orElseThrow() : root);
        Map<String, Object> others = new TreeMap<>(values.all());
        SettingValues settings = new SettingValues(KnownSettings.CONTROL_PLANE, version);
        if (others.remove(CONFIG) instanceof String config) {
            settings.putTree(ConfigurationReader.object(config));
        }
        settings.put("environment", "kubernetes");
        String environment = others.getOrDefault(VALUE_OF_SETTING.get("environment"), "kubernetes")
                .toString();
        valuesOfSettings(environment, version).forEach((setting, value) -> {
            Object given = others.remove(value);
            if (given != null) {
                settings.put(setting, given);
            }
        });
        readVariables(others, settings);
        if (environment.equals("universal")) {
            // The chart sets this variable itself.
            settings.put("store.type", "postgres");
        }
        others.remove(POSTGRES_CA, POSTGRES_CA_SECRET);
        ControlPlane.Builder builder = ConfigurationReader.of(settings, version);
        builder.chart(isKongMesh ? Chart.KONG_MESH : Chart.KUMA);
        Object logLevel = others.remove(VALUE_OF_FLAG.get(Logging.LEVEL));
        Object logFile = others.remove(VALUE_OF_FLAG.get(Logging.FILE));
        if (logLevel != null) {
            builder.logLevel(logLevel.toString());
        }
        if (logFile != null && !logFile.toString().isEmpty()) {
            builder.logging(log -> log.file(logFile.toString()));
        }
        others.forEach(builder::helmValue);
        return builder.build();
    }

    private static void readVariables(Map<String, Object> others, SettingValues settings) {
        if (!(others.remove(VARIABLES) instanceof Map<?, ?> variables)) {
            return;
        }
        Map<String, Object> unknown = new TreeMap<>();
        variables.forEach((name, text) -> {
            if (KnownSettings.CONTROL_PLANE.findVariable((String) name).isPresent()
                    || ((String) name).startsWith("KUMA_")) {
                settings.putVariable((String) name, String.valueOf(text));
            } else {
                unknown.put((String) name, text);
            }
        });
        if (!unknown.isEmpty()) {
            others.put(VARIABLES, unknown);
        }
    }

    /** Returns the members of the Secret that {@code controlPlane.secrets} names. */
    static Map<String, String> secrets(ControlPlane controlPlane) {
        Map<String, String> secrets = new TreeMap<>();
        controlPlane.settings().forEach((path, value) -> {
            if (ControlPlane.isSecret(path, value)) {
                SettingValues.toVariable(path, value)
                        .ifPresent(variable -> secrets.put(variable.getKey(), variable.getValue()));
            }
        });
        return secrets;
    }
}
