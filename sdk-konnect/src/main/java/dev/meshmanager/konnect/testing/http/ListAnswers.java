package dev.meshmanager.konnect.testing.http;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.kuma.internal.Trees;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Answers calls for lists, with filters and pages. */
public final class ListAnswers {
    private static final Pattern FILTER = Pattern.compile("filter\\[([^\\]]+)\\](?:\\[(\\w+)\\])?");
    private static final int SIZE = 10;
    private static final int OFFSET_SIZE = 100;
    private static final int MOST_OFFSET_SIZE = 1_000;

    private ListAnswers() {}

    public static KonnectAnswer page(KonnectCall call, List<JsonObject> items) {
        List<JsonObject> left = left(call, items);
        int size = number(call, "page[size]", SIZE);
        int number = number(call, "page[number]", 1);
        List<JsonObject> page =
                left.stream().skip((number - 1L) * size).limit(size).toList();
        Map<String, Object> meta = Map.of("page", Map.of("number", number, "size", size, "total", left.size()));
        return KonnectAnswer.ok(JsonObject.of(Map.of("meta", meta, "data", page)));
    }

    /** Returns the whole list as the first and last page of a list with cursors. */
    public static KonnectAnswer byCursor(List<JsonObject> items) {
        Map<String, @Nullable Object> page = new LinkedHashMap<>();
        page.put("size", items.size());
        page.put("next", null);
        page.put("previous", null);
        return KonnectAnswer.ok(JsonObject.of(Map.of("data", items, "meta", Map.of("page", page))));
    }

    /**
     * Returns the page from the call's {@code offset} on, with the offset of the next page, as the Admin API of Kong
     * Gateway does.
     */
    public static KonnectAnswer byOffset(KonnectCall call, List<JsonObject> items) {
        int size = number(call, "size", OFFSET_SIZE);
        if (size > MOST_OFFSET_SIZE) {
            throw KonnectRefusal.invalid(
                    "size", "max", "must be at most " + MOST_OFFSET_SIZE, Map.of("maximum", MOST_OFFSET_SIZE));
        }
        int start = number(call, "offset", 1) - 1;
        int end = Math.min(start + size, items.size());
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("data", items.subList(Math.min(start, end), end));
        boolean isLast = end == items.size();
        body.put("next", isLast ? null : call.url().encodedPath() + "?offset=" + (end + 1));
        if (!isLast) {
            body.put("offset", Integer.toString(end + 1));
        }
        return KonnectAnswer.ok(JsonObject.of(body));
    }

    /** Returns the items that match the filters of a call. */
    public static List<JsonObject> left(KonnectCall call, List<JsonObject> items) {
        return items.stream().filter(filter(call)).toList();
    }

    private static int number(KonnectCall call, String name, int otherwise) {
        String text = call.url().queryParameter(name);
        try {
            int number = text == null ? otherwise : Integer.parseInt(text);
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // It is refused as a number below one is.
        }
        throw KonnectRefusal.invalid(name, "min", "must be a number from 1 on", Map.of("minimum", 1));
    }

    private static Predicate<JsonObject> filter(KonnectCall call) {
        Predicate<JsonObject> all = item -> true;
        for (String name : call.url().queryParameterNames()) {
            Matcher parts = FILTER.matcher(name);
            if (parts.matches()) {
                String wanted = String.valueOf(call.url().queryParameter(name));
                BiPredicate<String, String> comparison = comparison(String.valueOf(parts.group(2)));
                String field = parts.group(1);
                all = all.and(item -> comparison.test(value(item, field), wanted));
            }
        }
        return all;
    }

    private static String value(JsonObject item, String field) {
        return field.startsWith("labels.")
                ? Trees.text(item, "labels", field.substring("labels.".length()))
                : Trees.text(item, field.split("\\."));
    }

    private static BiPredicate<String, String> comparison(String operator) {
        switch (operator) {
            case "null":
            case "eq":
                return String::equals;
            case "neq":
                return (value, wanted) -> !value.equals(wanted);
            case "contains":
                return String::contains;
            case "oeq":
                return (value, wanted) -> List.of(wanted.split(",")).contains(value);
            case "ocontains":
                return (value, wanted) -> List.of(wanted.split(",")).stream().anyMatch(value::contains);
            default:
                throw KonnectRefusal.invalid(
                        "filter", "invalid", "[" + operator + "] is not a supported filter operation", Map.of());
        }
    }
}
