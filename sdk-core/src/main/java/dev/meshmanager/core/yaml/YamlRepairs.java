package dev.meshmanager.core.yaml;

import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/**
 * Rewrites text that YAML and Go's parser allow but the engine rejects, at the position of the failure: tabs that
 * separate tokens, and the escapes of U+2028 and U+2029, which go-yaml and PyYAML write. Tabs for indentation remain
 * errors.
 */
public final class YamlRepairs {
    /** The maximum number of characters that are parsed for a document, including repeated parsing. */
    private static final long MOST_CHARACTERS = 32 << 20;

    private long characters;

    /** Returns a repaired text, or empty if the fault is a real one. */
    public Optional<String> repair(String text, MarkedYamlEngineException fault) {
        characters += text.length();
        Optional<Mark> mark = fault.getProblemMark();
        if (characters > MOST_CHARACTERS || mark.isEmpty()) {
            return Optional.empty();
        }
        int at = text.offsetByCodePoints(0, Math.min(mark.get().getIndex(), text.codePointCount(0, text.length())));
        if (at >= text.length()) {
            return Optional.empty();
        }
        char found = text.charAt(at);
        if (found == '\t') {
            return separation(text, at);
        }
        boolean isSeparator = found == 'L' || found == 'P';
        if (isSeparator && String.valueOf(fault.getProblem()).startsWith("found unknown escape character")) {
            String character = found == 'L' ? "\u2028" : "\u2029";
            return Optional.of(text.substring(0, at - 1) + character + text.substring(at + 1));
        }
        return Optional.empty();
    }

    private static Optional<String> separation(String text, int at) {
        int lineStart = Math.max(text.lastIndexOf('\n', at), text.lastIndexOf('\r', at)) + 1;
        int from = at;
        while (from > lineStart && isBlank(text.charAt(from - 1))) {
            from--;
        }
        int to = at;
        while (to < text.length() && isBlank(text.charAt(to))) {
            to++;
        }
        boolean isLineEmpty = to == text.length() || "\r\n#".indexOf(text.charAt(to)) >= 0;
        boolean mayIndent = from == lineStart || isIndicator(text, lineStart, from - 1);
        if (mayIndent && !isLineEmpty) {
            return Optional.empty();
        }
        return Optional.of(text.substring(0, from) + " ".repeat(to - from) + text.substring(to));
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    /** The text after these indicators is indented by what is between. */
    private static boolean isIndicator(String text, int lineStart, int at) {
        char c = text.charAt(at);
        return (c == '-' || c == '?') && (at == lineStart || isBlank(text.charAt(at - 1)));
    }
}
