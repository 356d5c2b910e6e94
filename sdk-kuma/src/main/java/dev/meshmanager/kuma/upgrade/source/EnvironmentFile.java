package dev.meshmanager.kuma.upgrade.source;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.kuma.finding.FindingSubject;
import dev.meshmanager.kuma.finding.SourceLocation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads files with lines of {@code NAME=value}, as systemd and Docker do. */
final class EnvironmentFile {
    private static final Pattern LINE =
            Pattern.compile("\\s*(?:export\\s+)?([A-Za-z_][A-Za-z0-9_]*)\\s*=\\s*(.*?)\\s*");
    private static final Pattern QUOTED = Pattern.compile("\"(.*)\"|'(.*)'");

    private EnvironmentFile() {}

    static SourceTree read(String file, List<String> lines) {
        Map<String, String> values = new LinkedHashMap<>();
        Map<String, SourceLocation> places = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            Matcher line = LINE.matcher(lines.get(i));
            if (line.matches()) {
                values.put(line.group(1), QUOTED.matcher(line.group(2)).replaceAll("$1$2"));
                places.put(line.group(1), new SourceLocation(file, i + 1, line.start(1) + 1));
            }
        }
        return new SourceTree(
                FindingSubject.of("Environment", file),
                JsonObject.of(values),
                name -> Optional.ofNullable(places.get(name)));
    }
}
