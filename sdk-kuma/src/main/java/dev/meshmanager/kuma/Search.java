package dev.meshmanager.kuma;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a user types into the search field of the Kuma GUI: {@code zone:east tag:kuma.io/service:web api}.
 *
 * <p>A bare word, or {@code name:word}, is part of the name; the last one counts. {@code tag:key:value} is a tag of the
 * proxy, {@code label:key:value} a label, and so is any other {@code key:value}, where {@code zone}, {@code namespace},
 * {@code service} and {@code protocol} stand for the labels {@code kuma.io/zone}, {@code k8s.kuma.io/namespace},
 * {@code kuma.io/service} and {@code kuma.io/protocol}. The first {@code =} of a word is as good as {@code :}. Words
 * that begin or end with a colon say nothing.
 */
public final class Search {
    private static final Pattern WORD = Pattern.compile("\\S+:\\s*\\S*|\\S+");
    private static final Map<String, String> SHORT_KEYS = Map.of(
            "zone", "kuma.io/zone",
            "namespace", "k8s.kuma.io/namespace",
            "service", "kuma.io/service",
            "protocol", "kuma.io/protocol");

    private final String text;
    private final ListOptions options;

    private Search(String text, ListOptions options) {
        this.text = text;
        this.options = options;
    }

    /** Returns the search of this text; every text is one. */
    public static Search parse(String text) {
        ListOptions.Builder options = ListOptions.builder();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            String term = word.group().replaceAll("\\s", "").replaceFirst("=", ":");
            if (!term.startsWith(":") && !term.endsWith(":")) {
                add(term, options);
            }
        }
        return new Search(text, options.build());
    }

    private static void add(String term, ListOptions.Builder options) {
        int colon = term.indexOf(':');
        if (colon < 0) {
            options.name(term);
            return;
        }
        String key = term.substring(0, colon);
        String value = term.substring(colon + 1);
        switch (key) {
            case "name":
                options.name(value);
                break;
            case "tag":
                int split = value.indexOf(':');
                String tag = split < 0 ? value : value.substring(0, split);
                options.addTag(SHORT_KEYS.getOrDefault(tag, tag) + (split < 0 ? "" : value.substring(split)));
                break;
            case "label":
                int middle = value.indexOf(':');
                if (middle > 0) {
                    putLabel(value.substring(0, middle), value.substring(middle + 1), options);
                }
                break;
            default:
                putLabel(key, value, options);
        }
    }

    private static void putLabel(String key, String value, ListOptions.Builder options) {
        options.putLabel(SHORT_KEYS.getOrDefault(key, key), value);
    }

    /** Returns the options of a list that holds what is searched for. */
    public ListOptions toListOptions() {
        return options;
    }

    /** Returns the text. */
    @Override
    public String toString() {
        return text;
    }
}
