package dev.meshmanager.core;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parses and prints durations in the notation of Go and Kuma: {@code 1h30m0s}, {@code 250ms}, {@code 1.5s}.
 *
 * <p>As in Go, a duration has nanosecond precision and ranges from about -292 to 292 years.
 */
public final class GoDuration {
    private static final Pattern PART = Pattern.compile("(\\d+\\.?\\d*|\\.\\d+)(ns|us|µs|μs|ms|s|m|h)");
    private static final Map<String, Long> NANOS = Map.of(
            "ns", 1L,
            "us", 1_000L,
            "µs", 1_000L,
            "μs", 1_000L,
            "ms", 1_000_000L,
            "s", 1_000_000_000L,
            "m", 60_000_000_000L,
            "h", 3_600_000_000_000L);

    private GoDuration() {}

    /**
     * Parses a duration, for example {@code 1h30m}.
     *
     * @throws IllegalArgumentException if the text is not a duration or is out of range; the message shows the text
     */
    public static Duration parse(String text) {
        boolean negative = text.startsWith("-");
        String parts = negative || text.startsWith("+") ? text.substring(1) : text;
        if (parts.equals("0")) {
            return Duration.ZERO;
        }
        BigDecimal nanos = BigDecimal.ZERO;
        Matcher part = PART.matcher(parts);
        int end = 0;
        while (end < parts.length() && part.find(end) && part.start() == end) {
            nanos = nanos.add(
                    new BigDecimal(part.group(1)).multiply(BigDecimal.valueOf(NANOS.getOrDefault(part.group(2), 0L))));
            end = part.end();
        }
        if (parts.isEmpty() || end != parts.length()) {
            throw new IllegalArgumentException("Not a duration such as 1h30m, 250ms or 5s: \"" + text + "\"");
        }
        try {
            return Duration.ofNanos(
                    (negative ? nanos.negate() : nanos).toBigInteger().longValueExact());
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("Duration is out of range: \"" + text + "\"", e);
        }
    }

    /**
     * Returns the duration in Go's canonical form, for example {@code 1h30m0s}.
     *
     * @throws ArithmeticException if it is longer than 292 years
     */
    public static String print(Duration duration) {
        long nanos = duration.toNanos();
        if (nanos == 0) {
            return "0s";
        }
        String sign = nanos < 0 ? "-" : "";
        Duration length = duration.abs();
        if (length.compareTo(Duration.ofSeconds(1)) < 0) {
            return sign + printBelowSecond(length.toNanos());
        }
        StringBuilder text = new StringBuilder(sign);
        if (length.toHours() > 0) {
            text.append(length.toHours()).append('h');
        }
        if (length.toMinutes() > 0) {
            text.append(length.toMinutesPart()).append('m');
        }
        return text.append(decimal(length.toSecondsPart() * 1_000_000_000L + length.toNanosPart(), 9))
                .append('s')
                .toString();
    }

    private static String printBelowSecond(long nanos) {
        if (nanos < 1_000) {
            return nanos + "ns";
        }
        return nanos < 1_000_000 ? decimal(nanos, 3) + "µs" : decimal(nanos, 6) + "ms";
    }

    private static String decimal(long unscaled, int scale) {
        BigDecimal value = BigDecimal.valueOf(unscaled, scale);
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    /**
     * Returns the duration in seconds with 0, 3, 6 or 9 decimals, the JSON form of protobuf, for example
     * {@code 0.250s}.
     */
    public static String printSeconds(Duration duration) {
        BigDecimal seconds = BigDecimal.valueOf(duration.getSeconds())
                .add(BigDecimal.valueOf(duration.getNano(), 9))
                .stripTrailingZeros();
        int decimals = Math.max(0, (seconds.scale() + 2) / 3 * 3);
        return seconds.setScale(decimals).toPlainString() + "s";
    }
}
