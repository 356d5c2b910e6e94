package dev.meshmanager.konnect.call;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The query parameters of a call, not encoded. Immutable.
 *
 * @param parameters the values by name
 */
public record Query(Map<String, String> parameters) {
    /** No parameters. */
    public static final Query NONE = new Query(Map.of());

    /** Copies the parameters and keeps their order. */
    public Query {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /** Returns a query with one parameter. */
    public static Query of(String name, String value) {
        return new Query(Map.of(name, value));
    }

    /** Returns a query with these parameters and those of another query, which win. */
    public Query and(Map<String, String> others) {
        Map<String, String> both = new LinkedHashMap<>(parameters);
        both.putAll(others);
        return new Query(both);
    }

    /** Returns the parameters as {@code name=value}, joined by {@code &}. */
    @Override
    public String toString() {
        return parameters.entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
                .collect(Collectors.joining("&"));
    }
}
