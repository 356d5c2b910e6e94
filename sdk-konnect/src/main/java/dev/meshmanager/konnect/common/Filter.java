package dev.meshmanager.konnect.common;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Which items of one of Konnect's lists are wanted. Which fields and comparisons a list knows, its method says; Konnect
 * refuses others. Immutable.
 */
public final class Filter {
    /** Leaves every item. */
    public static final Filter NONE = new Filter(Map.of());

    private final Map<String, String> query;

    private Filter(Map<String, String> query) {
        this.query = query;
    }

    /** Leaves items whose field is this text. */
    public static Filter eq(String field, String value) {
        return of(field, "[eq]", value);
    }

    /** Leaves items whose field has this text in it. */
    public static Filter contains(String field, String value) {
        return of(field, "[contains]", value);
    }

    /** Leaves items whose field is another text. */
    public static Filter neq(String field, String value) {
        return of(field, "[neq]", value);
    }

    /** Leaves items whose field is one of these texts. */
    public static Filter oneOf(String field, Collection<String> values) {
        return of(field, "[oeq]", String.join(",", values));
    }

    /** Leaves items that have this label with this value. */
    public static Filter label(String key, String value) {
        return of("labels." + key, "", value);
    }

    private static Filter of(String field, String operator, String value) {
        return new Filter(Map.of("filter[" + field + "]" + operator, value));
    }

    /** Leaves what a search finds, whose query is a language of its own. */
    public static Filter query(String text) {
        return new Filter(Map.of("q", text));
    }

    /** Leaves items that both filters leave. */
    public Filter and(Filter other) {
        Map<String, String> both = new LinkedHashMap<>(query);
        both.putAll(other.query);
        return new Filter(both);
    }

    public Map<String, String> query() {
        return query;
    }

    /** Returns the query, not encoded. */
    @Override
    public String toString() {
        return query.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("&"));
    }
}
