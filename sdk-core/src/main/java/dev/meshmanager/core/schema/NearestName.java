package dev.meshmanager.core.schema;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Suggests a name for a misspelt one. */
public final class NearestName {
    private static final int FARTHEST = 3;

    private NearestName() {}

    /** Returns a suggestion to append to a message, or an empty text if no name is similar. */
    public static String hint(String name, Collection<String> names) {
        return hint(name, names, 2);
    }

    /**
     * Returns a suggestion to append to a message, or an empty text if no name is similar.
     *
     * @param part the fraction of the letters that may differ: 2 means every second letter
     */
    public static String hint(String name, Collection<String> names, int part) {
        return find(name, names, part)
                .map(candidate -> "; did you mean " + candidate + "?")
                .orElse("");
    }

    /**
     * Returns the name with the smallest edit distance, or empty if the distance is more than three for all names.
     *
     * @param part the fraction of the letters that may differ: 2 means every second letter
     */
    public static Optional<String> find(String name, Collection<String> names, int part) {
        return names.stream()
                .filter(candidate -> distance(name, candidate) <= Math.min(FARTHEST, candidate.length() / part))
                .min(Comparator.comparingInt((String candidate) -> distance(name, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Returns the number of letters to add, remove or replace, ignoring case. */
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
