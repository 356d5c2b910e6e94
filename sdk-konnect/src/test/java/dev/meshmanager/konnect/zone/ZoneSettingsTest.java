package dev.meshmanager.konnect.zone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.meshmanager.core.Token;
import dev.meshmanager.konnect.TestData;
import dev.meshmanager.konnect.common.Region;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Every setting that the SDK writes against those that the chart and {@code kuma-cp} know. */
@Tag("specs")
class ZoneSettingsTest {
    /** What Kong Mesh has and Kuma has not. */
    private static final Set<String> OF_KONG_MESH = Set.of("controlPlane.konnect", "kmesh");
    /** Objects whose keys are the user's, or Kubernetes'. */
    private static final Set<String> OPEN = Set.of("controlPlane.envVars", "controlPlane.resources");

    private static final ZoneConnection CONNECTION = ZoneConnection.of(Region.EU, "id", Token.of("t"));

    private final List<String> unknown = new ArrayList<>();
    private int settings;

    @Test
    void theChartKnowsTheHelmValues() throws IOException {
        Map<?, ?> values = read(text(ZoneDeploymentTest.full("z").kubernetes().build(), "values.yaml"));

        check("", (Map<?, ?>) values.get("kuma"), read(Files.readString(spec("kuma-helm-values-2.14.3.yaml"))));

        report("Helm values");
        assertThat(values.keySet()).isEqualTo(Set.of("kuma"));
    }

    @Test
    void theControlPlaneKnowsTheSettings() throws IOException {
        Map<?, ?> config = read(text(ZoneDeploymentTest.full("z").universal().build(), "kuma-cp.yaml"));

        check("", config, read(Files.readString(spec("kuma-cp-2.14.3.defaults.yaml"))));

        report("settings of kuma-cp");
    }

    private void report(String what) {
        System.out.printf("specs: %d %s, unknown: %s%n", settings, what, unknown);
        assertThat(unknown).isEmpty();
        assertThat(settings).isPositive();
    }

    private void check(String path, Map<?, ?> written, Map<?, ?> known) {
        written.forEach((key, value) -> {
            String here = path.isEmpty() ? (String) key : path + "." + key;
            settings++;
            if (OF_KONG_MESH.contains(here) || OPEN.contains(here)) {
                return;
            }
            if (!known.containsKey(key)) {
                unknown.add(here);
            } else if (value instanceof Map && known.get(key) instanceof Map) {
                check(here, (Map<?, ?>) value, (Map<?, ?>) known.get(key));
            }
        });
    }

    private static String text(ZoneDeploymentSpec zone, String file) {
        return ZoneDeployment.of(zone, CONNECTION)
                .files()
                .find(file)
                .orElseThrow()
                .text();
    }

    private static Map<?, ?> read(String yaml) {
        return (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(yaml);
    }

    private static Path spec(String name) {
        Path file = TestData.path("specs").resolve(name);
        assumeTrue(Files.exists(file), () -> "specs is skipped: there is no " + file);
        return file;
    }
}
