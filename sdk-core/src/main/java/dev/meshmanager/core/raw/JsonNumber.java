package dev.meshmanager.core.raw;

import java.math.BigDecimal;

/** A JSON number that keeps its literal, so that {@code 0.10} and {@code 1e3} are written back unchanged. */
public final class JsonNumber extends Number {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_LONG = 18;

    private final String literal;

    private JsonNumber(String literal) {
        this.literal = literal;
    }

    /** Returns a {@link Long} if it prints as the same literal, otherwise a number that keeps the literal. */
    public static Number parse(String literal) {
        if (isPlainInteger(literal)) {
            return Long.valueOf(literal);
        }
        return new JsonNumber(literal);
    }

    /** Returns whether {@link Long#toString} of the number returns the same text. */
    public static boolean isPlainInteger(String literal) {
        int start = literal.startsWith("-") ? 1 : 0;
        int digits = literal.length() - start;
        if (digits == 0 || digits > LONGEST_LONG || (digits > 1 || start == 1) && literal.charAt(start) == '0') {
            return false;
        }
        for (int i = start; i < literal.length(); i++) {
            if (literal.charAt(i) < '0' || literal.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    @Override
    public int intValue() {
        return new BigDecimal(literal).intValue();
    }

    @Override
    public long longValue() {
        return new BigDecimal(literal).longValue();
    }

    @Override
    public float floatValue() {
        return Float.parseFloat(literal);
    }

    @Override
    public double doubleValue() {
        return Double.parseDouble(literal);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JsonNumber && literal.equals(((JsonNumber) other).literal);
    }

    @Override
    public int hashCode() {
        return literal.hashCode();
    }

    @Override
    public String toString() {
        return literal;
    }
}
