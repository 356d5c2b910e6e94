package dev.meshmanager.kuma.validation;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The path of a member in the documents of a kind, for example {@code spec.to[].targetRef.name}. Brackets mean all
 * elements of a list. A member that is null counts as absent. Immutable.
 */
final class MemberPath {
    private static final String ELEMENTS = "[]";

    private final List<String> steps;

    private MemberPath(List<String> steps) {
        this.steps = steps;
    }

    static MemberPath of(String path) {
        return new MemberPath(List.of(path.replace(ELEMENTS, "." + ELEMENTS).split("\\.")));
    }

    /** Calls {@code found} with the path and the value of each member at this path. */
    void find(JsonObject document, BiConsumer<String, JsonValue> found) {
        find(document.raw(), 0, "", found);
    }

    private void find(@Nullable Object value, int next, String path, BiConsumer<String, JsonValue> found) {
        if (value == null) {
            return;
        }
        if (next == steps.size()) {
            found.accept(path, JsonValue.wrap(value));
            return;
        }
        String step = steps.get(next);
        if (step.equals(ELEMENTS) && value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                find(list.get(i), next + 1, path + "[" + i + "]", found);
            }
        } else if (value instanceof Map<?, ?> members) {
            find(members.get(step), next + 1, path.isEmpty() ? step : path + "." + step, found);
        }
    }

    /**
     * Returns the document without the members at this path that match or are null, or the same object if there are
     * none.
     */
    JsonObject remove(JsonObject document, Predicate<JsonValue> matches) {
        Map<String, @Nullable Object> raw = document.raw();
        Object rest = remove(raw, 0, matches);
        return rest == raw ? document : JsonValue.wrap(rest).asObject().orElseThrow();
    }

    /** Returns null for a member to remove, and the same value if there is nothing to remove in it. */
    private @Nullable Object remove(@Nullable Object value, int next, Predicate<JsonValue> matches) {
        if (value == null) {
            return null;
        }
        if (next == steps.size()) {
            return matches.test(JsonValue.wrap(value)) ? null : value;
        }
        String step = steps.get(next);
        if (step.equals(ELEMENTS) && value instanceof List<?> list) {
            List<@Nullable Object> rest = new ArrayList<>();
            list.forEach(element -> rest.add(remove(element, next + 1, matches)));
            return rest.equals(list) ? list : rest;
        }
        if (!(value instanceof Map<?, ?> members) || !members.containsKey(step)) {
            return value;
        }
        Object member = members.get(step);
        boolean isNull = member == null && next == steps.size() - 1;
        Object rest = remove(member, next + 1, matches);
        if (rest == member && !isNull) {
            return value;
        }
        Map<Object, @Nullable Object> copy = new LinkedHashMap<>(members);
        if (rest == null) {
            copy.remove(step);
        } else {
            copy.put(step, rest);
        }
        return copy;
    }
}
