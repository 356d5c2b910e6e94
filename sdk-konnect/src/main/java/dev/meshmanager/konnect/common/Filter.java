package dev.meshmanager.konnect.common;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Selects items of a Konnect list. The {@code list} methods say which fields and comparisons they support; Konnect
 * refuses all others with status 400. Immutable.
 *
 * <pre>{@code
 * konnect.meshControlPlanes().list(Filter.label("env", "prod").and(Filter.contains("name", "eu")));
 * }</pre>
 */
public final class Filter {
    /** Selects every item. */
    public static final Filter NONE = new Filter(Map.of());

    private final Map<String, String> parameters;

    private Filter(Map<String, String> parameters) {
        this.parameters = parameters;
    }

    /** Returns a filter that selects items whose field equals the value. */
    public static Filter eq(String field, String value) {
        return of(field, "[eq]", value);
    }

    /** Returns a filter that selects items whose field contains the text. */
    public static Filter contains(String field, String text) {
        return of(field, "[contains]", text);
    }

    /** Returns a filter that selects items whose field differs from the value. */
    public static Filter neq(String field, String value) {
        return of(field, "[neq]", value);
    }

    /** Returns a filter that selects items whose field equals one of the values. A value must not contain a comma. */
    public static Filter oneOf(String field, Collection<String> values) {
        return of(field, "[oeq]", String.join(",", values));
    }

    /** Returns a filter that selects items with this label. */
    public static Filter label(String key, String value) {
        return of("labels." + key, "", value);
    }

    private static Filter of(String field, String operator, String value) {
        return new Filter(Map.of("filter[" + field + "]" + operator, value));
    }

    /**
     * Returns a filter that selects items that match both filters. If both make the same comparison of the same field,
     * {@code other} replaces it.
     */
    public Filter and(Filter other) {
        Map<String, String> both = new LinkedHashMap<>(parameters);
        both.putAll(other.parameters);
        return new Filter(both);
    }

    /** Returns the filter as the query string of a URL, encoded, for example {@code filter%5Bname%5D%5Beq%5D=prod}. */
    public String toQueryString() {
        return join(text -> URLEncoder.encode(text, StandardCharsets.UTF_8));
    }

    /** Returns the filter in the form of {@link #toQueryString()}, not encoded. */
    @Override
    public String toString() {
        return join(text -> text);
    }

    private String join(UnaryOperator<String> encoding) {
        return parameters.entrySet().stream()
                .map(parameter -> encoding.apply(parameter.getKey()) + "=" + encoding.apply(parameter.getValue()))
                .collect(Collectors.joining("&"));
    }
}
