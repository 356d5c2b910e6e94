package dev.meshmanager.kuma.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.meshmanager.core.files.GeneratedFile;
import dev.meshmanager.kuma.deploy.proxy.TransparentProxy;
import dev.meshmanager.kuma.deploy.proxy.UniversalProxy;
import dev.meshmanager.kuma.deploy.unit.SystemdUnit;
import dev.meshmanager.kuma.proxy.Dataplane;
import dev.meshmanager.kuma.zone.ZoneEgress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SystemdUnitTest {
    private static final String LOW_PORTS = "AmbientCapabilities=CAP_NET_BIND_SERVICE\n";

    @Test
    void letsControlPlanesListenOnLowPortsOnlyIfTheyHaveThem() {
        assertThat(ControlPlane.standalone("east").toSystemdUnit()).doesNotContain("Capabilities");
        assertThat(ControlPlane.standalone("east", c -> c.apiServer(a -> a.httpsPort(443)))
                        .toSystemdUnit())
                .contains(LOW_PORTS);
        assertThat(ControlPlane.standalone("east", c -> c.postgres(p -> p.port(543)))
                        .toSystemdUnit())
                .doesNotContain("Capabilities");
    }

    @Test
    void letsControlPlanesWriteWhereTheSettingsSay() {
        String unit = ControlPlane.standalone(
                        "east", c -> c.workDirectory("/etc/kuma/work").logging(l -> l.file("/srv/log/kuma.log")))
                .toSystemdUnit();

        assertThat(unit).contains("ReadWritePaths=-/etc/kuma/work\n").contains("ReadWritePaths=-/srv/log\n");
        assertThat(ControlPlanes.TUNED.toSystemdUnit()).contains("LogsDirectory=kuma\n");
    }

    @Test
    void runsProxiesAsTheUserWhoseTrafficIsNotRedirected() {
        TransparentProxy redirection = TransparentProxy.of(t -> t.user("envoy"));

        UniversalProxy proxy = UniversalProxy.of(dataplane(80), p -> p.transparentProxy(redirection));

        assertThat(proxy.toSystemdUnit())
                .contains("User=envoy\n")
                .contains(LOW_PORTS)
                .doesNotContain("DynamicUser", "PrivateUsers", "PrivateTmp");
        assertThat(UniversalProxy.of(dataplane(8080), p -> {}).toSystemdUnit())
                .contains("User=kuma-dp\n")
                .doesNotContain("Capabilities");
        ZoneEgress egress = ZoneEgress.builder()
                .name("egress")
                .networking(n -> n.address("10.0.0.1").port(443))
                .build();
        assertThat(UniversalProxy.of(egress, "east", p -> {}).toSystemdUnit()).contains(LOW_PORTS);
    }

    @Test
    void theInstallationIsShell() throws Exception {
        List<String> commands = SystemdUnit.install("kuma-cp.service", "kuma", List.of("kuma-cp.yaml", "ca.crt"));

        Shell.check(commands);
        assertThat(commands).contains("sudo install --owner kuma --mode 600 kuma-cp.yaml ca.crt /etc/kuma/");
        for (GeneratedFile file : ControlPlanes.EAST.files().all()) {
            if (file.name().equals("README.md")) {
                assertThat(file.text()).contains("sudo systemctl enable --now kuma-cp.service");
            }
        }
    }

    @Test
    void systemdTakesTheUnits(@TempDir Path folder) throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/systemd-analyze")), "there is no systemd-analyze");
        Map<String, String> units = new LinkedHashMap<>();
        units.put("tuned.service", ControlPlanes.TUNED.toSystemdUnit());
        units.put("global.service", ControlPlanes.GLOBAL.toSystemdUnit());
        units.put("proxy.service", UniversalProxy.of(dataplane(80), p -> {}).toSystemdUnit());
        for (Map.Entry<String, String> unit : units.entrySet()) {
            Path file = folder.resolve(unit.getKey());
            Files.writeString(file, unit.getValue().replaceAll("/usr/local/bin/kuma-[cd]p", "/bin/true"));
            Process verify = new ProcessBuilder("systemd-analyze", "verify", file.toString())
                    .redirectErrorStream(true)
                    .start();
            String output = new String(verify.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(verify.waitFor()).as(output).isZero();
            assertThat(output).doesNotContain(unit.getKey());
        }
    }

    private static Dataplane dataplane(int port) {
        return Dataplane.builder()
                .mesh("default")
                .name("web-1")
                .networking(
                        n -> n.address("10.0.0.1").addInbound(i -> i.port(port).putTag("kuma.io/service", "web")))
                .build();
    }
}
