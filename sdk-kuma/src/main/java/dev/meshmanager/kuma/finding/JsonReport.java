package dev.meshmanager.kuma.finding;

import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes findings as JSON. */
final class JsonReport {
    private JsonReport() {}

    static String of(List<Finding> findings) {
        return Json.writePretty(
                        JsonValue.of(findings.stream().map(JsonReport::tree).toList()))
                + "\n";
    }

    private static Map<String, Object> tree(Finding finding) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("code", finding.code().name());
        tree.put("severity", finding.severity().toString());
        tree.put("subject", subject(finding.subject()));
        if (!finding.path().isEmpty()) {
            tree.put("path", finding.path());
        }
        finding.location().ifPresent(location -> tree.put("location", location(location)));
        tree.put("message", finding.message());
        if (!finding.fix().isEmpty()) {
            tree.put("fix", finding.fix());
        }
        return tree;
    }

    private static Map<String, Object> subject(FindingSubject subject) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("kind", subject.kind());
        subject.mesh().ifPresent(mesh -> tree.put("mesh", mesh));
        tree.put("name", subject.name());
        return tree;
    }

    private static Map<String, Object> location(SourceLocation location) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("file", location.file());
        tree.put("line", location.line());
        tree.put("column", location.column());
        return tree;
    }
}
