package dev.meshmanager.core;

import java.math.BigDecimal;

/** The schemas of numbers, booleans and durations. */
final class ScalarSchema {
    static final SchemaNode BOOLEAN = (raw, report) -> {
        if (!(raw instanceof Boolean)) {
            report.reject("must be true or false, not " + SchemaNode.typeOf(raw));
        }
    };

    private ScalarSchema() {}

    static SchemaNode duration() {
        return (raw, report) -> {
            if (!(raw instanceof String)) {
                report.reject("must be a duration as in 1m30s, not " + SchemaNode.typeOf(raw));
                return;
            }
            try {
                GoDuration.parse((String) raw);
            } catch (IllegalArgumentException e) {
                report.reject("must be a duration as in 1m30s, not \"" + raw + "\"");
            }
        };
    }

    static SchemaNode intOrString(SchemaLimits limits) {
        SchemaNode integer = number(limits, true, false);
        return (raw, report) -> {
            if (!(raw instanceof String)) {
                integer.check(raw, report);
            }
        };
    }

    static SchemaNode number(SchemaLimits limits, boolean whole, boolean protobuf) {
        String what = whole ? "an integer" : "a number";
        return (raw, report) -> {
            if (!(raw instanceof Number) && !(protobuf && raw instanceof String)) {
                report.reject("must be " + what + ", not " + SchemaNode.typeOf(raw));
                return;
            }
            String literal = raw.toString();
            boolean isShort = literal.length() < 10 && literal.chars().allMatch(c -> c >= '0' && c <= '9');
            if (isShort && !literal.isEmpty()) {
                limits.checkNumber(Integer.parseInt(literal), report);
                return;
            }
            try {
                BigDecimal number = new BigDecimal(literal);
                // The exponent is bounded before anything is expanded: 1e999999999 is a short text.
                boolean isWhole = number.signum() == 0
                        || number.stripTrailingZeros().scale() <= 0 && number.precision() - number.scale() <= 40;
                if (whole && !isWhole) {
                    report.reject("must be an integer, not " + literal);
                } else {
                    limits.checkNumber(number.doubleValue(), report);
                }
            } catch (NumberFormatException e) {
                report.reject("must be " + what + ", not \"" + literal + "\"");
            }
        };
    }
}
