package dev.meshmanager.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshmanager.kuma.finding.Severity;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.upgrade.UpgradeCheck;
import dev.meshmanager.kuma.upgrade.UpgradeReport;
import dev.meshmanager.kuma.upgrade.model.UpgradeCode;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A test to copy: is this repository ready for Kuma 3.0? */
class ReadyForKuma3Test {
    @Test
    void theRepositoryIsReady() throws URISyntaxException {
        UpgradeReport report = UpgradeCheck.to(KumaVersion.V3_0)
                .files(repository())
                // The files of zone control planes are changed on the day of the upgrade.
                .suppress(UpgradeCode.SETTING_MOVED)
                .run();

        assertThat(report.findings().atLeast(Severity.WARNING)).isEmpty();
    }

    @Test
    void aReferenceByNameIsFoundAndFixed() {
        UpgradeReport report =
                UpgradeCheck.to(KumaVersion.V3_0).text("retries.yaml", """
                        type: MeshRetry
                        mesh: default
                        name: web
                        spec:
                          to:
                            - targetRef: {kind: MeshService, name: payments}
                              default: {http: {numRetries: 3}}
                        """).run();

        assertThat(report.findings().toString())
                .startsWith("retries.yaml:6:7: warning REFERENCE_BY_NAME: MeshRetry default/web");
        assertThat(report.plan().applied()).hasSize(1);
        assertThat(report.plan().open()).isEmpty();
    }

    private static Path repository() throws URISyntaxException {
        return Path.of(Objects.requireNonNull(ReadyForKuma3Test.class.getResource("repository"))
                .toURI());
    }
}
