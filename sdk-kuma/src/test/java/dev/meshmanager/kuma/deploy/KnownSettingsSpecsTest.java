package dev.meshmanager.kuma.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.format.Yaml;
import dev.meshmanager.kuma.TestData;
import dev.meshmanager.kuma.deploy.setting.KnownSetting;
import dev.meshmanager.kuma.deploy.setting.KnownSettings;
import dev.meshmanager.kuma.kind.KumaVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Compares what is known with the settings file and the values files of the versions. */
@Tag("specs")
class KnownSettingsSpecsTest {
    @Test
    void knowsEverySettingAndItsVariable() throws IOException {
        String text = read("kuma-cp-2.14.3.defaults.yaml");
        Set<String> documented = leaves(KnownSettings.CONTROL_PLANE, tree(text));
        Set<String> unknown = documented.stream()
                .filter(path -> KnownSettings.CONTROL_PLANE
                        .find(path)
                        .filter(setting -> setting.isIn(KumaVersion.V2_14))
                        .isEmpty())
                .collect(Collectors.toSet());
        assertThat(unknown).isEmpty();
        Set<String> variables = Pattern.compile("ENV ?:? (KUMA_\\w+)")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .map(match -> match.replaceAll(".* ", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(variables).isNotEmpty().allSatisfy(name -> assertThat(KnownSettings.CONTROL_PLANE.findVariable(name))
                .as(name)
                .isPresent());
        System.out.println("specs: " + documented.size() + " settings and " + variables.size()
                + " variables of kuma-cp 2.14.3 known");
    }

    @Test
    void knowsEveryHelmValue() throws IOException {
        for (Map.Entry<String, KumaVersion> file : Map.of(
                        "kuma-helm-values-2.14.3.yaml", KumaVersion.V2_14,
                        "kuma-helm-values-3.0-preview.yaml", KumaVersion.V3_0)
                .entrySet()) {
            Set<String> documented = leaves(KnownSettings.CHART, tree(read(file.getKey())));
            Set<String> known = KnownSettings.CHART.all().stream()
                    .filter(value -> value.isIn(file.getValue()))
                    // Only the chart of Kong Mesh has the first, and only the templates have the second.
                    .filter(value -> !List.of("controlPlane.konnect", "controlPlane.config")
                            .contains(value.path()))
                    .map(KnownSetting::path)
                    .collect(Collectors.toSet());
            assertThat(known).containsExactlyInAnyOrderElementsOf(documented);
            System.out.println("specs: " + known.size() + " Helm values of " + file.getValue() + " known");
        }
    }

    @Test
    void writesOnlyWhatTheFilesDocument() throws IOException {
        JsonObject settings = tree(read("kuma-cp-2.14.3.defaults.yaml"));
        JsonObject values = tree(read("kuma-helm-values-2.14.3.yaml"));
        for (ControlPlane controlPlane : new ControlPlane[] {ControlPlanes.GLOBAL, ControlPlanes.EAST}) {
            assertThat(leaves(KnownSettings.CONTROL_PLANE, tree(controlPlane.toYaml())))
                    .isSubsetOf(leaves(KnownSettings.CONTROL_PLANE, settings));
        }
        JsonObject west = tree(ControlPlanes.WEST.toHelmValues())
                .get("kuma")
                .orElseThrow()
                .asObject()
                .orElseThrow();
        assertThat(leaves(KnownSettings.CHART, west)).isSubsetOf(leaves(KnownSettings.CHART, values));
    }

    private static Set<String> leaves(KnownSettings known, JsonObject tree) {
        Set<String> leaves = new TreeSet<>();
        collect(known, "", tree.raw(), leaves);
        return leaves;
    }

    private static void collect(KnownSettings known, String object, Map<?, ?> members, Set<String> leaves) {
        members.forEach((name, value) -> {
            String path = object.isEmpty() ? name.toString() : object + "." + name;
            if (value instanceof Map<?, ?> map && known.find(path).isEmpty()) {
                collect(known, path, map, leaves);
            } else {
                leaves.add(path);
            }
        });
    }

    private static JsonObject tree(String yaml) {
        return Yaml.read(yaml).stream()
                .flatMap((JsonValue document) -> document.asObject().stream())
                .findFirst()
                .orElseThrow();
    }

    private static String read(String name) throws IOException {
        Path file = TestData.path("specs").resolve(name);
        assumeTrue(Files.exists(file), "no file " + name + " in the folder of -Dspecs");
        return Files.readString(file);
    }
}
