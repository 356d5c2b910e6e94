package dev.meshmanager.kuma;

import dev.meshmanager.kuma.kind.KumaVersion;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A query in the syntax of the search field of the Kuma GUI, for example {@code zone:east tag:kuma.io/service:web api}.
 * Immutable.
 *
 * <ul>
 *   <li>{@code word} or {@code name:word}: the name contains the word. If there are several, the last one counts.
 *   <li>{@code tag:key:value}: the proxy has the tag.
 *   <li>{@code label:key:value} or any other {@code key:value}: the resource has the label. The keys {@code zone},
 *       {@code namespace}, {@code service} and {@code protocol} are short for {@code kuma.io/zone},
 *       {@code k8s.kuma.io/namespace}, {@code kuma.io/service} and {@code kuma.io/protocol}, in tags too.
 * </ul>
 *
 * <p>The first {@code =} of a word is read as {@code :}. Words that begin or end with a colon are ignored.
 *
 * <pre>{@code
 * kuma.dataplanes().overviews("default", Search.parse("zone:east web").toListOptions());
 * }</pre>
 */
public final class Search {
    private static final Pattern WORD = Pattern.compile("\\S+:\\s*\\S*|\\S+");
    private static final Map<String, String> SHORT_KEYS = Map.of(
            "zone", "kuma.io/zone",
            "namespace", "k8s.kuma.io/namespace",
            "service", "kuma.io/service",
            "protocol", "kuma.io/protocol");
    private static final Set<String> INBOUND_TAGS = Set.of("kuma.io/service", "kuma.io/protocol");
    private static final String NO_TAGS = "inbounds have no tags since Kuma 3.0";

    private final String text;
    private final ListOptions options;

    private Search(String text, ListOptions options) {
        this.text = text;
        this.options = options;
    }

    /** Returns the query of this text. Every text is valid. */
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

    /**
     * Returns why the query finds less on a control plane of this version than on one of Kuma 2.14; empty if it finds
     * the same. Kuma 3.0 has no tags of inbounds, so that it sets neither {@code kuma.io/service} nor
     * {@code kuma.io/protocol}, and matches tags with the labels of proxies.
     */
    public List<String> notes(KumaVersion version) {
        if (version.isBefore(KumaVersion.V3_0)) {
            return List.of();
        }
        Stream<String> tags = options.tags().stream()
                .map(tag -> tag.replaceFirst(":.*", ""))
                .map(key -> INBOUND_TAGS.contains(key)
                        ? "tag " + key + ": " + NO_TAGS + ", so that only proxies with a label of this name match"
                        : "tag " + key + ": " + NO_TAGS + ", so that the labels of proxies are searched");
        Stream<String> labels = options.labels().keySet().stream()
                .filter(INBOUND_TAGS::contains)
                .map(key -> "label " + key + ": " + NO_TAGS + " that it could be made from; use labels of your own");
        return Stream.concat(tags, labels).toList();
    }

    /** Returns the list options of the query. */
    public ListOptions toListOptions() {
        return options;
    }

    /** Returns the text of the query. */
    @Override
    public String toString() {
        return text;
    }
}
