package dev.meshmanager.kuma.deploy;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.format.Yaml;
import dev.meshmanager.kuma.deploy.setting.KnownSetting;
import dev.meshmanager.kuma.deploy.setting.KnownSettings;
import dev.meshmanager.kuma.deploy.setting.SettingValues;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.validation.ControlPlaneMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The values of the chart: settings that have a value of their own, and all others as environment variables. */
final class HelmValues {
    /** The Secret that {@code controlPlane.secrets} names. */
    static final String SECRET = "kuma-control-plane-settings";

    private static final String VARIABLES = "controlPlane.envVars";
    private static final String SECRETS = "controlPlane.secrets";
    private static final String POSTGRES_CA = "postgres.tls.caSecretName";
    private static final String POSTGRES_CA_SECRET = "kuma-postgres-ca";
    private static final String LOG_LEVEL = "controlPlane.logLevel";
    /** The chart writes the variables of these settings, so one in {@code envVars} would be a second one. */
    private static final Map<String, String> VALUE_OF_SETTING = Map.of(
            "environment", "controlPlane.environment",
            "mode", "controlPlane.mode",
            "multizone.zone.name", "controlPlane.zone",
            "multizone.zone.globalAddress", "controlPlane.kdsGlobalAddress",
            "multizone.zone.kds.tlsSkipVerify", "controlPlane.tls.kdsZoneClient.skipVerify",
            "defaults.skipMeshCreation", "controlPlane.defaults.skipMeshCreation",
            "runtime.kubernetes.admissionServer.port", "controlPlane.admissionServerPort",
            "store.postgres.port", "postgres.port",
            "store.postgres.tls.mode", "postgres.tls.mode",
            "monitoringAssignmentServer.enabled", "controlPlane.madsServer.enabled");

    private HelmValues() {}

    static String write(ControlPlane controlPlane) {
        if (controlPlane.mode() == ControlPlaneMode.GLOBAL
                && controlPlane.version().isAtLeast(KumaVersion.V3_0)) {
            throw new IllegalStateException(
                    "the chart of 3.0 does not install a global control plane; run it on Universal");
        }
        Map<String, Object> values = new TreeMap<>(controlPlane.helmValues());
        if (List.of("verifyCa", "verifyFull").contains(controlPlane.text("store.postgres.tls.mode"))) {
            // Without it, the chart refuses these modes.
            values.putIfAbsent(POSTGRES_CA, POSTGRES_CA_SECRET);
        }
        values.put(LOG_LEVEL, controlPlane.logLevel());
        Map<String, Object> others = new TreeMap<>();
        controlPlane.settings().forEach((path, value) -> {
            String own = valueOf(path, controlPlane.version());
            if (!own.isEmpty()) {
                values.put(own, value);
            } else if (!path.equals("store.type")) {
                others.put(path, value);
            }
        });
        Map<String, String> secrets = new TreeMap<>();
        Map<String, Object> variables = new LinkedHashMap<>();
        SettingValues.toVariables(others).forEach((name, text) -> {
            String path =
                    KnownSettings.CONTROL_PLANE.findVariable(name).orElseThrow().path();
            if (ControlPlane.isSecret(path, text)) {
                secrets.put(name, text);
            } else {
                variables.put(name, text);
            }
        });
        add(values, VARIABLES, variables);
        addSecrets(values, List.copyOf(secrets.keySet()));
        return Yaml.write(controlPlane.chart().wrap(SettingValues.toTree(values)));
    }

    /** Returns the Helm value of the chart for a setting; an empty text if the version has none. */
    private static String valueOf(String setting, KumaVersion version) {
        String value = VALUE_OF_SETTING.getOrDefault(setting, "");
        return KnownSettings.CHART
                        .find(value)
                        .filter(known -> known.isIn(version))
                        .isPresent()
                ? value
                : "";
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

    private static void addSecrets(Map<String, Object> values, List<String> variables) {
        List<Object> all = new ArrayList<>();
        if (values.get(SECRETS) instanceof List<?> before) {
            all.addAll(before);
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
        SettingValues settings = new SettingValues(KnownSettings.CONTROL_PLANE, version);
        settings.put("environment", "kubernetes");
        Map<String, Object> others = new TreeMap<>(values.all());
        VALUE_OF_SETTING.forEach((setting, value) -> {
            Object given = others.remove(value);
            if (given != null) {
                settings.put(setting, given);
            }
        });
        readVariables(others, settings);
        if ("universal".equals(settings.all().get("environment"))) {
            // The chart sets this variable itself.
            settings.put("store.type", "postgres");
        }
        others.remove(POSTGRES_CA, POSTGRES_CA_SECRET);
        Object logLevel = others.remove(LOG_LEVEL);
        ControlPlane.Builder builder = ConfigurationReader.of(settings, version);
        builder.chart(isKongMesh ? Chart.KONG_MESH : Chart.KUMA);
        if (logLevel != null) {
            builder.logLevel(logLevel.toString());
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
            if (KnownSettings.CONTROL_PLANE
                            .findVariable((String) name)
                            .map(KnownSetting::path)
                            .isPresent()
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
        Map<String, Object> secrets = new TreeMap<>();
        controlPlane.settings().forEach((path, value) -> {
            if (ControlPlane.isSecret(path, value)) {
                secrets.put(path, value);
            }
        });
        return SettingValues.toVariables(secrets);
    }
}
