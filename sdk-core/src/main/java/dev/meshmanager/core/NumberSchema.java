package dev.meshmanager.core;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The schema of a number.
 *
 * @param bits how many bits the control plane's type has if it is of integers, signed or not; otherwise 0
 * @param protobuf whether the number may be a text, an integer must be written as one, and none is negative
 */
record NumberSchema(SchemaLimits limits, int bits, boolean protobuf) implements SchemaNode {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    static NumberSchema integer(SchemaLimits limits, Class<?> type, boolean protobuf) {
        return new NumberSchema(limits, type == Long.class ? 64 : 32, protobuf);
    }

    static NumberSchema decimal(SchemaLimits limits, boolean protobuf) {
        return new NumberSchema(limits, 0, protobuf);
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
            if (bits != 0 && !isInteger(number, literal)) {
                report.reject("must be an integer, not " + literal);
            } else if (bits != 0 && !isInRange(number)) {
                report.reject("must be an integer of " + bits + " bits, not " + literal);
            } else {
                limits.checkNumber(number.doubleValue(), literal, report);
            }
        } catch (NumberFormatException e) {
            report.reject("must be " + what() + ", not \"" + literal + "\"");
        }
    }

    private String what() {
        return bits == 0 ? "a number" : "an integer";
    }

    private boolean isInteger(BigDecimal number, String literal) {
        if (protobuf) {
            // Go's decoder takes 80.0 and 8e1 for no integers; other kinds pass through a float first.
            return literal.chars().noneMatch(c -> c == '.' || c == 'e' || c == 'E');
        }
        // The exponent is bounded before anything is expanded: 1e999999999 is a short text.
        return number.signum() == 0
                || number.stripTrailingZeros().scale() <= 0 && number.precision() - number.scale() <= 40;
    }

    private boolean isInRange(BigDecimal number) {
        BigDecimal least = protobuf ? BigDecimal.ZERO : TWO.pow(bits - 1).negate();
        return number.compareTo(TWO.pow(bits)) < 0 && number.compareTo(least) >= 0;
    }
}
