package dev.meshmanager.kuma.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.kuma.internal.Trees;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

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

    /** Required by the schema of SARIF 2.1.0, which has no other members at these places than the allowed ones. */
    @Test
    void sarifHasTheMembersThatItsSchemaRequires() {
        JsonObject log = Json.parse(REPORT.toSarif("check")).asObject().orElseThrow();
        assertThat(log.names()).containsExactly("$schema", "version", "runs");
        assertThat(Trees.text(log, "version")).isEqualTo("2.1.0");
        JsonObject run = Trees.objects(log, "runs").get(0);
        JsonObject driver = Trees.object(run, "tool", "driver");
        assertThat(Trees.text(driver, "name")).isEqualTo("check");
        List<JsonObject> rules = Trees.objects(driver, "rules");
        assertThat(rules)
                .allMatch(rule -> Set.of("id", "shortDescription", "help", "defaultConfiguration")
                                .containsAll(rule.names())
                        && !Trees.text(rule, "id").isEmpty()
                        && !Trees.text(rule, "shortDescription", "text").isEmpty());
        for (JsonObject result : Trees.objects(run, "results")) {
            int index = Integer.parseInt(result.get("ruleIndex").orElseThrow().toString());
            assertThat(Trees.text(rules.get(index), "id")).isEqualTo(Trees.text(result, "ruleId"));
            assertThat(Trees.text(result, "level")).isIn("error", "warning", "note", "none");
            assertThat(Trees.text(result, "message", "text")).isNotEmpty();
            assertThat(result.names()).containsExactly("ruleId", "ruleIndex", "level", "message", "locations");
        }
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
        Element suite = parse(REPORT.toJUnitXml("upgrade")).getDocumentElement();
        assertThat(suite.getTagName()).isEqualTo("testsuite");
        assertThat(suite.getAttribute("tests")).isEqualTo("3");
        assertThat(suite.getAttribute("failures")).isEqualTo("2");
        assertThat(suite.getElementsByTagName("failure").getLength()).isEqualTo(2);
        assertThat(suite.getElementsByTagName("system-out").item(0).getTextContent())
                .contains("untidy");
        Element nothing =
                parse(FindingReport.of(List.of()).toJUnitXml("upgrade")).getDocumentElement();
        assertThat(nothing.getElementsByTagName("testcase").getLength()).isEqualTo(1);
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
}
