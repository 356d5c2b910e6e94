package dev.meshmanager.core.text;

import java.math.BigDecimal;
import java.time.Duration;

/** Writes numbers of things, and times, in sentences. */
public final class Counted {
    private Counted() {}

    /**
     * Returns the number with the noun, for example {@code 1 change} or {@code 2 changes}.
     *
     * @param singular a noun with a plural that ends with {@code s}
     */
    public static String of(long number, String singular) {
        return number + " " + singular + (number == 1 ? "" : "s");
    }

    /** Returns the time without parts that are zero, for example {@code 2m}, {@code 1h30m} or {@code 0.3s}. */
    public static String of(Duration time) {
        Duration length = time.abs();
        BigDecimal seconds = BigDecimal.valueOf(length.toSecondsPart())
                .add(BigDecimal.valueOf(length.toNanosPart(), 9))
                .stripTrailingZeros();
        String text = (length.toHours() == 0 ? "" : length.toHours() + "h")
                + (length.toMinutesPart() == 0 ? "" : length.toMinutesPart() + "m")
                + (seconds.signum() == 0 ? "" : seconds.toPlainString() + "s");
        return text.isEmpty() ? "0s" : (time.isNegative() ? "-" : "") + text;
    }
}
