package dev.meshmanager.kuma.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshmanager.kuma.finding.Finding;
import dev.meshmanager.kuma.finding.FindingReport;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.upgrade.model.UpgradeCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every code is found in a source that needs it, and not in a similar one that is ready. */
class UpgradeCodesTest {
    /** Only a control plane tells these; see {@link UpgradeOfControlPlaneTest}. */
    private static final Set<UpgradeCode> LIVE =
            EnumSet.of(UpgradeCode.VERSION_TOO_OLD, UpgradeCode.ZONES_TOGETHER, UpgradeCode.CORE_DNS);

    @TempDir
    private Path folder;

    record Sample(UpgradeCode code, String source, String failing, String ready) {}

    static List<Sample> samples() throws IOException {
        try (InputStream in = UpgradeCodesTest.class.getResourceAsStream("codes.txt")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            List<Sample> samples = new ArrayList<>();
            for (String section : text.split("(?m)^=== (?!ready)")) {
                if (!section.isBlank()) {
                    String[] parts = section.split("(?m)^=== ready\n|\n", 2);
                    String[] heading = parts[0].split(" ");
                    String[] both = parts[1].split("(?m)^=== ready\n");
                    samples.add(new Sample(UpgradeCode.valueOf(heading[0]), heading[1], both[0], both[1]));
                }
            }
            return samples;
        }
    }

    @Test
    void everyCodeHasASample() throws IOException {
        Set<UpgradeCode> missing = EnumSet.complementOf(EnumSet.copyOf(LIVE));
        samples().forEach(sample -> missing.remove(sample.code()));
        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void findsTheCodeWithItsPlace(Sample sample) throws IOException {
        FindingReport found = check(sample, sample.failing());
        assertThat(found).as("%s", found).extracting(Finding::code).contains(sample.code());
        assertThat(found).allMatch(finding -> finding.location().isPresent());
        assertThat(found).noneMatch(finding -> finding.message().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void isSilentWhereAllIsReady(Sample sample) throws IOException {
        assertThat(check(sample, sample.ready())).extracting(Finding::code).doesNotContain(sample.code());
    }

    private FindingReport check(Sample sample, String text) throws IOException {
        Path file = Files.writeString(folder.resolve("source.yaml"), text);
        UpgradeCheck check = UpgradeCheck.to(KumaVersion.V3_0);
        switch (sample.source()) {
            case "settings" -> check.settings(file);
            case "helm" -> check.helmValues(file);
            case "environment" -> check.environment(file);
            default -> check.files(file);
        }
        return check.run().findings();
    }
}
