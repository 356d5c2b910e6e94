package dev.meshmanager.core.text;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Quotes arguments of commands for every POSIX shell. */
public final class ShellText {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:@=,+%-]+");
    private static final Pattern PLAIN_WITH_SPACES = Pattern.compile("[A-Za-z0-9_./:@=,+% -]*");
    private static final Pattern VARIABLE = Pattern.compile("\\$([A-Za-z_]\\w*|\\{[A-Za-z_]\\w*})");
    private static final Pattern LAST_LINE_BREAKS = Pattern.compile("\n*\\z");

    private ShellText() {}

    /**
     * Returns one word that a shell passes on as exactly this text. A text that starts with a hyphen arrives too;
     * whether the program takes it for an option is up to the program.
     *
     * @throws IllegalArgumentException if the text has a NUL character, which no argument can hold
     */
    public static String quote(String text) {
        if (text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException(
                    "no argument of a command can hold a NUL character: " + VisibleText.part(text));
        }
        if (PLAIN.matcher(text).matches()) {
            return text;
        }
        // A file with an ESC in it does harm as soon as somebody looks at it in a terminal.
        return VisibleText.lines(text).equals(text) ? "'" + text.replace("'", "'\\''") + "'" : printed(text);
    }

    /**
     * Returns one word in which the shell expands variables, for example {@code $TOKEN} or {@code ${TOKEN}}, and
     * nothing else.
     */
    public static String quoteWithVariables(String text) {
        StringBuilder word = new StringBuilder();
        Matcher variable = VARIABLE.matcher(text);
        boolean isSimple = PLAIN_WITH_SPACES.matcher(variable.replaceAll("")).matches();
        if (isSimple && variable.reset().find()) {
            return "\"" + text + "\"";
        }
        variable.reset();
        int end = 0;
        while (variable.find()) {
            word.append(end == variable.start() ? "" : quote(text.substring(end, variable.start())));
            word.append('"').append(variable.group()).append('"');
            end = variable.end();
        }
        return word.append(end == text.length() && end > 0 ? "" : quote(text.substring(end)))
                .toString();
    }

    /** The shell drops line breaks at the end of what a command prints. */
    private static String printed(String text) {
        Matcher lineBreaks = LAST_LINE_BREAKS.matcher(text);
        String end = lineBreaks.find() ? lineBreaks.group() : "";
        StringBuilder format = new StringBuilder();
        text.substring(0, text.length() - end.length())
                .codePoints()
                .forEach(c -> format.append(
                        VisibleText.isVisible(c) && (c != '-' || format.length() > 0) ? literal(c) : octal(c)));
        return "\"$(printf '" + format + "')\"" + (end.isEmpty() ? "" : "'" + end + "'");
    }

    private static String literal(int c) {
        switch (c) {
            case '\'':
                return "'\\''";
            case '\\':
                return "\\\\";
            case '%':
                return "%%";
            default:
                return Character.toString(c);
        }
    }

    private static String octal(int c) {
        StringBuilder bytes = new StringBuilder();
        for (byte one : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
            bytes.append(String.format("\\%03o", one & 0xFF));
        }
        return bytes.toString();
    }
}
