package dev.meshmanager.core.text;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes text into GitHub's Markdown so that it stays text. */
public final class Markdown {
    private static final Pattern MARKS = Pattern.compile("[\\\\`*_\\[\\]|~$]");
    /**
     * What becomes a link, a mention or an emoji: GitHub looks for these in the rendered text, where backslashes are
     * gone. SPIFFE IDs do not become links.
     */
    private static final Pattern LINKS = Pattern.compile(
            "@(?=\\S)|\\b(?i:https?|ftp):(?=//)|(?i:\\bwww)(?=\\.)|#(?=\\d)|\\b(?i:gh)(?=-\\d)|:(?=[a-zA-Z+-][\\w+-]*:)");
    /** What starts a list, a heading or a line across the page. */
    private static final Pattern START =
            Pattern.compile("^(\\s*)(?:(\\d{1,9})(?=[.)](?:\\s|$))|(?=(?:[-+=]|#{1,6})(?:\\s|$)|--))");

    /** A space without width, which the issue trackers' own bots put there. */
    private static final String BREAK = "&#8203;";

    private static final Pattern BACKTICKS = Pattern.compile("`+");

    private Markdown() {}

    /** Returns one line that shows as the text, also within a table. */
    public static String text(String text) {
        String marked = MARKS.matcher(VisibleText.line(text)).replaceAll("\\\\$0");
        String escaped = marked.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return START.matcher(LINKS.matcher(escaped).replaceAll("$0" + BREAK)).replaceFirst("$1$2\\\\");
    }

    /** Returns the text as code within a line. */
    public static String code(String text) {
        String line = VisibleText.line(text);
        String fence = "`".repeat(longestBackticks(line) + 1);
        String space = line.startsWith("`") || line.endsWith("`") ? " " : "";
        return fence + space + line + space + fence;
    }

    /** Returns a block of code with these lines, without a line break at the end. */
    public static String block(List<String> lines) {
        String text = String.join("\n", lines);
        String fence = "`".repeat(Math.max(3, longestBackticks(text) + 1));
        return fence + "\n" + text + "\n" + fence;
    }

    private static int longestBackticks(String text) {
        Matcher backticks = BACKTICKS.matcher(text);
        int longest = 0;
        while (backticks.find()) {
            longest = Math.max(longest, backticks.end() - backticks.start());
        }
        return longest;
    }
}
