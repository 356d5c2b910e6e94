package dev.meshmanager.konnect.call;

import dev.meshmanager.konnect.common.Filter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import okhttp3.HttpUrl;

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

    /** Returns the query of a filter. */
    public static Query of(Filter filter) {
        HttpUrl url = HttpUrl.get("http://konnect/?" + filter.toQueryString());
        Map<String, String> parameters = new LinkedHashMap<>();
        for (int i = 0; i < url.querySize(); i++) {
            parameters.put(url.queryParameterName(i), Objects.requireNonNullElse(url.queryParameterValue(i), ""));
        }
        parameters.remove("");
        return new Query(parameters);
    }

    /** Returns these parameters and others, which win. */
    public Query and(Map<String, String> others) {
        Map<String, String> both = new LinkedHashMap<>(parameters);
        both.putAll(others);
        return new Query(both);
    }
}
