package dev.meshmanager.core.yaml;

import java.util.Locale;
import java.util.Set;
import org.snakeyaml.engine.v2.common.ScalarStyle;

/**
 * Chooses the style in which a string is written, so that every YAML 1.1 and 1.2 parser reads a string. A string is
 * written without quotes only if no parser could interpret it as something else; in doubt, it is quoted.
 */
final class ScalarStyles {
    private static final Set<String> WORDS =
            Set.of("y", "n", "yes", "no", "on", "off", "true", "false", "null", "inf", "nan");
    /** The characters of numbers, times and dates in all their forms. */
    private static final String NUMERIC = "0123456789abcdefxotz_.,:+- ";

    private static final String FIRST = "_/$(";

    private ScalarStyles() {}

    public static ScalarStyle of(String text) {
        if (text.indexOf('\n') >= 0) {
            return canBeBlock(text) ? ScalarStyle.LITERAL : ScalarStyle.DOUBLE_QUOTED;
        }
        if (canBePlain(text)) {
            return ScalarStyle.PLAIN;
        }
        boolean needsEscapes = text.indexOf('"') >= 0 || text.indexOf('\\') >= 0;
        return needsEscapes && isPrintable(text) ? ScalarStyle.SINGLE_QUOTED : ScalarStyle.DOUBLE_QUOTED;
    }

    private static boolean canBePlain(String text) {
        return !text.isEmpty()
                && isPrintable(text)
                && canStart(text.charAt(0))
                && !text.endsWith(" ")
                && !text.endsWith(":")
                && !text.contains(": ")
                && !text.contains(" #")
                && !WORDS.contains(text.toLowerCase(Locale.ROOT))
                && !isNumeric(text);
    }

    /** YAML's indicators are neither letters nor outside ASCII. */
    private static boolean canStart(char first) {
        return Character.isLetterOrDigit(first) || FIRST.indexOf(first) >= 0 || first > 0x7F;
    }

    private static boolean isNumeric(String text) {
        return Character.isDigit(text.codePointAt(0))
                && text.chars().allMatch(c -> NUMERIC.indexOf(Character.toLowerCase(c)) >= 0);
    }

    /**
     * Leading blanks would require an indentation indicator, which some parsers do not read; trailing blanks get lost.
     */
    private static boolean canBeBlock(String text) {
        return text.charAt(0) > ' '
                && !text.endsWith("\n\n")
                && !text.contains(" \n")
                && !text.endsWith(" ")
                && isPrintable(text.replace('\n', ' '));
    }

    /** Returns whether all parsers treat all characters as visible characters or blanks. */
    private static boolean isPrintable(String text) {
        return text.codePoints().allMatch(ScalarStyles::isPrintable);
    }

    private static boolean isPrintable(int c) {
        switch (Character.getType(c)) {
            case Character.CONTROL:
            case Character.FORMAT:
            case Character.SURROGATE:
            case Character.PRIVATE_USE:
            case Character.UNASSIGNED:
            case Character.LINE_SEPARATOR:
            case Character.PARAGRAPH_SEPARATOR:
                return false;
            case Character.SPACE_SEPARATOR:
                return c == ' ';
            default:
                return true;
        }
    }
}
