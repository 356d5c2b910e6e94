package dev.meshmanager.konnect.zone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshmanager.core.Token;
import dev.meshmanager.konnect.Shell;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ZoneCommandsTest {
    private static final String HOSTILE = "10.0.0.1 $(touch x) `touch x` \"'\n*";

    @TempDir
    Path directory;

    @Test
    void passVariablesOfTheShellOnAsTheyAre() throws Exception {
        ZoneDeployment deployment =
                ZoneDeployment.of(ZoneDeploymentTest.full("east").universal().build(), connection("cp"));
        List<List<String>> calls = new Shell(directory)
                .program("bin", "curl")
                .program("kong-mesh-2.14.3/bin", "kuma-cp")
                .program("kong-mesh-2.14.3/bin", "kuma-dp")
                .program("kong-mesh-2.14.3/bin", "kumactl")
                .variable("HOST_ADDRESS", HOSTILE)
                .variable("INGRESS_PUBLIC_ADDRESS", HOSTILE)
                .run(deployment.commands());

        assertThat(calls)
                .filteredOn(call -> call.get(0).equals("kuma-dp"))
                .hasSize(2)
                .allMatch(call -> call.contains("address=" + HOSTILE))
                .anyMatch(call -> call.contains("advertisedAddress=" + HOSTILE));
        assertThat(directory.resolve("x")).doesNotExist();
    }

    @Test
    void areTheOnlyCodeInTheReadme() {
        String readme = ZoneDeployment.of(
                        ZoneDeploymentTest.full("east").kubernetes().build(), connection("`x\n```\nrm -rf /\n```"))
                .files()
                .find("README.md")
                .orElseThrow()
                .text();
        assertThat(readme.lines().filter(line -> line.startsWith("```"))).hasSize(4);
        assertThat(readme).doesNotContain("\nrm");
    }

    private static ZoneConnection connection(String controlPlaneId) {
        return new ZoneConnection("grpcs://global:443", controlPlaneId, Token.of("spat_s3cret"));
    }
}
