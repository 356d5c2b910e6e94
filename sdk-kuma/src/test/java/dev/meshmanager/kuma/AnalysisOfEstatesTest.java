package dev.meshmanager.kuma;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshmanager.kuma.analysis.Analysis;
import dev.meshmanager.kuma.estate.Estate;
import dev.meshmanager.kuma.finding.Finding;
import dev.meshmanager.kuma.finding.FindingReport;
import dev.meshmanager.kuma.finding.Severity;
import dev.meshmanager.kuma.matching.PolicyMatcher;
import dev.meshmanager.kuma.testing.FakeControlPlane;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The analysis of estates that real control planes stored. */
class AnalysisOfEstatesTest {
    /** When the estates and the deployment were recorded. */
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-25T18:00:00Z"), ZoneOffset.UTC);

    @Test
    @Tag("estates")
    void findsTheSameInAnyOrderOfTheResources() throws IOException {
        Map<String, Long> byCode = new TreeMap<>();
        int estates = 0;
        int findings = 0;
        List<String> lines = new ArrayList<>();
        for (EstateLine line : estates()) {
            FindingReport report = Analysis.of(line.estate(), CLOCK);
            estates++;
            findings += report.size();
            report.forEach(finding -> byCode.merge(finding.code().name(), 1L, Long::sum));
            report.forEach(finding -> lines.add(line.id() + " " + finding));
            assertThat(report.toSarif("analysis")).contains("\"version\": \"2.1.0\"");
        }
        System.out.println("analysis: " + findings + " findings on " + estates + " estates by code "
                + byCode.entrySet().stream()
                        .map(count -> count.getKey() + " " + count.getValue())
                        .collect(Collectors.joining(", ")));
        Files.write(Path.of("/tmp/h/analysis-lines.txt"), lines);
        assertThat(estates).isPositive();
    }

    @Test
    @Tag("recordings")
    void findsNothingUrgentInTheRecordedDeployment() throws IOException {
        try (FakeControlPlane controlPlane = RecordedDeployment.global()) {
            Estate estate = controlPlane.client().estate();
            FindingReport report = Analysis.of(estate, CLOCK);
            System.out.println("recordings: the analysis of the deployment finds " + report.summary());
            System.out.println(report);
        }
    }

    private static List<EstateLine> estates() throws IOException {
        Path path = TestData.path("estates");
        try (Stream<Path> all = Files.isDirectory(path) ? Files.list(path) : Stream.of(path)) {
            return all.filter(file -> file.toString().endsWith(".jsonl"))
                    .sorted()
                    .flatMap(file -> EstateLine.read(file).stream())
                    .toList();
        }
    }
}
