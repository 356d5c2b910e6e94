package dev.meshmanager.kuma.finding;

import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.core.text.VisibleText;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes findings as a SARIF 2.1.0 log. */
final class SarifReport {
    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

    private final List<Finding> findings;
    private final Map<String, FindingCode> codes = new TreeMap<>();
    private final List<String> order;

    private SarifReport(List<Finding> findings) {
        this.findings = findings;
        findings.forEach(finding -> codes.put(finding.code().name(), finding.code()));
        this.order = List.copyOf(codes.keySet());
    }

    static String of(String tool, List<Finding> findings) {
        return Json.writePretty(JsonValue.of(new SarifReport(findings).log(tool))) + "\n";
    }

    private Map<String, Object> log(String tool) {
        Map<String, Object> driver = new LinkedHashMap<>();
        driver.put("name", VisibleText.cleanMessage(tool));
        driver.put("rules", codes.values().stream().map(SarifReport::rule).toList());
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("tool", Map.of("driver", driver));
        // Columns of documents count characters, not the units of UTF-16, which are the default.
        run.put("columnKind", "unicodeCodePoints");
        run.put("results", findings.stream().map(this::result).toList());
        Map<String, Object> log = new LinkedHashMap<>();
        log.put("$schema", SCHEMA);
        log.put("version", "2.1.0");
        log.put("runs", List.of(run));
        return log;
    }

    private static Map<String, Object> rule(FindingCode code) {
        Map<String, Object> rule = new LinkedHashMap<>();
        rule.put("id", code.name());
        rule.put("shortDescription", text(code.summary()));
        if (!code.fix().isEmpty()) {
            rule.put("help", text(code.fix()));
        }
        rule.put("defaultConfiguration", Map.of("level", level(code.severity())));
        return rule;
    }

    private Map<String, Object> result(Finding finding) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("ruleId", finding.code().name());
        result.put("ruleIndex", order.indexOf(finding.code().name()));
        result.put("level", level(finding.severity()));
        String message = logicalName(finding) + ": " + finding.message();
        String end = message.endsWith("?") || message.endsWith(".") ? "" : ".";
        String fix = finding.fix().isEmpty() ? "" : end + " Fix: " + finding.fix();
        result.put("message", text(message + fix));
        Map<String, Object> location = new LinkedHashMap<>();
        finding.location().ifPresent(place -> location.put("physicalLocation", physical(place)));
        location.put("logicalLocations", List.of(logical(finding)));
        result.put("locations", List.of(location));
        return result;
    }

    private static Map<String, Object> physical(SourceLocation place) {
        Map<String, Object> region = new LinkedHashMap<>();
        region.put("startLine", place.line());
        region.put("startColumn", place.column());
        Map<String, Object> physical = new LinkedHashMap<>();
        physical.put("artifactLocation", Map.of("uri", uri(place.file())));
        physical.put("region", region);
        return physical;
    }

    private static Map<String, Object> logical(Finding finding) {
        Map<String, Object> logical = new LinkedHashMap<>();
        logical.put("fullyQualifiedName", logicalName(finding));
        logical.put("kind", "resource");
        return logical;
    }

    private static String logicalName(Finding finding) {
        return finding.subject() + (finding.path().isEmpty() ? "" : " " + finding.path());
    }

    /** A reference relative to the root of the repository, in which the check ran. */
    private static String uri(String file) {
        String path = file.replace('\\', '/');
        try {
            return new URI(path.startsWith("/") ? "file" : null, path.startsWith("/") ? "" : null, path, null)
                    .toString();
        } catch (URISyntaxException e) {
            // Paths of one segment with a colon have no relative reference without a dot.
            return "./" + path.replace(":", "%3A").replace(" ", "%20");
        }
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "note";
        };
    }

    private static Map<String, Object> text(String text) {
        return Map.of("text", text);
    }
}
