package dev.meshmanager.core.codec;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * Parses and prints RFC 3339 timestamps as Go writes them, without trailing zeros: {@code 2026-11-23T18:31:32.0682Z}.
 *
 * <p>A page of a thousand overviews has about ten thousand timestamps. The JDK's formatter would take longer for them
 * than the rest of the page takes.
 */
final class Timestamps {
    private static final String SHAPE = "0000-00-00T00:00:00.000000000";
    private static final int SECONDS_END = 19;

    private Timestamps() {}

    static Instant parse(String text) {
        if (!hasCommonShape(text)) {
            return OffsetDateTime.parse(text).toInstant();
        }
        long day = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10))
                .toEpochDay();
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, SECONDS_END);
        if (hour > 23 || minute > 59 || second > 59) {
            throw new DateTimeException("not a valid time: " + text);
        }
        int decimals = text.length() - SECONDS_END - 2;
        int nanos = decimals <= 0 ? 0 : number(text, SECONDS_END + 1, text.length() - 1);
        for (int i = Math.max(decimals, 0); i < 9; i++) {
            nanos *= 10;
        }
        return Instant.ofEpochSecond(day * 86_400 + hour * 3_600 + minute * 60 + second, nanos);
    }

    /** Returns whether {@link #print} would return the same text as {@code text}, which {@link #parse} has accepted. */
    static boolean isCanonical(String text) {
        return isCommon(text) && (text.length() == SECONDS_END + 1 || text.charAt(text.length() - 2) != '0');
    }

    /**
     * Returns whether {@link Instant#toString}, which is protobuf's JSON form, would return the same text as
     * {@code text}, which {@link #parse} has accepted.
     */
    static boolean isCanonicalProtobuf(String text) {
        int decimals = text.length() - SECONDS_END - 2;
        return isCommon(text) && (decimals < 0 || decimals % 3 == 0 && !text.endsWith("000Z"));
    }

    /** Returns whether the text is in UTC and has seconds; no other text that can be parsed matches. */
    private static boolean isCommon(String text) {
        return text.length() > SECONDS_END
                && text.length() <= SHAPE.length() + 1
                && text.charAt(10) == 'T'
                && text.charAt(text.length() - 1) == 'Z'
                && (text.length() == SECONDS_END + 1 || text.charAt(SECONDS_END) == '.');
    }

    private static boolean hasCommonShape(String text) {
        int last = text.length() - 1;
        if (last < SECONDS_END || last == SECONDS_END + 1 || last > SECONDS_END + 10 || text.charAt(last) != 'Z') {
            return false;
        }
        for (int i = 0; i < last; i++) {
            char expected = SHAPE.charAt(i);
            char actual = text.charAt(i);
            if (expected == '0' ? actual < '0' || actual > '9' : actual != expected) {
                return false;
            }
        }
        return true;
    }

    static String print(Instant instant) {
        String text = instant.toString();
        if (text.indexOf('.') < 0) {
            return text;
        }
        int end = text.length() - 1;
        while (text.charAt(end - 1) == '0') {
            end--;
        }
        return text.substring(0, end) + "Z";
    }

    private static int number(String text, int start, int end) {
        int number = 0;
        for (int i = start; i < end; i++) {
            number = number * 10 + (text.charAt(i) - '0');
        }
        return number;
    }
}
