package dev.meshmanager.core.exchange;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Masks the header values that a call sent in the texts of its response and failures. */
public final class SentValues {
    /** Shorter values are common words, not secrets. */
    private static final int SHORTEST = 4;

    private static final int LONGEST_START = 64;
    private static final int MOST_CAUSES = 10;
    private static final Pattern SCHEME = Pattern.compile("(?i)(bearer|basic|token|digest|apikey)\\s+(.*)");

    private final Map<String, Pattern> values = new LinkedHashMap<>();

    /** Adds a value. Short values are ignored. */
    public void add(String value) {
        put(value);
        Matcher scheme = SCHEME.matcher(value);
        if (scheme.matches()) {
            put(scheme.group(2).strip());
        }
    }

    private void put(String value) {
        if (value.length() >= SHORTEST) {
            values.computeIfAbsent(value, SentValues::pattern);
        }
    }

    /** Servers echo a value as it is, or escaped for JSON, HTML or URLs. */
    private static Pattern pattern(String value) {
        String start =
                value.chars().limit(LONGEST_START).mapToObj(SentValues::anyWay).collect(Collectors.joining());
        // The matcher needs stack for each character, and tokens have thousands.
        return Pattern.compile("(?i)" + start + (value.length() > LONGEST_START ? "[^\\s\"'<>]*" : ""));
    }

    private static String anyWay(int c) {
        String sign = Pattern.quote(Character.toString(c));
        return String.format("(?:%s|\\\\u%04x|%%%02x|&#%d;|&#x%x;|\\\\%s)", sign, c, c, c, c, sign);
    }

    /** Returns the text with each value replaced by {@code ***}. */
    public String mask(String text) {
        String masked = text;
        for (Pattern value : values.values()) {
            masked = value.matcher(masked).replaceAll("***");
        }
        return masked;
    }

    /** Returns the failure, or a copy with masked messages if one of its messages contains a value. */
    public IOException mask(IOException failure) {
        boolean isClean = Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(MOST_CAUSES)
                .map(cause -> String.valueOf(cause.getMessage()))
                .allMatch(message -> mask(message).equals(message));
        if (isClean) {
            return failure;
        }
        IOException masked = new IOException(mask(String.valueOf(failure.getMessage())));
        masked.setStackTrace(failure.getStackTrace());
        return masked;
    }
}
