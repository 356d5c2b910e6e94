package dev.meshmanager.kuma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.meshmanager.kuma.proxy.Dataplane;
import dev.meshmanager.kuma.testing.FakeControlPlane;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page in a real browser, where one is installed. */
class DashboardBrowserTest {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    /** Writes into the page what a reader would see: whether anything sticks out, and what sorting did. */
    private static final String PROBE = """
            <script>
            document.querySelectorAll('thead button').forEach(function(button){button.click()});
            document.body.setAttribute('data-overflow',
                document.documentElement.scrollWidth - document.documentElement.clientWidth);
            document.body.setAttribute('data-headers', document.querySelectorAll('thead button').length);
            </script>
            """;

    @ParameterizedTest
    @ValueSource(ints = {360, 800, 1600})
    void fitsThePageAndLogsNothing(int width, @TempDir Path directory) throws Exception {
        assumeThat(CHROMIUM).as("Chromium, which is not installed").isExecutable();
        Path page = directory.resolve("dashboard.html");
        Files.writeString(page, page().replace("</body>", PROBE + "</body>"));
        Path dom = directory.resolve("dom.html");
        Path log = directory.resolve("log.txt");
        Process browser = new ProcessBuilder(List.of(
                        CHROMIUM.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--enable-logging=stderr",
                        "--user-data-dir=" + directory.resolve("profile"),
                        "--window-size=" + width + ",1000",
                        "--dump-dom",
                        page.toUri().toString()))
                .redirectOutput(dom.toFile())
                .redirectError(log.toFile())
                .start();
        try {
            assertThat(browser.waitFor(60, TimeUnit.SECONDS))
                    .as("the browser ends")
                    .isTrue();
        } finally {
            browser.destroyForcibly().waitFor();
        }
        assertThat(Files.readString(dom)).contains("data-overflow=\"0\"").doesNotContain("data-headers=\"0\"");
        assertThat(Files.readString(log)).doesNotContain("CONSOLE");
    }

    private static String page() throws IOException {
        try (FakeControlPlane controlPlane = FakeControlPlane.global()) {
            for (int number = 0; number < 20; number++) {
                String name = "service-with-a-rather-long-name-" + number;
                controlPlane.with(Dataplane.builder()
                        .mesh("mesh-" + number % 2)
                        .name(name)
                        .putLabel("kuma.io/zone", "zone-" + number % 3)
                        .networking(networking -> networking.address("10.0.0.1").addInbound(inbound -> inbound.port(80)
                                .putTag("kuma.io/service", name)))
                        .build());
            }
            return controlPlane.client().dashboard().toHtml();
        }
    }
}
