package dev.meshmanager.core.schema;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody may have meant who wrote a name that is not there. */
public final class NearestName {
    private static final int FARTHEST = 3;

    private NearestName() {}

    /** Returns a question to put behind a message, or an empty text if no name is near. */
    public static String hint(String name, Collection<String> names) {
        return hint(name, names, 2);
    }

    /**
     * Returns a question to put behind a message, or an empty text if no name is near.
     *
     * @param part the part of its letters that may be wrong: 2 means every second one
     */
    public static String hint(String name, Collection<String> names, int part) {
        return find(name, names, part)
                .map(candidate -> "; did you mean " + candidate + "?")
                .orElse("");
    }

    /**
     * Returns the name that needs the fewest changes, or empty if all need more than three.
     *
     * @param part the part of its letters that may be wrong: 2 means every second one
     */
    public static Optional<String> find(String name, Collection<String> names, int part) {
        return names.stream()
                .filter(candidate -> distance(name, candidate) <= Math.min(FARTHEST, candidate.length() / part))
                .min(Comparator.comparingInt((String candidate) -> distance(name, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Returns how many letters must be added, removed or replaced, whatever their case. */
    private static int distance(String from, String to) {
        String a = from.toLowerCase(Locale.ROOT);
        String b = to.toLowerCase(Locale.ROOT);
        if (Math.abs(a.length() - b.length()) > FARTHEST) {
            return Integer.MAX_VALUE;
        }
        int[] row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
