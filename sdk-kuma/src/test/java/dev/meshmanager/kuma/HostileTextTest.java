package dev.meshmanager.kuma;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshmanager.core.page.FailedRead;
import dev.meshmanager.kuma.common.Warning;
import dev.meshmanager.kuma.dashboard.snapshot.Change;
import dev.meshmanager.kuma.finding.FindingSubject;
import dev.meshmanager.kuma.inspect.ServerInfo;
import dev.meshmanager.kuma.validation.Validation;
import dev.meshmanager.kuma.validation.ValidationOptions;
import dev.meshmanager.kuma.validation.Violation;
import dev.meshmanager.kuma.validation.Violations;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a server or a document says reaches no line that people read in a terminal or a log as it is. */
class HostileTextTest {
    private static final String HOSTILE = "a\u001b[2J\u0007\u009b31m\r\n\u202e\u2066\u200b\u2028@x kpat_hunter2";
    /** A text of YAML, in which the same characters are escapes. */
    private static final String IN_YAML = "\"a\\e[2J\\a\\x9b31m\\r\\n\\u202e\\u2066\\u200b\\u2028 kpat_hunter2\"";

    @Test
    void neverReachesWhatAProgramPrints() {
        Warning warning = new Warning(Warning.Kind.DEPRECATED, HOSTILE);
        Change change = new Change(HOSTILE, Optional.of(HOSTILE), Optional.of(HOSTILE));
        assertThat(Stream.of(
                        warning.toString(),
                        warning.message(),
                        warning.about(FindingSubject.of(HOSTILE, HOSTILE)).toString(),
                        change.toString(),
                        change.subject(),
                        new Change(HOSTILE, Optional.empty(), Optional.of(HOSTILE)).toString(),
                        new Applied(Applied.Outcome.CREATED, List.of(HOSTILE)).toString(),
                        new FailedRead(HOSTILE, HOSTILE, HOSTILE).toString(),
                        Violation.of(HOSTILE, HOSTILE).toString(),
                        ServerInfo.builder()
                                .product(HOSTILE)
                                .version(HOSTILE)
                                .build()
                                .toString()))
                .allSatisfy(HostileTextTest::assertClean);
    }

    @Test
    void neverReachesViolationsOfDocuments() {
        Violations violations = Validation.checkText(
                "type: MeshTimeout\nmesh: m\nname: " + IN_YAML + "\nspec:\n  " + IN_YAML
                        + ": 1\n  to:\n  - targetRef: {kind: " + IN_YAML + "}\n    default: {idleTimeout: " + IN_YAML
                        + "}\n",
                ValidationOptions.defaults().strict());
        assertThat(violations).hasSizeGreaterThan(2);
        assertThat(violations).allSatisfy(violation -> assertClean(violation.toString()));
        violations.toString().lines().forEach(HostileTextTest::assertClean);
        violations.toTable().toString().lines().forEach(HostileTextTest::assertClean);
        violations.toTable().toMarkdown().lines().forEach(HostileTextTest::assertClean);
    }

    private static void assertClean(String line) {
        assertThat(line)
                .doesNotContainPattern("[\\p{Cntrl}\\u0080-\\u009f\\u202e\\u2066\\u200b\\u2028]")
                .doesNotContain("hunter");
    }
}
