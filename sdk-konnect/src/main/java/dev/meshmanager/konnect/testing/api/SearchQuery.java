package dev.meshmanager.konnect.testing.api;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.kuma.internal.Trees;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A search query: terms like {@code type:zone}, {@code name:east*}, {@code label.env:prod} or
 * {@code @control_plane_id:…}, joined by {@code AND}, {@code OR} and {@code NOT}, without parentheses. A term without a
 * field matches names that contain it; with a star, the star matches any text.
 */
record SearchQuery(List<List<Term>> alternatives) {
    private static final Pattern OR = Pattern.compile("\\s+OR\\s+");
    private static final Pattern AND = Pattern.compile("\\s+AND\\s+|\\s+(?!AND\\s)(?<!NOT\\s)");

    /** A condition of a query. */
    private record Term(boolean negated, String field, String text) {
        boolean matches(JsonObject result) {
            return negated != isIn(value(result).toLowerCase(Locale.ROOT));
        }

        private String value(JsonObject result) {
            if (field.startsWith("label.")) {
                return Trees.text(result, "labels", field.substring("label.".length()));
            }
            return field.startsWith("@")
                    ? Trees.text(result, "attributes", field.substring(1))
                    : Trees.text(result, field);
        }

        private boolean isIn(String value) {
            if (text.contains("*")) {
                return Pattern.matches("\\Q" + text.replace("*", "\\E.*\\Q") + "\\E", value);
            }
            return field.equals("name") ? value.contains(text) : value.equals(text);
        }
    }

    static SearchQuery parse(String query) {
        return new SearchQuery(OR.splitAsStream(query.strip())
                .map(part -> AND.splitAsStream(part).map(SearchQuery::term).toList())
                .toList());
    }

    private static Term term(String text) {
        boolean negated = text.startsWith("NOT ");
        String rest = (negated ? text.substring("NOT ".length()) : text).strip();
        int colon = rest.indexOf(':');
        String value = rest.substring(colon + 1).replace("\"", "").toLowerCase(Locale.ROOT);
        return new Term(negated, colon < 0 ? "name" : rest.substring(0, colon), value);
    }

    boolean matches(JsonObject result) {
        return alternatives.stream().anyMatch(terms -> terms.stream().allMatch(term -> term.matches(result)));
    }
}
