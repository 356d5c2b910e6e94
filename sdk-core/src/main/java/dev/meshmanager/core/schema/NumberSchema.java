package dev.meshmanager.core.schema;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The schema of a number.
 *
 * @param integer whether the control plane's type is an integer
 * @param least the smallest integer of the type
 * @param most the largest integer of the type
 * @param protobuf whether the number may be written as a text, and an integer must not have a fraction or exponent
 */
record NumberSchema(SchemaLimits limits, boolean integer, BigDecimal least, BigDecimal most, boolean protobuf)
        implements SchemaNode {
    private static final BigDecimal UINT32 = BigDecimal.valueOf(0xffff_ffffL);
    private static final BigDecimal UINT64 = BigDecimal.valueOf(2).pow(64).subtract(BigDecimal.ONE);

    /**
     * Returns the schema of an integer. Integers are unsigned in protobuf; elsewhere they have 32 bits unless their
     * schema says otherwise.
     */
    static NumberSchema integer(SchemaLimits limits, Class<?> type, boolean protobuf) {
        boolean isLong = limits.bits() == 64;
        BigDecimal least = BigDecimal.valueOf(protobuf ? 0 : isLong ? Long.MIN_VALUE : Integer.MIN_VALUE);
        boolean isUnsigned = protobuf && type == Long.class;
        BigDecimal most = isLong ? UINT64 : isUnsigned ? UINT32 : BigDecimal.valueOf(Integer.MAX_VALUE);
        return new NumberSchema(limits, true, least, most, protobuf);
    }

    static NumberSchema decimal(SchemaLimits limits, boolean protobuf) {
        return new NumberSchema(limits, false, BigDecimal.ZERO, BigDecimal.ZERO, protobuf);
    }

    @Override
    public Object zero() {
        return 0L;
    }

    @Override
    public void check(@Nullable Object raw, SchemaReport report) {
        if (!(raw instanceof Number) && !(protobuf && raw instanceof String)) {
            report.reject("must be " + what() + ", not " + SchemaNode.typeOf(raw));
            return;
        }
        String literal = raw.toString();
        boolean isDigits = !literal.isEmpty() && literal.chars().allMatch(c -> c >= '0' && c <= '9');
        if (isDigits && literal.length() < 10) {
            limits.checkNumber(Integer.parseInt(literal), literal, report);
            return;
        }
        try {
            BigDecimal number = new BigDecimal(literal);
            if (integer && !isInteger(number, literal)) {
                report.reject("must be an integer, not " + literal);
            } else if (integer && !isInRange(number)) {
                report.reject("must be between " + least + " and " + most + ", not " + literal);
            } else {
                limits.checkNumber(number.doubleValue(), literal, report);
            }
        } catch (NumberFormatException e) {
            report.reject("must be " + what() + ", not \"" + literal + "\"");
        }
    }

    private String what() {
        return integer ? "an integer" : "a number";
    }

    private boolean isInteger(BigDecimal number, String literal) {
        if (protobuf) {
            // Go's decoder does not accept 80.0 and 8e1 as integers; other kinds are converted from a float.
            return literal.chars().noneMatch(c -> c == '.' || c == 'e' || c == 'E');
        }
        // The exponent is checked before the digits are expanded: 1e999999999 is a short text.
        return number.signum() == 0
                || number.stripTrailingZeros().scale() <= 0 && number.precision() - number.scale() <= 40;
    }

    private boolean isInRange(BigDecimal number) {
        return number.compareTo(least) >= 0 && number.compareTo(most) <= 0;
    }
}
