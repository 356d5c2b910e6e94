package dev.meshmanager.kuma.finding;

import dev.meshmanager.core.text.VisibleText;
import dev.meshmanager.core.view.Html;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes findings as JUnit XML. */
final class JUnitReport {
    private JUnitReport() {}

    static String of(String suite, List<Finding> findings) {
        Map<String, List<Finding>> cases = new LinkedHashMap<>();
        findings.forEach(finding -> cases.computeIfAbsent(
                        finding.code().name() + "\n" + finding.subject(), key -> new ArrayList<>())
                .add(finding));
        String name = attribute(VisibleText.cleanMessage(suite));
        long failures = cases.values().stream().filter(JUnitReport::fails).count();
        String all = cases.isEmpty()
                ? "  <testcase classname=\"" + name + "\" name=\"no findings\"/>\n"
                : cases.values().stream().map(JUnitReport::testCase).collect(Collectors.joining());
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuite name=\"" + name + "\" tests=\""
                + Math.max(1, cases.size()) + "\" failures=\"" + failures + "\" errors=\"0\" skipped=\"0\">\n" + all
                + "</testsuite>\n";
    }

    private static boolean fails(List<Finding> findings) {
        return findings.stream().anyMatch(finding -> finding.severity() != Severity.INFO);
    }

    private static String testCase(List<Finding> findings) {
        Finding first = findings.get(0);
        String text =
                text(String.join("\n", findings.stream().map(Finding::toString).toList()));
        String result = fails(findings)
                ? "<failure type=\"" + attribute(first.code().name()) + "\" message=\""
                        + attribute(first.messageWithPath()) + "\">" + text + "</failure>"
                : "<system-out>" + text + "</system-out>";
        return "  <testcase classname=\"" + attribute(first.code().name()) + "\" name=\""
                + attribute(first.subject().toString()) + "\">\n    " + result + "\n  </testcase>\n";
    }

    private static String attribute(String text) {
        return text(VisibleText.line(text));
    }

    /** What escapes HTML escapes XML too: it uses the five entities of XML only, and no character that XML lacks. */
    private static String text(String text) {
        return Html.escape(text);
    }
}
