package dev.meshmanager.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshmanager.kuma.kind.KumaVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidateFilesTest {
    private static final String TIMEOUT = """
            type: MeshTimeout
            mesh: shop
            name: web
            spec:
              to:
                - targetRef: {kind: Mesh}
                  default: {idleTimeout: 5m}
            """;

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    private int run(KumaVersion version) throws IOException {
        return ValidateFiles.run(folder, version, new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    @Test
    void acceptsAMeshInAnotherFile() throws IOException {
        Files.createDirectory(folder.resolve("policies"));
        Files.writeString(folder.resolve("policies/timeout.yaml"), TIMEOUT);
        assertThat(run(KumaVersion.V2_14)).isEqualTo(1);
        assertThat(printed()).contains("shop").contains("1 violations");
        Files.writeString(folder.resolve("shop.yaml"), "type: Mesh\nname: shop\n");
        assertThat(run(KumaVersion.V2_14)).isZero();
    }

    @Test
    void showsFileAndLineOfAViolation() throws IOException {
        Files.writeString(folder.resolve("timeout.yaml"), TIMEOUT.replace("5m", "soon"));
        assertThat(run(KumaVersion.V2_14)).isEqualTo(1);
        assertThat(printed()).contains("timeout.yaml:7:").contains("idleTimeout");
    }

    @Test
    void validatesForAVersion() throws IOException {
        Files.writeString(
                folder.resolve("fault.yaml"),
                "type: FaultInjection\nmesh: default\nname: old\n"
                        + "sources: [{match: {kuma.io/service: '*'}}]\n"
                        + "destinations: [{match: {kuma.io/service: '*', kuma.io/protocol: http}}]\n"
                        + "conf: {abort: {percentage: 10, httpStatus: 500}}\n");
        assertThat(run(KumaVersion.V2_14)).as(printed()).isZero();
        assertThat(run(KumaVersion.V3_0)).isEqualTo(1);
    }
}
