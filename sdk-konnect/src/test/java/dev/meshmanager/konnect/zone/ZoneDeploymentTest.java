package dev.meshmanager.konnect.zone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.Token;
import dev.meshmanager.core.files.GeneratedFile;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.konnect.common.Region;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

class ZoneDeploymentTest {
    private static final String CONTROL_PLANE = "7f9f8d2a-0000-4000-8000-000000000001";
    private static final ZoneConnection CONNECTION =
            ZoneConnection.of(Region.EU, CONTROL_PLANE, Token.of("spat_s3cret"));

    static ZoneDeploymentSpec.Builder full(String name) {
        return ZoneDeploymentSpec.builder()
                .name(name)
                .version("2.14.3")
                .controlPlane(w -> w.replicas(2)
                        .cpuRequest("500m")
                        .memoryRequest("256Mi")
                        .cpuLimit("1")
                        .memoryLimit("512Mi"))
                .ingress(w -> w.replicas(2))
                .egress(true)
                .helmValues(Json.read(JsonObject.class, """
                        {"kuma": {"controlPlane": {"logLevel": "debug", "envVars": {"KUMA_X": "yes"}},
                                  "egress": {"service": {"type": "NodePort"}}}}"""))
                .config(Json.read(JsonObject.class, """
                        {"store": {"type": "postgres"}, "multizone": {"zone": {"kds": {"refreshInterval": "2s"}}}}"""));
    }

    private static ZoneDeployment deployment(ZonePlatform platform, String name) {
        ZoneDeploymentSpec.Builder zone = full(name);
        return ZoneDeployment.of(
                (platform == ZonePlatform.KUBERNETES ? zone.kubernetes() : zone.universal()).build(), CONNECTION);
    }

    @ParameterizedTest
    @EnumSource
    void filesAreAsExpected(ZonePlatform platform) throws IOException {
        List<GeneratedFile> files = deployment(platform, "east").files().all();

        for (GeneratedFile file : files) {
            assertThat(file.text()).as(file.name()).isEqualTo(golden(platform, file.name()));
        }
        assertThat(files)
                .extracting(GeneratedFile::name)
                .isEqualTo(
                        platform == ZonePlatform.KUBERNETES
                                ? List.of("namespace.yaml", "secret.yaml", "values.yaml", "README.md")
                                : List.of("kuma-cp.yaml", "cp-token", "ingress.yaml", "egress.yaml", "README.md"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"east", "on", "no", "y", "null", "1e3", "0x1f", "012", "1-2", "2001-01-01", "0b1", "true"})
    void readersOfBothVersionsOfYamlReadTheSame(String name) {
        for (ZonePlatform platform : ZonePlatform.values()) {
            for (GeneratedFile file : deployment(platform, name).files().all()) {
                if (file.name().endsWith(".yaml")) {
                    Object old = new Yaml(new SafeConstructor(new LoaderOptions())).load(file.text());
                    Object current = new Load(LoadSettings.builder().build()).loadFromString(file.text());
                    assertThat(old).as(file.text()).isEqualTo(current);
                }
            }
        }
        ZoneDeployment zone = deployment(ZonePlatform.KUBERNETES, name);
        Map<?, ?> values = (Map<?, ?>) new Load(LoadSettings.builder().build())
                .loadFromString(zone.files().find("values.yaml").orElseThrow().text());
        assertThat(((Map<?, ?>) ((Map<?, ?>) values.get("kuma")).get("controlPlane")).get("zone"))
                .isEqualTo(name);
    }

    @ParameterizedTest
    @EnumSource
    void onlyTheFilesMeantForItHoldTheToken(ZonePlatform platform) {
        ZoneDeployment zone = deployment(platform, "east");

        assertThat(zone.files().all()).allSatisfy(file -> assertThat(file.text().contains("spat_s3cret"))
                .isEqualTo(file.secret()));
        assertThat(zone.files().all()).filteredOn(GeneratedFile::secret).hasSize(1);
        assertThat(zone.commands() + zone.toString() + zone.connection() + zone.files())
                .doesNotContain("spat_s3cret");
    }

    @Test
    void secretsAreForTheirOwner(@TempDir Path root) throws IOException {
        deployment(ZonePlatform.KUBERNETES, "east").writeTo(root.resolve("east"));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(root.resolve("east/secret.yaml"))))
                .isEqualTo("rw-------");
        assertThatThrownBy(() -> deployment(ZonePlatform.KUBERNETES, "east").writeTo(root.resolve("east")))
                .isInstanceOf(FileAlreadyExistsException.class);
        deployment(ZonePlatform.KUBERNETES, "west").overwriteIn(root.resolve("east"));
        assertThat(root.resolve("east/values.yaml")).content().contains("zone: west");
    }

    @Test
    void aPlainZoneSetsNoMoreThanItMust() {
        ZoneDeployment zone =
                ZoneDeployment.of(ZoneDeploymentSpec.builder().name("z").build(), CONNECTION);

        assertThat(zone.files().find("values.yaml").orElseThrow().text())
                .contains("enabled: false")
                .doesNotContain("replicas", "resources", "version");
        assertThat(zone.commands()).noneMatch(command -> command.contains("--version"));
    }

    @Test
    void olderVersionsNeedASwitch() {
        assertThat(config("2.5.0")).contains("kdsDeltaEnabled: true");
        assertThat(config("2.14.3")).doesNotContain("kdsDeltaEnabled");
        assertThatThrownBy(() -> config("2.4.0"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("zones of Konnect need Kong Mesh 2.4.1 or later, not 2.4.0");
        assertThatThrownBy(() -> config("$(reboot)")).isInstanceOf(IllegalArgumentException.class);
    }

    private static String config(String version) {
        ZoneDeploymentSpec zone = ZoneDeploymentSpec.builder()
                .name("z")
                .universal()
                .version(version)
                .build();
        return ZoneDeployment.of(zone, CONNECTION)
                .files()
                .find("kuma-cp.yaml")
                .orElseThrow()
                .text();
    }

    @Test
    void refusesNamesThatKonnectDoes() {
        for (String name : List.of("", "East", "-a", "a-", "a.b", "a b", "a\n", "a".repeat(64))) {
            assertThatThrownBy(() -> ZoneDeploymentSpec.builder().name(name))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> ZoneDeploymentSpec.builder().build()).hasMessage("a zone needs a name");
        assertThatThrownBy(() -> ZoneDeploymentSpec.builder().tokenValidity(Duration.ofDays(366)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ZoneDeploymentSpec.builder().controlPlane(w -> w.replicas(0)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String golden(ZonePlatform platform, String name) throws IOException {
        String path = platform.name().toLowerCase(Locale.ROOT) + "/" + name;
        try (InputStream in = ZoneDeploymentTest.class.getResourceAsStream(path)) {
            assertThat(in).as(path).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
