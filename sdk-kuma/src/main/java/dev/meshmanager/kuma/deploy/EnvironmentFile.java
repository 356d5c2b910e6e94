package dev.meshmanager.kuma.deploy;

import dev.meshmanager.core.text.VisibleText;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lines {@code NAME="value"}, in the quoting that systemd and shells share. */
final class EnvironmentFile {
    private static final Pattern ASSIGNMENT = Pattern.compile(
            "\\s*(?:export\\s+)?([A-Za-z_]\\w*)=(\"(?:[^\"\\\\]|\\\\.)*\"|'[^']*'|[^\\n]*?)[ \\t]*(?=\\n|\\z)",
            Pattern.DOTALL);
    private static final Pattern IGNORED = Pattern.compile("\\s*(?:[#;][^\\n]*)?(?=\\n|\\z)");

    private EnvironmentFile() {}

    static String write(Map<String, String> variables) {
        StringBuilder text = new StringBuilder();
        variables.forEach((name, value) -> {
            if (value.indexOf('\0') >= 0) {
                throw new IllegalArgumentException("no variable can hold a NUL character: " + name);
            }
            text.append(name)
                    .append("=\"")
                    .append(value.replaceAll("[\"\\\\`$]", "\\\\$0"))
                    .append("\"\n");
        });
        return text.toString();
    }

    static Map<String, String> read(String text) {
        String lines = text.replace("\r\n", "\n");
        Map<String, String> variables = new LinkedHashMap<>();
        int at = 0;
        while (at < lines.length()) {
            Matcher assignment = ASSIGNMENT.matcher(lines).region(at, lines.length());
            Matcher ignored = IGNORED.matcher(lines).region(at, lines.length());
            if (assignment.lookingAt()) {
                variables.put(assignment.group(1), value(assignment.group(2)));
                at = assignment.end();
            } else if (ignored.lookingAt()) {
                at = Math.max(ignored.end(), at);
            } else {
                String line = lines.substring(at).strip().lines().findFirst().orElse("");
                // What is after the sign may be a secret.
                throw new IllegalArgumentException(
                        "expected a line NAME=value, but found " + VisibleText.part(line.replaceAll("=.*", "=...")));
            }
            at += at < lines.length() && lines.charAt(at) == '\n' ? 1 : 0;
        }
        return variables;
    }

    private static String value(String written) {
        if (written.length() >= 2 && written.startsWith("\"") && written.endsWith("\"")) {
            return written.substring(1, written.length() - 1).replaceAll("(?s)\\\\([\"\\\\`$])", "$1");
        }
        if (written.length() >= 2 && written.startsWith("'") && written.endsWith("'")) {
            return written.substring(1, written.length() - 1);
        }
        return written.strip();
    }
}
