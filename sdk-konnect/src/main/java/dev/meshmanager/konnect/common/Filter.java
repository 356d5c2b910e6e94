package dev.meshmanager.konnect.common;

import dev.meshmanager.konnect.call.Query;
import java.util.Collection;

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
    public static final Filter NONE = new Filter(Query.NONE);

    private final Query query;

    private Filter(Query query) {
        this.query = query;
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
        return new Filter(Query.of("filter[" + field + "]" + operator, value));
    }

    /**
     * Returns a filter that selects items that match both filters. If both make the same comparison of the same field,
     * {@code other} replaces it.
     */
    public Filter and(Filter other) {
        return new Filter(query.and(other.query.parameters()));
    }

    /** Returns the query parameters, for the SDK's own calls; the type is not exported. */
    public Query query() {
        return query;
    }

    /** Returns the query parameters, not encoded. */
    @Override
    public String toString() {
        return query.toString();
    }
}
