package dev.meshmanager.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshmanager.konnect.testing.FakeKonnect;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KonnectStoryTest {
    @Test
    void tellsTheWholeStoryAndLeavesNothing(@TempDir Path directory) throws Exception {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (FakeKonnect konnect = FakeKonnect.start()) {
            new KonnectStory(konnect.client(), directory, new PrintStream(printed, true, StandardCharsets.UTF_8)).run();

            assertThat(konnect.client().meshControlPlanes().list()).isEmpty();
            assertThat(konnect.client().identity().systemAccounts().list()).isEmpty();
        }
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("Created story", "MeshAccessLog ", "MeshTrace ", "MeshMetric ", "Deleted story")
                .doesNotContain("spat_");
        assertThat(directory.resolve("east/README.md")).exists();
        assertThat(directory.resolve("west/README.md")).exists();
    }
}
