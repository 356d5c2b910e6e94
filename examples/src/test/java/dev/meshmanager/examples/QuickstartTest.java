package dev.meshmanager.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class QuickstartTest {
    @Test
    void showsWhatItPromises() throws IOException {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream before = System.out;
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            Quickstart.main(new String[0]);
        } finally {
            System.setOut(before);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("Kuma 2.14.3 at http://")
                .containsPattern("MeshTimeout +quickstart-timeout +CREATED")
                .containsPattern("MeshTrafficPermission +quickstart-permission +CREATED +\\S+")
                .containsPattern("MeshRetry +quickstart-retry +CREATED")
                .containsPattern("MeshTrafficPermission +inbound 8080, from kuma.io/service=web +action +Allow")
                .contains("400 Bad Request")
                .containsPattern("shop +web-1 +east +online")
                .containsPattern("shop +stock-1 +west +offline +not connected to a control plane");
    }
}
