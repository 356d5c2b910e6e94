package dev.meshmanager.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpgradeReadinessTest {
    private static String run(String... arguments) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream before = System.out;
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            UpgradeReadiness.main(arguments);
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    @Test
    void showsTheFindingsAndTheStagesOfTheDemo() {
        assertThat(run())
                .contains("not ready for 3.0: ")
                .contains("error PROXY_WITHOUT_IDENTITY: Mesh shop")
                .contains("type: MeshIdentity")
                .contains("# then check that ");
    }

    @Test
    void showsTheLinesOfFiles(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("log.yaml"), """
                type: MeshTLS
                mesh: default
                name: strict
                spec:
                  from: [{targetRef: {kind: Mesh}, default: {mode: Strict}}]
                """);

        assertThat(run(folder.toString()))
                .contains("log.yaml:5:3: error FROM_DROPPED")
                .contains("  rules:");
    }
}
