package dev.meshmanager.konnect.zone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshmanager.core.Token;
import dev.meshmanager.konnect.Shell;
import dev.meshmanager.konnect.common.Region;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
                .variable("GLOBAL_API_URL", "https://global.example/api")
                .variable("KONNECT_TOKEN", "kpat_x")
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

    private Shell shell(String... versions) throws Exception {
        Shell shell = new Shell(directory)
                // The control plane is up at the third question.
                .program(
                        "bin",
                        "curl",
                        "case $* in *installer*) ;; *) echo x >> polls; [ $(wc -l < polls) -ge 3 ];; esac")
                .program("bin", "sleep")
                .variable("HOST_ADDRESS", "10.0.0.1")
                .variable("INGRESS_PUBLIC_ADDRESS", "203.0.113.1")
                .variable("KONNECT_TOKEN", "kpat_x");
        for (String version : versions) {
            String bin = "kong-mesh-" + version + "/bin";
            shell.program(bin, "kuma-cp", "echo " + version + " >> ran; exec /bin/sleep 1")
                    .program(bin, "kuma-dp")
                    .program(bin, "kumactl", "case $* in *zone-token*) echo token;; esac");
        }
        return shell;
    }

    private static List<String> commands(String version) {
        ZoneDeploymentSpec.Builder zone = ZoneDeploymentSpec.builder()
                .name("east")
                .universal()
                .ingress(true)
                .egress(true);
        return ZoneDeployment.of(
                        (version.isEmpty() ? zone : zone.version(version)).build(),
                        ZoneConnection.of(Region.EU, "cp", Token.of("spat_s3cret")))
                .commands();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void workAsABlockAndLineByLine(boolean block) throws Exception {
        Shell shell = shell("2.14.3");
        if (block) {
            assertThat(shell.output(commands("2.14.3"))).isEmpty();
        } else {
            shell.pasted(commands("2.14.3"));
        }
        assertThat(shell.order())
                .filteredOn(call -> call.startsWith("kumactl"))
                .containsExactly(
                        "kumactl config control-planes add --name konnect --address"
                                + " https://eu.api.konghq.com/v1/mesh/control-planes/cp/api"
                                + " --headers authorization=Bearer kpat_x --overwrite",
                        "kumactl generate zone-token --zone east --scope ingress --valid-for 720h",
                        "kumactl generate zone-token --zone east --scope egress --valid-for 720h");
        assertThat(shell.order()).filteredOn(call -> call.startsWith("kuma-dp")).hasSize(2);
        assertThat(directory.resolve("ingress-token")).hasContent("token");
    }

    @Test
    void generateNoTokenBeforeTheControlPlaneIsUp() throws Exception {
        Shell shell = shell("2.14.3");
        shell.output(commands("2.14.3"));

        List<String> order = shell.order().stream()
                .filter(call -> call.startsWith("kumactl generate") || call.startsWith("curl --silent --fail"))
                .toList();
        assertThat(order).hasSize(5);
        assertThat(order.subList(0, 3)).allMatch(call -> call.startsWith("curl"));
    }

    @Test
    void generateNoTokenIfTheControlPlaneEnds() throws Exception {
        Shell shell = shell("2.14.3")
                .program("bin", "curl", "case $* in *installer*) ;; *) exit 7;; esac")
                .program("kong-mesh-2.14.3/bin", "kuma-cp", "exit 1");

        assertThat(shell.output(commands("2.14.3"))).contains("kuma-cp is not up");
        assertThat(shell.order()).noneMatch(call -> call.startsWith("kumactl generate"));
    }

    @Test
    void leaveNoTokenFileIfTheGlobalControlPlaneRefuses() throws Exception {
        Shell shell = shell("2.14.3").program("kong-mesh-2.14.3/bin", "kumactl", "exit 1");
        shell.output(commands("2.14.3"));

        assertThat(directory.resolve("ingress-token")).doesNotExist();
    }

    @Test
    void runTheVersionOfTheZone() throws Exception {
        shell("2.13.0", "2.14.3").output(commands("2.14.3"));

        assertThat(directory.resolve("ran")).hasContent("2.14.3");
    }

    @Test
    void refuseToChooseBetweenVersions() throws Exception {
        Shell shell = shell("2.13.0", "2.14.3").program("bin", "curl", "case $* in *installer*) ;; *) exit 7;; esac");

        assertThat(shell.output(commands(""))).contains("there must be exactly one directory kong-mesh-* here");
        assertThat(directory.resolve("ran")).doesNotExist();
        assertThat(shell.order()).noneMatch(call -> call.startsWith("kuma"));
    }

    @Test
    void findTheOnlyVersion() throws Exception {
        Shell shell = shell("2.14.3");

        assertThat(shell.output(commands(""))).isEmpty();
        assertThat(shell.order()).filteredOn(call -> call.startsWith("kuma-dp")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HOST_ADDRESS", "INGRESS_PUBLIC_ADDRESS", "KONNECT_TOKEN"})
    void needTheirVariables(String variable) throws Exception {
        Shell shell = shell("2.14.3").variable(variable, "");

        assertThat(shell.output(commands("2.14.3"))).contains(variable + ": must be set, see README.md");
        assertThat(shell.order()).isEmpty();
        assertThat(shell.pasted(commands("2.14.3"))).contains(variable + ": must be set, see README.md");
        assertThat(shell.order())
                .noneMatch(call -> call.contains("address= ") || call.endsWith("ddress=") || call.contains("Bearer -"));
    }

    @Test
    void sayWhereTokensComeFrom() {
        String readme = ZoneDeployment.of(
                        ZoneDeploymentTest.full("east").universal().build(), connection("cp"))
                .files()
                .find("README.md")
                .orElseThrow()
                .text();

        assertThat(readme).contains("Signing Key not found", "GLOBAL_API_URL", "HOST_ADDRESS");
    }

    private static ZoneConnection connection(String controlPlaneId) {
        return new ZoneConnection("grpcs://global:443", controlPlaneId, Token.of("spat_s3cret"));
    }
}
