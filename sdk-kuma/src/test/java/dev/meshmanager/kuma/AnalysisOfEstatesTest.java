package dev.meshmanager.kuma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.kuma.analysis.Analysis;
import dev.meshmanager.kuma.analysis.model.AnalysisCode;
import dev.meshmanager.kuma.estate.Estate;
import dev.meshmanager.kuma.finding.Finding;
import dev.meshmanager.kuma.finding.FindingReport;
import dev.meshmanager.kuma.finding.Severity;
import dev.meshmanager.kuma.matching.PolicyMatcher;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.policy.target.TargetRefPolicy;
import dev.meshmanager.kuma.testing.FakeControlPlane;
import dev.meshmanager.kuma.validation.ControlPlaneMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    void findsPoliciesWithoutProxiesAsTheControlPlaneDoes() throws IOException {
        Map<String, Long> byCode = new TreeMap<>();
        int findings = 0;
        List<EstateLine> lines = estates();
        for (EstateLine line : lines) {
            FindingReport report = Analysis.of(line.estate(), CLOCK);
            findings += report.size();
            report.forEach(finding -> byCode.merge(finding.code().name(), 1L, Long::sum));
            PolicyMatcher matcher = PolicyMatcher.of(line.estate());
            for (TargetRefPolicy policy : policies(line.estate())) {
                boolean isReported = names(report, AnalysisCode.SELECTS_NOTHING, AnalysisCode.TARGET_NOT_FOUND)
                        .contains(policy.type() + " " + policy.name());
                boolean isForOtherZones = line.estate().mode() == ControlPlaneMode.FEDERATED_ZONE
                        && "global".equals(policy.labels().get("kuma.io/origin"));
                assertThat(isReported)
                        .as(line.id() + " " + policy.type() + " " + policy.name())
                        .isEqualTo(matcher.proxies(policy).isEmpty()
                                && !isForOtherZones
                                && !policy.name().endsWith("-all-" + policy.mesh()));
            }
        }
        System.out.println("analysis: " + findings + " findings on " + lines.size() + " estates by code "
                + byCode.entrySet().stream()
                        .map(count -> count.getKey() + " " + count.getValue())
                        .collect(Collectors.joining(", ")));
        assertThat(lines).isNotEmpty();
    }

    @Test
    @Tag("estates")
    void overriddenPoliciesCanBeDeletedWithoutAnEffect() throws IOException {
        int deleted = 0;
        int answers = 0;
        for (EstateLine line : estates()) {
            Set<String> dead = names(Analysis.of(line.estate(), CLOCK), AnalysisCode.POLICY_OVERRIDDEN);
            PolicyMatcher before = PolicyMatcher.of(line.estate());
            for (TargetRefPolicy policy : policies(line.estate())) {
                if (dead.contains(policy.type() + " " + policy.name())) {
                    PolicyMatcher after = PolicyMatcher.of(line.estate().without(policy));
                    deleted++;
                    for (EstateLine.Answer answer : line.answers()) {
                        boolean isMerged = answer.path().endsWith("/_policies")
                                && !answer.path().contains("/_inbounds/")
                                && !answer.path().contains("/_routes/");
                        if (isMerged && answer.status() == 200) {
                            answers++;
                            assertThat(confs(after, answer.path()))
                                    .as(line.id() + " " + policy.type() + " " + policy.name() + " " + answer.path())
                                    .isEqualTo(confs(before, answer.path()));
                        }
                    }
                }
            }
        }
        System.out.println("analysis: " + deleted + " overridden policies can be deleted: " + answers
                + " effective configurations stay the same");
        assertThat(deleted).isPositive();
    }

    @Test
    @Tag("recordings")
    void findsNoErrorInTheRecordedDeployment() throws IOException {
        try (FakeControlPlane controlPlane = RecordedDeployment.global()) {
            Estate estate = controlPlane.client().estate();
            FindingReport report = Analysis.of(estate, CLOCK);
            System.out.println("recordings: the analysis of the deployment finds " + report.summary());
            // Its mesh is permissive, and the defaults of 2.14 retry after the request has timed out.
            assertThat(report)
                    .extracting(Finding::code, Finding::severity)
                    .containsOnly(
                            tuple(AnalysisCode.MTLS_PERMISSIVE, Severity.WARNING),
                            tuple(AnalysisCode.TRY_TIMEOUT_BEYOND_REQUEST, Severity.INFO));
        }
    }

    @Test
    @Tag("recordings")
    void findsNoErrorInAZoneOfTheRecordedDeployment() throws IOException {
        try (FakeControlPlane controlPlane = FakeControlPlane.zone("east")) {
            RecordedDeployment.load(
                    TestData.lines(TestData.path("recordings").resolve("zone-east.jsonl")), controlPlane, Set.of());
            FindingReport report = Analysis.of(controlPlane.client().estate(), CLOCK);
            System.out.println("recordings: the analysis of the zone east finds " + report.summary());
            assertThat(report.atLeast(Severity.WARNING))
                    .extracting(Finding::code)
                    .containsOnly(AnalysisCode.MTLS_PERMISSIVE);
        }
    }

    private static List<TargetRefPolicy> policies(Estate estate) {
        return estate.list(Mesh.TYPE).stream()
                .flatMap(mesh -> estate.policies(mesh.name()))
                .toList();
    }

    private static Set<String> names(FindingReport report, AnalysisCode... codes) {
        return report.stream()
                .filter(finding -> List.of(codes).contains(finding.code()))
                .map(finding ->
                        finding.subject().kind() + " " + finding.subject().name())
                .collect(Collectors.toSet());
    }

    /** Returns the configurations of an answer by kind, without the policies that they come from. */
    private static Map<String, JsonValue> confs(PolicyMatcher matcher, String path) {
        Map<String, JsonValue> confs = new TreeMap<>();
        EstateLine.ask(matcher, path)
                .response()
                .asObject()
                .flatMap(answer -> answer.get("policies"))
                .map(JsonValue::elements)
                .orElse(List.of())
                .forEach(policy -> {
                    JsonObject members = policy.asObject().orElseThrow();
                    confs.put(
                            members.get("kind").map(JsonValue::toString).orElse(""),
                            members.get("conf").orElse(JsonValue.of("")));
                });
        return confs;
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
