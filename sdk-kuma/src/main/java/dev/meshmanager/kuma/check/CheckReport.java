package dev.meshmanager.kuma.check;

import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.core.view.Html;
import dev.meshmanager.core.view.Table;
import dev.meshmanager.core.view.Tabular;
import dev.meshmanager.kuma.check.CheckResult.Status;
import dev.meshmanager.kuma.dashboard.Dashboard;
import dev.meshmanager.kuma.estate.Estate;
import dev.meshmanager.kuma.finding.Finding;
import dev.meshmanager.kuma.finding.FindingReport;
import dev.meshmanager.kuma.finding.FindingSubject;
import dev.meshmanager.kuma.finding.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The results of all checks of a control plane and its mesh. Immutable. */
public final class CheckReport implements Tabular {
    private static final String SUITE = "mesh";

    private final String name;
    private final List<CheckResult> results;

    private CheckReport(String name, List<CheckResult> results) {
        this.name = name;
        this.results = List.copyOf(results);
    }

    /**
     * Returns the results for a dashboard. It has no signing keys and authorities, so that their checks are not known.
     * Makes no call.
     */
    public static CheckReport of(Dashboard dashboard) {
        return of(dashboard, Optional.empty());
    }

    /**
     * Returns the results for a dashboard and credentials. Makes no call.
     *
     * @param credentials the secrets, global secrets and MeshTrusts; lists that could not be read are a result too
     */
    public static CheckReport of(Dashboard dashboard, Estate credentials) {
        return of(dashboard, Optional.of(credentials));
    }

    private static CheckReport of(Dashboard dashboard, Optional<Estate> credentials) {
        return new CheckReport(
                dashboard.snapshot().url().orElse("control plane"), new Examination(dashboard, credentials).results());
    }

    /** Returns one result for each check, by category. */
    public List<CheckResult> results() {
        return results;
    }

    /** Returns the result of a check. */
    public CheckResult result(Check check) {
        return results.stream()
                .filter(result -> result.check() == check)
                .findFirst()
                .orElseThrow();
    }

    /** Returns the worst status of all checks. */
    public Status status() {
        return results.stream().map(CheckResult::status).max(Status::compareTo).orElse(Status.PASS);
    }

    /**
     * Returns the results that are worse than in an earlier report, or have details that it did not have. A check that
     * passed and is not known any more is worse. Empty if a change between the two made nothing worse.
     */
    public List<CheckResult> worseThan(CheckReport earlier) {
        List<CheckResult> worse = new ArrayList<>();
        for (CheckResult result : results) {
            CheckResult before = earlier.result(result.check());
            List<String> added = result.details().stream()
                    .filter(detail -> !before.details().contains(detail))
                    .toList();
            if (result.status().compareTo(before.status()) > 0 || !added.isEmpty()) {
                worse.add(new CheckResult(result.check(), result.status(), added, result.hint()));
            }
        }
        return worse;
    }

    /**
     * Returns a report of what got worse since an earlier report: the results of {@link #worseThan}. Other checks pass,
     * or stay unknown. {@code before.since(after)} reports what got better.
     */
    public CheckReport since(CheckReport earlier) {
        List<CheckResult> worse = worseThan(earlier);
        return new CheckReport(
                name,
                results.stream()
                        .map(result -> worse.stream()
                                .filter(changed -> changed.check() == result.check())
                                .findFirst()
                                .orElseGet(() -> result.status() == Status.UNKNOWN
                                        ? result
                                        : new CheckResult(result.check(), Status.PASS, List.of())))
                        .toList());
    }

    /**
     * Returns the results as findings: an error for each failed check, a warning for each one that warns or is not
     * known, and information for each one that passed.
     */
    public FindingReport findings() {
        return FindingReport.of(results.stream().map(this::finding).toList());
    }

    private FindingSubject subject() {
        return FindingSubject.of("ControlPlane", name);
    }

    private Finding finding(CheckResult result) {
        Severity severity =
                switch (result.status()) {
                    case PASS -> Severity.INFO;
                    case UNKNOWN, WARN -> Severity.WARNING;
                    case FAIL -> Severity.ERROR;
                };
        String message = result.details().isEmpty() ? result.check().summary() : String.join("; ", result.details());
        return Finding.of(result.check(), subject(), message)
                .withSeverity(severity)
                .withFix(result.hint());
    }

    /**
     * Returns the results as JUnit XML, with one test case for each check. The cases of failed checks fail; those of
     * checks that are not known are skipped; those that warn pass, and have the warning in their output.
     */
    public String toJUnitXml() {
        return results.stream()
                .map(this::testCase)
                .collect(Collectors.joining(
                        "",
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuite name=\"" + SUITE + "\" tests=\""
                                + results.size() + "\" failures=\"" + count(Status.FAIL) + "\" errors=\"0\" skipped=\""
                                + count(Status.UNKNOWN) + "\">\n",
                        "</testsuite>\n"));
    }

    private long count(Status status) {
        return results.stream().filter(result -> result.status() == status).count();
    }

    private String testCase(CheckResult result) {
        String start = "  <testcase classname=\"" + result.check().name() + "\" name=\""
                + Html.escape(subject().toString()) + "\"";
        String text = Html.escape(result.toString());
        String message = " message=\"" + Html.escape(String.join("; ", result.details())) + "\"";
        String outcome =
                switch (result.status()) {
                    case PASS -> "";
                    case UNKNOWN -> "<skipped" + message + "/>";
                    case WARN -> "<system-out>" + text + "</system-out>";
                    case FAIL ->
                        "<failure type=\"" + result.check().name() + "\"" + message + ">" + text + "</failure>";
                };
        return outcome.isEmpty() ? start + "/>\n" : start + ">\n    " + outcome + "\n  </testcase>\n";
    }

    /** Returns the results as an indented JSON array, which ends in a line break. */
    public String toJson() {
        return Json.writePretty(
                        JsonValue.of(results.stream().map(CheckReport::tree).toList()))
                + "\n";
    }

    private static Map<String, Object> tree(CheckResult result) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("check", result.check().name());
        tree.put("category", result.check().category().toString());
        tree.put("status", result.status().toString());
        tree.put("summary", result.check().summary());
        tree.put("details", result.details());
        if (!result.hint().isEmpty()) {
            tree.put("hint", result.hint());
        }
        return tree;
    }

    /** Returns a table with one row for each check. */
    @Override
    public Table toTable() {
        return Table.of(
                        "Checks",
                        List.of("Result", "Category", "Check", "Details", "Hint"),
                        results,
                        result -> List.of(
                                result.status().toString(),
                                result.check().category().toString(),
                                result.check().summary(),
                                String.join("; ", result.details()),
                                result.hint()))
                .withoutEmptyColumns();
    }

    /** Returns the results, one below the other. */
    @Override
    public String toString() {
        return results.stream().map(CheckResult::toString).collect(Collectors.joining("\n"));
    }
}
