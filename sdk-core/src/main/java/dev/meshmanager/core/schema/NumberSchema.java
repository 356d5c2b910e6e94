package dev.meshmanager.core.schema;

import dev.meshmanager.core.raw.JsonNumber;
import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The schema of a number.
 *
 * @param integer whether the control plane's type is an integer
 * @param least the smallest integer of the type
 * @param most the largest integer of the type
 * @param protobuf whether the number may be written as a text, and an integer must not have a fraction or exponent
 */
record NumberSchema(
        SchemaLimits limits, boolean integer, BigDecimal least, BigDecimal most, boolean literal, boolean quoted)
        implements SchemaNode {
    /** The control plane strips the quotes and reads the rest as JSON, where a number has no plus and no leading 0. */
    private static final Pattern JSON_NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");
    /** The only texts that protobuf accepts as decimals that are not numbers; spaces around them are invalid. */
    private static final Set<String> NOT_FINITE = Set.of("NaN", "Infinity", "-Infinity");

    private static final BigDecimal UINT32 = BigDecimal.valueOf(0xffff_ffffL);
    private static final BigDecimal UINT64 = BigDecimal.valueOf(2).pow(64).subtract(BigDecimal.ONE);
    private static final BigDecimal INT32_LEAST = BigDecimal.valueOf(Integer.MIN_VALUE);
    private static final BigDecimal INT32_MOST = BigDecimal.valueOf(Integer.MAX_VALUE);

    /**
     * Returns the schema of an integer. Integers are unsigned in protobuf; elsewhere they have 32 bits unless their
     * schema says otherwise.
     */
    static NumberSchema integer(SchemaLimits limits, Class<?> type, boolean protobuf) {
        boolean isLong = limits.bits() == 64;
        BigDecimal least = protobuf ? BigDecimal.ZERO : isLong ? BigDecimal.valueOf(Long.MIN_VALUE) : INT32_LEAST;
        boolean isUnsigned = protobuf && type == Long.class;
        BigDecimal most = isLong ? UINT64 : isUnsigned ? UINT32 : INT32_MOST;
        return new NumberSchema(limits, true, least, most, protobuf, protobuf);
    }

    static NumberSchema decimal(SchemaLimits limits, boolean protobuf) {
        return new NumberSchema(limits, false, BigDecimal.ZERO, BigDecimal.ZERO, false, protobuf);
    }

    /** Returns the schema of the number of a protobuf constant. */
    static NumberSchema ofConstant() {
        return new NumberSchema(SchemaLimits.NONE, true, INT32_LEAST, INT32_MOST, true, false);
    }

    @Override
    public Object zero() {
        return 0L;
    }

    @Override
    public @Nullable Object asRead(@Nullable Object raw) {
        if (!quoted || !(raw instanceof String) || NOT_FINITE.contains(raw)) {
            return raw;
        }
        String text = unquoted((String) raw);
        if (!JSON_NUMBER.matcher(text).matches()) {
            return raw;
        }
        // Protobuf writes 64-bit integers as texts.
        boolean isText = integer && most.equals(UINT64);
        return isText ? (text.equals(raw) ? raw : text) : JsonNumber.parse(text);
    }

    /**
     * Returns the text without leading and trailing spaces, or {@code 0} for {@code null}. Only spaces are removed:
     * other white space is escaped in a JSON string.
     */
    private static String unquoted(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && text.charAt(start) == ' ') {
            start++;
        }
        while (end > start && text.charAt(end - 1) == ' ') {
            end--;
        }
        String inner = text.substring(start, end);
        return inner.equals("null") ? "0" : inner;
    }

    /** The control plane's integers have neither a fraction nor an exponent; those of protobuf never had. */
    @Override
    public @Nullable Object asStored(@Nullable Object raw) {
        if (!integer || literal || !(raw instanceof JsonNumber)) {
            return raw;
        }
        BigDecimal value = new BigDecimal(raw.toString());
        return isInteger(value, raw.toString())
                ? JsonNumber.parse(value.toBigInteger().toString())
                : raw;
    }

    @Override
    public void check(@Nullable Object raw, SchemaReport report) {
        if (raw instanceof Number) {
            checkLiteral(raw.toString(), report);
        } else if (!quoted || !(raw instanceof String)) {
            report.reject("must be " + what() + ", not " + SchemaNode.typeOf(raw));
        } else if (!integer && NOT_FINITE.contains(raw)) {
            limits.checkNumber(Double.parseDouble((String) raw), (String) raw, report);
        } else {
            String literalOfText = unquoted((String) raw);
            if (JSON_NUMBER.matcher(literalOfText).matches()) {
                checkLiteral(literalOfText, report);
            } else {
                report.reject("must be " + what() + ", not \"" + raw + "\"");
            }
        }
    }

    private void checkLiteral(String number, SchemaReport report) {
        boolean isDigits = !number.isEmpty() && number.chars().allMatch(c -> c >= '0' && c <= '9');
        if (isDigits && number.length() < 10) {
            limits.checkNumber(Integer.parseInt(number), number, report);
            return;
        }
        BigDecimal value;
        try {
            value = new BigDecimal(number);
        } catch (NumberFormatException e) {
            // The exponent has more digits than an int.
            report.reject("must be " + what() + ", not " + number);
            return;
        }
        if (integer && !isInteger(value, number)) {
            report.reject("must be an integer, not " + number);
        } else if (integer && !isInRange(value, number)) {
            report.reject("must be between " + least + " and " + most + ", not " + number);
        } else if (!integer && Double.isInfinite(value.doubleValue())) {
            report.reject("must be a number of 64 bits, not " + number);
        } else {
            limits.checkNumber(value.doubleValue(), number, report);
        }
    }

    private String what() {
        return integer ? "an integer" : "a number";
    }

    private boolean isInteger(BigDecimal value, String number) {
        if (literal) {
            // Go's decoder does not accept 80.0 and 8e1 as integers; other kinds are converted from a float.
            return number.chars().noneMatch(c -> c == '.' || c == 'e' || c == 'E');
        }
        // The exponent is checked before the digits are expanded: 1e999999999 is a short text.
        return value.signum() == 0
                || value.stripTrailingZeros().scale() <= 0 && value.precision() - value.scale() <= 40;
    }

    /** Go's unsigned integers must not have a sign, not even -0. */
    private boolean isInRange(BigDecimal value, String number) {
        boolean isSigned = literal && least.signum() == 0 && number.startsWith("-");
        return !isSigned && value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
    }
}
