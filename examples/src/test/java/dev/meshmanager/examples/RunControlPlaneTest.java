package dev.meshmanager.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunControlPlaneTest {
    private static String run(String... arguments) throws IOException {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream before = System.out;
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            RunControlPlane.main(arguments);
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    @Test
    void writesTheFilesAndPrintsTheCommands(@TempDir Path folder) throws IOException {
        Path mesh = folder.resolve("mesh");

        assertThat(run(mesh.toString()).lines())
                .startsWith("cd " + mesh, "cd east")
                .anyMatch(line -> line.startsWith("kuma-cp run --config-file kuma-cp.yaml"))
                .endsWith("kumactl --config-file kumactl/config apply -f mesh/resources.yaml");
        assertThat(mesh.resolve("east/kuma-cp.yaml")).exists();
        assertThat(mesh.resolve("mesh/resources.yaml"))
                .content()
                .contains("type: builtin", "MeshAccessLog", "MeshTrace", "MeshMetric", "MeshTrafficPermission");
        assertThat(Files.getPosixFilePermissions(mesh.resolve("keys/user-signing-key.pem")))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    }
}
