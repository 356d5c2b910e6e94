package dev.meshmanager.core.yaml;

import dev.meshmanager.core.json.Json;
import java.math.BigInteger;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Interprets scalars without quotes by the core schema of YAML 1.2, except that a scalar with another meaning in YAML
 * 1.1 ({@code yes}, {@code 0777}, {@code 1_000}) is a string.
 */
public final class PlainScalars {
    private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");
    private static final Set<String> TRUE = Set.of("true", "True", "TRUE");
    private static final Set<String> FALSE = Set.of("false", "False", "FALSE");
    private static final Pattern NOT_FINITE = Pattern.compile("[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN)");

    /** The maximum length of a number, because Moshi needs quadratic time. */
    public static final int LONGEST = 1000;

    private static final Pattern INTEGER = Pattern.compile("[-+]?(?:0|[1-9][0-9]*)");
    /** Bounded, because converting digits needs quadratic time. */
    private static final Pattern RADIX = Pattern.compile("0(?:x([0-9a-fA-F]{1,64})|o([0-7]{1,64}))");

    private static final Pattern DECIMAL = Pattern.compile("([-+]?)([0-9]*)(?:\\.([0-9]*))?((?:[eE][-+]?[0-9]+)?)");

    private PlainScalars() {}

    /**
     * Returns the JSON value of a scalar.
     *
     * @throws IllegalArgumentException if it is a number that JSON cannot express, or one that is too long
     */
    public static @Nullable Object parse(String text) {
        if (NULLS.contains(text)) {
            return null;
        }
        if (TRUE.contains(text) || FALSE.contains(text)) {
            return TRUE.contains(text);
        }
        return startsLikeNumber(text.charAt(0)) ? parseNumber(text) : text;
    }

    private static boolean startsLikeNumber(char first) {
        return first >= '0' && first <= '9' || first == '-' || first == '+' || first == '.';
    }

    private static Object parseNumber(String text) {
        if (NOT_FINITE.matcher(text).matches()) {
            throw new IllegalArgumentException("JSON has no number " + text);
        }
        if (INTEGER.matcher(text).matches()) {
            return number(text.startsWith("+") ? text.substring(1) : text);
        }
        Matcher radix = RADIX.matcher(text);
        if (radix.matches()) {
            String hex = radix.group(1);
            return number((hex == null ? new BigInteger(radix.group(2), 8) : new BigInteger(hex, 16)).toString());
        }
        Matcher decimal = DECIMAL.matcher(text);
        return decimal.matches() ? parseDecimal(text, decimal) : text;
    }

    private static Object parseDecimal(String text, Matcher decimal) {
        String whole = decimal.group(2);
        String fraction = decimal.group(3);
        String exponent = decimal.group(4);
        boolean hasFraction = fraction != null && !fraction.isEmpty();
        // No digits, or leading zeros: some readers read 0777 as 777, others as octal.
        if (whole.isEmpty() && !hasFraction || fraction == null && exponent.isEmpty()) {
            return text;
        }
        int zeros = 0;
        while (zeros < whole.length() - 1 && whole.charAt(zeros) == '0') {
            zeros++;
        }
        String sign = decimal.group(1).equals("-") ? "-" : "";
        String digits = whole.isEmpty() ? "0" : whole.substring(zeros);
        return number(sign + digits + (hasFraction ? "." + fraction : "") + exponent);
    }

    /**
     * Returns a number that keeps its JSON literal.
     *
     * @throws IllegalArgumentException if the literal is too long
     */
    public static Object number(String literal) {
        if (literal.length() > LONGEST) {
            throw new IllegalArgumentException("a number of more than " + LONGEST + " characters");
        }
        boolean isShort = literal.length() < 18 && INTEGER.matcher(literal).matches();
        if (isShort && !literal.equals("-0")) {
            return Long.valueOf(literal);
        }
        return Json.parse(literal).asNumber().orElseThrow();
    }
}
