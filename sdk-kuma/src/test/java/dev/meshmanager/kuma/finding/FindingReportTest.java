package dev.meshmanager.kuma.finding;

import static com.contrastsecurity.sarif.Result.Level.ERROR;
import static com.contrastsecurity.sarif.Result.Level.NOTE;
import static com.contrastsecurity.sarif.Result.Level.WARNING;
import static org.assertj.core.api.Assertions.assertThat;

import com.contrastsecurity.sarif.ReportingDescriptor;
import com.contrastsecurity.sarif.Result;
import com.contrastsecurity.sarif.Run;
import com.contrastsecurity.sarif.SarifSchema210;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.kuma.internal.Trees;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.maven.plugin.surefire.log.api.NullConsoleLogger;
import org.apache.maven.plugins.surefire.report.ReportTestCase;
import org.apache.maven.plugins.surefire.report.TestSuiteXmlParser;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class FindingReportTest {
    private enum Code implements FindingCode {
        OPEN(Severity.ERROR, "close it"),
        ODD(Severity.WARNING, ""),
        TIDY(Severity.INFO, "tidy up");

        private final Severity severity;
        private final String fix;

        Code(Severity severity, String fix) {
            this.severity = severity;
            this.fix = fix;
        }

        @Override
        public Severity severity() {
            return severity;
        }

        @Override
        public String summary() {
            return "it is " + name();
        }

        @Override
        public String fix() {
            return fix;
        }
    }

    private static final FindingSubject MESH = FindingSubject.of("Mesh", "default");
    private static final Finding TIDY = Finding.of(Code.TIDY, MESH, "untidy");
    private static final Finding ODD = Finding.of(Code.ODD, MESH, "odd");
    private static final Finding OPEN =
            Finding.of(Code.OPEN, MESH, "open <b>").at("mtls").in(new SourceLocation("policies/mesh a.yaml", 3, 5));
    private static final FindingReport REPORT = FindingReport.of(List.of(TIDY, ODD, OPEN, TIDY));

    private static final Finding HOSTILE = Finding.of(
                    Code.ODD, new FindingSubject("Mesh", Optional.of("a\u001b[31m"), "b\nc"), "token=abc\u202Edef")
            .in(new SourceLocation("a\u0007.yaml", 1, 1));

    @Test
    void sortsByUrgencyAndListsEqualFindingsOnce() {
        assertThat(REPORT).containsExactly(OPEN, ODD, TIDY);
        assertThat(FindingReport.of(List.of(OPEN, TIDY, ODD)).toJson()).isEqualTo(REPORT.toJson());
    }

    @Test
    void suppressesByCodeAndBySubject() {
        assertThat(REPORT.without(Code.OPEN, Code.TIDY)).containsExactly(ODD);
        assertThat(REPORT.without(Code.OPEN, MESH)).containsExactly(ODD, TIDY);
        assertThat(REPORT.without(Code.OPEN, FindingSubject.of("Mesh", "other")))
                .hasSize(3);
        assertThat(REPORT.atLeast(Severity.WARNING)).containsExactly(OPEN, ODD);
    }

    @Test
    void textHasOneLineForEachFinding() {
        assertThat(REPORT.toString().lines())
                .first()
                .isEqualTo("policies/mesh a.yaml:3:5: error OPEN: Mesh default mtls: open <b> (fix: close it)");
        assertThat(REPORT.summary()).isEqualTo("1 error, 1 warning, 1 for information");
        assertThat(FindingReport.of(List.of()).toString()).isEqualTo("no findings");
    }

    @Test
    void markdownAndHtmlEscapeTheTexts() {
        assertThat(REPORT.toMarkdown())
                .contains("| error | OPEN | Mesh default | mtls |")
                .contains("&lt;b&gt;");
        assertThat(REPORT.toHtml()).contains("open &lt;b&gt;").doesNotContain("<b>");
    }

    @Test
    void jsonHasEveryPart() {
        JsonObject first =
                Json.parse(REPORT.toJson()).elements().get(0).asObject().orElseThrow();
        assertThat(first.names()).containsExactly("code", "severity", "subject", "path", "location", "message", "fix");
        assertThat(Trees.text(first, "location", "file")).isEqualTo("policies/mesh a.yaml");
    }

    /** The classes are made from the schema of SARIF, and reading fails at a member that the schema does not have. */
    @Test
    void sarifHasOnlyWhatItsSchemaKnows() throws Exception {
        SarifSchema210 log = new ObjectMapper()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .readValue(REPORT.toSarif("check"), SarifSchema210.class);
        Run run = log.getRuns().get(0);
        List<ReportingDescriptor> rules = List.copyOf(run.getTool().getDriver().getRules());

        assertThat(log.getVersion().value()).isEqualTo("2.1.0");
        assertThat(run.getTool().getDriver().getName()).isEqualTo("check");
        assertThat(rules).allMatch(rule -> !rule.getShortDescription().getText().isEmpty());
        assertThat(run.getResults()).extracting(Result::getLevel).containsExactly(ERROR, WARNING, NOTE);
        assertThat(run.getResults())
                .allMatch(result -> rules.get(result.getRuleIndex()).getId().equals(result.getRuleId()))
                .allMatch(result -> !result.getMessage().getText().isEmpty());
    }

    @Test
    void sarifLocatesFindingsInFilesByRelativeReferences() {
        JsonObject run = Trees.objects(
                        Json.parse(REPORT.toSarif("check")).asObject().orElseThrow(), "runs")
                .get(0);
        JsonObject place =
                Trees.objects(Trees.objects(run, "results").get(0), "locations").get(0);
        JsonObject physical = Trees.object(place, "physicalLocation");
        assertThat(Trees.text(physical, "artifactLocation", "uri")).isEqualTo("policies/mesh%20a.yaml");
        assertThat(Trees.at(physical, "region", "startLine")).contains(JsonValue.of(3));
        assertThat(Trees.text(run, "columnKind")).isEqualTo("unicodeCodePoints");
    }

    @Test
    void junitHasFailuresForErrorsAndWarningsOnly() throws Exception {
        assertThat(tests(REPORT)).hasSize(3);
        assertThat(tests(REPORT)).filteredOn(ReportTestCase::hasFailure).hasSize(2);
        assertThat(parse(REPORT.toJUnitXml("upgrade"))
                        .getElementsByTagName("system-out")
                        .item(0)
                        .getTextContent())
                .contains("untidy");
    }

    @Test
    void junitHasOneTestThatPassesIfNothingWasFound() throws Exception {
        assertThat(tests(FindingReport.of(List.of()))).singleElement().matches(ReportTestCase::isSuccessful);
    }

    /** Reads the tests as the reports of Maven do. */
    private static List<ReportTestCase> tests(FindingReport report) throws Exception {
        byte[] xml = report.toJUnitXml("upgrade").getBytes(StandardCharsets.UTF_8);
        return new TestSuiteXmlParser(new NullConsoleLogger())
                .parse(new InputStreamReader(new ByteArrayInputStream(xml), StandardCharsets.UTF_8)).stream()
                        .flatMap(suite -> suite.getTestCases().stream())
                        .toList();
    }

    private static Document parse(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void noOutputHoldsSecretsOrControlCharacters() throws Exception {
        FindingReport report = FindingReport.of(List.of(HOSTILE));
        parse(report.toJUnitXml("suite\u0001"));
        for (String output : List.of(
                report.toString(),
                report.toMarkdown(),
                report.toHtml(),
                report.toJson(),
                report.toSarif("tool\u001b"),
                report.toJUnitXml("suite\u0001"))) {
            assertThat(output).doesNotContain("abc").doesNotContain("\u202E").doesNotContain("\u001b");
            assertThat(output.chars().filter(c -> c < ' ' && c != '\n')).isEmpty();
        }
    }

    @Test
    void sortsFindingsOfAFileByTheirLines() {
        Finding early = Finding.of(Code.TIDY, MESH, "early").in(new SourceLocation("f.yaml", 9, 1));
        Finding late = Finding.of(Code.TIDY, MESH, "a late one").in(new SourceLocation("f.yaml", 10, 1));

        assertThat(FindingReport.of(List.of(late, early))).containsExactly(early, late);
    }

    @Test
    void namesTheMemberInMessagesAndEndsInALineBreak() {
        FindingReport report = FindingReport.of(
                List.of(Finding.of(Code.OPEN, MESH, "did you mean Mesh?").at("spec.to[0]")));

        assertThat(report.toSarif("test")).contains("Mesh default spec.to[0]: did you mean Mesh? Fix: close it");
        assertThat(report.toJUnitXml("test")).contains("message=\"spec.to[0]: did you mean Mesh?\"");
        assertThat(List.of(
                        report.toSarif("test"),
                        report.toJson(),
                        report.toJUnitXml("test"),
                        report.toMarkdown(),
                        FindingReport.of(List.of()).toJson(),
                        FindingReport.of(List.of()).toMarkdown()))
                .allSatisfy(text -> assertThat(text).endsWith("\n").doesNotEndWith("\n\n"));
    }
}
