package dev.meshmanager.kuma.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshmanager.kuma.analysis.model.AnalysisCode;
import dev.meshmanager.kuma.finding.Finding;
import dev.meshmanager.kuma.finding.FindingReport;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each code on a small estate with the defect, and on one that differs only in not having the defect. */
class AnalysisCodesTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-25T18:00:00Z"), ZoneOffset.UTC);

    /** These depend on the time or on a control plane, and are tested in {@link AnalysisTest}. */
    private static final List<AnalysisCode> ELSEWHERE =
            List.of(AnalysisCode.AUTHORITY_EXPIRED, AnalysisCode.AUTHORITY_EXPIRES_SOON, AnalysisCode.LIST_NOT_READ);

    static Stream<CodeExample> examples() {
        return Stream.of(
                        ReferenceExamples.ALL,
                        EffectExamples.ALL,
                        SecurityExamples.ALL,
                        ZoneExamples.ALL,
                        TimeoutExamples.ALL)
                .flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void findsTheDefectOnlyWhereItIs(CodeExample example) {
        FindingReport failing = Analysis.of(example.failing(), CLOCK);
        FindingReport passing = Analysis.of(example.passing(), CLOCK);
        assertThat(failing)
                .filteredOn(finding -> finding.code() == example.code())
                .singleElement()
                .satisfies(finding -> {
                    assertThat((finding.subject() + " " + finding.path()).strip())
                            .isEqualTo(example.where());
                    assertThat(finding.message()).contains(example.message());
                    assertThat(finding.severity()).isEqualTo(example.code().severity());
                });
        assertThat(passing).extracting(Finding::code).doesNotContain(example.code());
    }

    @Test
    void hasAnExampleOfEachCode() {
        Set<AnalysisCode> examples = new TreeSet<>(ELSEWHERE);
        examples().forEach(example -> examples.add(example.code()));
        assertThat(examples).containsExactlyElementsOf(Arrays.asList(AnalysisCode.values()));
    }

    @Test
    void everyCodeSaysWhatHappensAndWhatToDo() {
        assertThat(AnalysisCode.values()).allSatisfy(code -> {
            assertThat(code.summary()).isNotBlank().doesNotEndWith(".");
            assertThat(code.fix()).isNotBlank().doesNotEndWith(".");
        });
    }
}
