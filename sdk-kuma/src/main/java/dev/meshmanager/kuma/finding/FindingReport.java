package dev.meshmanager.kuma.finding;

import dev.meshmanager.core.view.Table;
import dev.meshmanager.core.view.Tabular;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The findings of a check: an immutable list, sorted by severity, place, code, subject and path. Equal findings are
 * listed once. The outputs depend only on the findings, so that equal reports have equal texts. Markdown, JSON, SARIF
 * and XML end in a line break.
 *
 * <p>The outputs hold no secrets, and escape characters that a terminal acts on.
 */
public final class FindingReport extends AbstractList<Finding> implements Tabular {
    private static final FindingReport NONE = new FindingReport(List.of());

    private final List<Finding> all;

    private FindingReport(List<Finding> all) {
        this.all = all;
    }

    /** Returns a report of findings in any order. */
    public static FindingReport of(Collection<Finding> findings) {
        return findings.isEmpty()
                ? NONE
                : new FindingReport(findings.stream().distinct().sorted().toList());
    }

    @Override
    public Finding get(int index) {
        return all.get(index);
    }

    @Override
    public int size() {
        return all.size();
    }

    /** Returns a report of the findings of both reports. */
    public FindingReport plus(FindingReport other) {
        List<Finding> both = new ArrayList<>(all);
        both.addAll(other.all);
        return of(both);
    }

    /** Returns a report without the findings that have one of these codes. */
    public FindingReport without(FindingCode... codes) {
        Set<String> names = Arrays.stream(codes).map(FindingCode::name).collect(Collectors.toSet());
        return where(finding -> !names.contains(finding.code().name()));
    }

    /** Returns a report without the findings that have this code and this subject. */
    public FindingReport without(FindingCode code, FindingSubject subject) {
        return where(finding ->
                !finding.code().name().equals(code.name()) || !finding.subject().equals(subject));
    }

    /** Returns a report of the findings that are at least as urgent as {@code severity}. */
    public FindingReport atLeast(Severity severity) {
        return where(finding -> finding.severity().compareTo(severity) <= 0);
    }

    /** Returns a report of the findings that match. */
    public FindingReport where(Predicate<Finding> matches) {
        return of(all.stream().filter(matches).toList());
    }

    /** Returns the number of findings of each severity that has any. */
    public Map<Severity, Long> counts() {
        Map<Severity, Long> counts = new EnumMap<>(Severity.class);
        all.forEach(finding -> counts.merge(finding.severity(), 1L, Long::sum));
        return counts;
    }

    /** Returns a table with one row for each finding. Empty columns are omitted. */
    @Override
    public Table toTable() {
        return Table.of(
                        "Findings",
                        List.of("Severity", "Code", "Subject", "Path", "Place", "What happens", "Fix"),
                        all,
                        finding -> List.of(
                                finding.severity().toString(),
                                finding.code().name(),
                                finding.subject().toString(),
                                finding.path(),
                                finding.location().map(String::valueOf).orElse(""),
                                finding.message(),
                                finding.fix()))
                .withoutEmptyColumns();
    }

    /** Returns the findings as a heading and a table of GitHub's Markdown, which ends in a line break. */
    public String toMarkdown() {
        return all.isEmpty() ? "## Findings\n\nNo findings.\n" : toTable().toMarkdown();
    }

    /** Returns the findings as an indented JSON array. */
    public String toJson() {
        return JsonReport.of(all);
    }

    /**
     * Returns the findings as a SARIF 2.1.0 log with one run, for example for GitHub's code scanning. A finding without
     * a file has a logical location only.
     *
     * @param tool the name of the tool in the log
     */
    public String toSarif(String tool) {
        return SarifReport.of(tool, all);
    }

    /**
     * Returns the findings as JUnit XML with one test case for each code and subject. The cases of errors and warnings
     * fail; those of information pass, and have it in their output. A report without findings has one test case, which
     * passes.
     *
     * @param suite the name of the test suite
     */
    public String toJUnitXml(String suite) {
        return JUnitReport.of(suite, all);
    }

    /** Returns the numbers of findings, for example {@code 2 errors, 1 warning}; {@code no findings} if empty. */
    public String summary() {
        return all.isEmpty()
                ? "no findings"
                : counts().entrySet().stream()
                        .map(count -> count.getValue() + " " + noun(count.getKey(), count.getValue()))
                        .collect(Collectors.joining(", "));
    }

    private static String noun(Severity severity, long count) {
        return severity == Severity.INFO
                ? "for information"
                : severity.name().toLowerCase(Locale.ROOT) + (count == 1 ? "" : "s");
    }

    /** Returns one line for each finding, or {@code no findings}. */
    @Override
    public String toString() {
        return all.isEmpty()
                ? "no findings"
                : String.join("\n", all.stream().map(Finding::toString).toList());
    }
}
