package dev.meshmanager.kuma.plan.expiry;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Writes dates as an iCalendar, RFC 5545. */
final class ICalendar {
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** Section 3.1: a line has at most 75 octets, without the line break. */
    private static final int LONGEST_LINE = 75;

    private final StringBuilder text = new StringBuilder();
    private final Map<String, Integer> keys = new HashMap<>();

    private ICalendar() {}

    static String of(List<Expiry> all, Instant now, List<Duration> alarms) {
        ICalendar calendar = new ICalendar();
        calendar.line("BEGIN:VCALENDAR");
        calendar.line("VERSION:2.0");
        calendar.line("PRODID:-//meshmanager.dev//Mesh Manager SDK for Java//EN");
        all.stream()
                .filter(expiry -> expiry.expires().isPresent())
                .forEach(expiry -> calendar.event(expiry, now, alarms));
        calendar.line("END:VCALENDAR");
        return calendar.text.toString();
    }

    private void event(Expiry expiry, Instant now, List<Duration> alarms) {
        Instant end = expiry.expires().orElseThrow();
        String summary = expiry.kind() + " " + expiry.name() + " expires";
        line("BEGIN:VEVENT");
        // The same for the same event in each calendar, so that an import updates the event.
        line("UID:" + UUID.nameUUIDFromBytes(key(expiry).getBytes(StandardCharsets.UTF_8)) + "@meshmanager.dev");
        line("DTSTAMP:" + UTC.format(now));
        line("DTSTART:" + UTC.format(end));
        line("SUMMARY:" + escape(summary));
        if (!expiry.owner().isEmpty()) {
            line("DESCRIPTION:" + escape("owner: " + expiry.owner()));
        }
        for (Duration alarm : alarms) {
            line("BEGIN:VALARM");
            line("ACTION:DISPLAY");
            line("DESCRIPTION:" + escape(summary));
            line("TRIGGER:-PT" + alarm.toSeconds() + "S");
            line("END:VALARM");
        }
        line("END:VEVENT");
    }

    /** A trust has the old and the new certificate of one authority for a while. */
    private String key(Expiry expiry) {
        String key = expiry.kind() + "/" + expiry.name() + "/" + expiry.owner();
        int before = keys.merge(key, 1, Integer::sum) - 1;
        return before == 0 ? key : key + "/" + before;
    }

    /** Section 3.3.11. */
    private static String escape(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }

    /** Writes a content line, folded between characters. */
    private void line(String line) {
        int octets = 0;
        for (int character : line.codePoints().toArray()) {
            String next = Character.toString(character);
            int size = next.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LONGEST_LINE) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(next);
            octets += size;
        }
        text.append("\r\n");
    }
}
