package dev.meshmanager.kuma.internal;

import java.util.Map;

/** Compares tags with those that a selector wants. */
public final class Tags {
    public static final String SERVICE = "kuma.io/service";

    private static final String ANY = "*";

    private Tags() {}

    /** Returns whether all of these are among the tags; {@code *} matches any value. */
    public static boolean areIn(Map<String, String> wanted, Map<String, String> tags) {
        // A loop: this is asked for each policy and proxy.
        for (Map.Entry<String, String> tag : wanted.entrySet()) {
            String value = tags.get(tag.getKey());
            if (value == null || !(tag.getValue().equals(ANY) || tag.getValue().equals(value))) {
                return false;
            }
        }
        return true;
    }

    /** Returns the number of wanted tags with a certain value. */
    public static long exact(Map<String, String> wanted) {
        return wanted.values().stream().filter(value -> !value.equals(ANY)).count();
    }
}
