package dev.meshmanager.kuma.deploy;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.format.Yaml;
import dev.meshmanager.kuma.deploy.setting.KnownSettings;
import dev.meshmanager.kuma.deploy.setting.SettingValues;
import dev.meshmanager.kuma.kind.KumaVersion;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the configuration of an existing control plane. */
final class ConfigurationReader {
    /** Variables with Kuma's prefix that other programs read. */
    private static final List<String> OTHERS = List.of(
            "KUMA_DATAPLANE_", "KUMA_CONTROL_PLANE_", "KUMA_DNS_ENABLED", "KUMA_TRANSPARENT_PROXY_", "KUMA_CNI_");

    private static final Set<String> OTHER = Set.of("KUMA_TOKEN", "KUMA_URL");

    private ConfigurationReader() {}

    static ControlPlane ofYaml(String yaml, KumaVersion version) {
        SettingValues values = new SettingValues(KnownSettings.CONTROL_PLANE, version);
        values.putTree(object(yaml));
        return of(values, version).build();
    }

    static ControlPlane ofVariables(Map<String, String> variables, KumaVersion version) {
        SettingValues values = new SettingValues(KnownSettings.CONTROL_PLANE, version);
        variables.forEach((name, text) -> {
            if (name.startsWith("KUMA_") && !isOfOthers(name)) {
                values.putVariable(name, text);
            }
        });
        return of(values, version).build();
    }

    private static boolean isOfOthers(String name) {
        return KnownSettings.CONTROL_PLANE.findVariable(name).isEmpty()
                && (OTHER.contains(name) || OTHERS.stream().anyMatch(name::startsWith));
    }

    /** Returns a builder with the defaults of {@code kuma-cp} for mode and environment. */
    static ControlPlane.Builder of(SettingValues values, KumaVersion version) {
        ControlPlane.Builder builder = new ControlPlane.Builder("zone").version(version);
        values.all().forEach(builder::set);
        if ("kubernetes".equals(values.all().get("environment"))) {
            builder.kubernetes();
        }
        // Its name until 2.5; 2.14 still accepts it.
        if ("standalone".equals(values.all().get("mode")) && version.isBefore(KumaVersion.V3_0)) {
            builder.set("mode", "zone");
        }
        return builder;
    }

    static JsonObject object(String yaml) {
        List<JsonValue> documents = Yaml.read(yaml);
        if (documents.size() > 1) {
            throw new IllegalArgumentException("expected one YAML document, but there are " + documents.size());
        }
        if (documents.isEmpty() || documents.get(0).isNull()) {
            return JsonObject.EMPTY;
        }
        return documents
                .get(0)
                .asObject()
                .orElseThrow(() -> new IllegalArgumentException("expected an object at the root of the document"));
    }
}
