package dev.meshmanager.core.text;

import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes text of servers and documents safe to print: no character in it moves the cursor, ends the line, changes the
 * direction of text or is invisible. Such characters become escapes, for example {@code \u202E}.
 */
public final class VisibleText {
    /** The most characters of a name or value within a message. */
    public static final int LONGEST_PART = 100;
    /** The most characters of a message. */
    public static final int LONGEST = 1000;

    private static final int MOST_CAUSES = 10;
    private static final Pattern LINE_BREAKS = Pattern.compile("[\\p{Cntrl}\\u0080-\\u009f\\u2028\\u2029]+");

    private VisibleText() {}

    /** Returns a part of a message, cut after {@link #LONGEST_PART} characters. */
    public static String part(String text) {
        return of(text, LONGEST_PART);
    }

    /** Returns a whole message, cut after {@link #LONGEST} characters. */
    public static String message(String text) {
        return of(text, LONGEST);
    }

    /** Returns the first {@code most} characters of the text, then how many are left out. */
    public static String of(String text, int most) {
        if (text.length() <= most) {
            return escaped(text, "");
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return escaped(text.substring(0, end), "") + "... (" + (text.length() - end) + " more characters)";
    }

    /** Returns a message without secrets, cut after {@link #LONGEST} characters. */
    public static String cleanMessage(String text) {
        return message(SecretText.of(text));
    }

    /** Returns the text in one line: line breaks and other control characters become a space. */
    public static String line(String text) {
        return isPlain(text) ? text : escaped(LINE_BREAKS.matcher(text).replaceAll(" "), "");
    }

    /** Returns the text with its line feeds and tabs. */
    public static String lines(String text) {
        return escaped(text, "\n\t");
    }

    /**
     * Returns the cause of an exception, or null if a message in its chain of causes is longer than {@code most} or has
     * invisible characters: stack traces print these messages.
     */
    public static @Nullable Throwable cause(@Nullable Throwable cause, int most) {
        boolean isSafe = Stream.<@Nullable Throwable>iterate(cause, Objects::nonNull, Throwable::getCause)
                .limit(MOST_CAUSES)
                .map(each -> String.valueOf(each.getMessage()))
                .allMatch(message -> message.length() <= most && lines(message).equals(message));
        return isSafe ? cause : null;
    }

    private static String escaped(String text, String kept) {
        if (isPlain(text)) {
            return text;
        }
        StringBuilder visible = new StringBuilder(text.length() + 16);
        text.codePoints()
                .forEach(c -> visible.append(isVisible(c) || kept.indexOf(c) >= 0 ? Character.toString(c) : escape(c)));
        return visible.toString();
    }

    /** Most texts are, and a page has many of them. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~') {
                return false;
            }
        }
        return true;
    }

    /** Returns whether a character shows as something, or as a blank, and has no effect beyond itself. */
    public static boolean isVisible(int c) {
        switch (Character.getType(c)) {
            case Character.CONTROL:
            case Character.FORMAT:
            case Character.SURROGATE:
            case Character.PRIVATE_USE:
            case Character.UNASSIGNED:
            case Character.LINE_SEPARATOR:
            case Character.PARAGRAPH_SEPARATOR:
                return false;
            default:
                return !isFiller(c);
        }
    }

    /** Letters and marks that Unicode tells fonts to draw nothing for; the selectors of emoji are not among them. */
    private static boolean isFiller(int c) {
        return c == 0x034F
                || c == 0x115F
                || c == 0x1160
                || c == 0x17B4
                || c == 0x17B5
                || (c >= 0x180B && c <= 0x180F)
                || c == 0x3164
                || c == 0xFFA0
                || (c >= 0xFE00 && c <= 0xFE0D)
                || (c >= 0xE0100 && c <= 0xE01EF);
    }

    /** Returns the escape of a character. */
    public static String escape(int c) {
        switch (c) {
            case '\n':
                return "\\n";
            case '\r':
                return "\\r";
            case '\t':
                return "\\t";
            default:
                return Character.toString(c)
                        .chars()
                        .mapToObj(unit -> String.format("\\u%04X", unit))
                        .collect(Collectors.joining());
        }
    }
}
