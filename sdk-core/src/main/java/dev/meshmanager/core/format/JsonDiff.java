package dev.meshmanager.core.format;

import dev.meshmanager.core.JsonValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The difference between two JSON objects by member: {@code {"/spec/a": {"was": 1, "is": 2}}}. An absent member has no
 * {@code was} or {@code is}. A change is applied only if the member still has the old value, so that an old difference
 * does not undo a later change.
 */
final class JsonDiff {
    private static final String WAS = "was";
    private static final String IS = "is";

    /** By JSON pointer and sorted, so that equal differences have equal texts. */
    private final SortedMap<String, Map<?, ?>> changes;

    private JsonDiff(SortedMap<String, Map<?, ?>> changes) {
        this.changes = changes;
    }

    static JsonDiff between(Map<?, ?> before, Map<?, ?> after) {
        JsonDiff changes = new JsonDiff(new TreeMap<>());
        changes.compare("", before, after);
        return changes;
    }

    private void compare(String parent, Map<?, ?> before, Map<?, ?> after) {
        TreeSet<String> names = new TreeSet<>();
        before.keySet().forEach(name -> names.add((String) name));
        after.keySet().forEach(name -> names.add((String) name));
        for (String name : names) {
            String pointer = parent + "/" + name.replace("~", "~0").replace("/", "~1");
            Object was = before.get(name);
            Object is = after.get(name);
            if (was instanceof Map && is instanceof Map) {
                compare(pointer, (Map<?, ?>) was, (Map<?, ?>) is);
            } else if (!Objects.equals(was, is) || before.containsKey(name) != after.containsKey(name)) {
                changes.put(pointer, change(before, after, name));
            }
        }
    }

    private static Map<?, ?> change(Map<?, ?> before, Map<?, ?> after, String name) {
        Map<String, @Nullable Object> change = new LinkedHashMap<>();
        if (before.containsKey(name)) {
            change.put(WAS, before.get(name));
        }
        if (after.containsKey(name)) {
            change.put(IS, after.get(name));
        }
        return change;
    }

    /** Parses the result of {@link #toJson}, or returns empty if the value is something else. */
    static Optional<JsonDiff> parse(@Nullable Object json) {
        if (!(json instanceof Map)) {
            return Optional.empty();
        }
        SortedMap<String, Map<?, ?>> changes = new TreeMap<>();
        for (Map.Entry<?, ?> entry : ((Map<?, ?>) json).entrySet()) {
            String pointer = (String) entry.getKey();
            boolean isChange = entry.getValue() instanceof Map
                    && ((Map<?, ?>) entry.getValue())
                            .keySet().stream().allMatch(name -> name.equals(WAS) || name.equals(IS));
            if (!pointer.startsWith("/") || !isChange) {
                return Optional.empty();
            }
            changes.put(pointer, (Map<?, ?>) entry.getValue());
        }
        return Optional.of(new JsonDiff(changes));
    }

    Object toJson() {
        return Objects.requireNonNull(JsonValue.of(changes).raw());
    }

    boolean isEmpty() {
        return changes.isEmpty();
    }

    /** Returns a copy of the tree with the changes applied. */
    Map<String, @Nullable Object> applyTo(Map<String, @Nullable Object> tree) {
        Map<String, @Nullable Object> changed = tree;
        for (Map.Entry<String, Map<?, ?>> change : changes.entrySet()) {
            String[] names = change.getKey().substring(1).split("/", -1);
            changed = apply(changed, names, 0, change.getValue());
        }
        return changed;
    }

    @SuppressWarnings("unchecked") // keys of JSON objects are strings
    private static Map<String, @Nullable Object> apply(
            Map<String, @Nullable Object> tree, String[] names, int depth, Map<?, ?> change) {
        String name = names[depth].replace("~1", "/").replace("~0", "~");
        Object value = tree.get(name);
        Map<String, @Nullable Object> changed = new LinkedHashMap<>(tree);
        if (depth < names.length - 1) {
            if (!(value instanceof Map)) {
                return tree;
            }
            changed.put(name, apply((Map<String, @Nullable Object>) value, names, depth + 1, change));
        } else if (tree.containsKey(name) != change.containsKey(WAS) || !Objects.equals(value, change.get(WAS))) {
            return tree;
        } else if (change.containsKey(IS)) {
            changed.put(name, change.get(IS));
        } else {
            changed.remove(name);
        }
        return Collections.unmodifiableMap(changed);
    }
}
