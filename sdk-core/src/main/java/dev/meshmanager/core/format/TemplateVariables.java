package dev.meshmanager.core.format;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The variables of a template. A name with dots is a variable within a section. */
final class TemplateVariables {
    static final TemplateVariables NONE = new TemplateVariables();

    private final Map<String, Object> values = new TreeMap<>();

    private TemplateVariables() {}

    /**
     * Returns variables with these names and values.
     *
     * @throws IllegalArgumentException if a name is empty, or is also the first part of another name
     */
    static TemplateVariables of(Map<String, String> values) {
        TemplateVariables variables = new TemplateVariables();
        new TreeMap<>(values).forEach((name, value) -> variables.put(name, name, Objects.requireNonNull(value, name)));
        return variables;
    }

    private void put(String whole, String name, String value) {
        String[] parts = name.split("\\.", 2);
        Object before = values.get(parts[0]);
        if (parts[0].isEmpty() || before instanceof String || parts.length == 1 && before != null) {
            throw new IllegalArgumentException("not a variable beside the others: " + MessageText.part(whole));
        }
        if (parts.length == 1) {
            values.put(name, value);
            return;
        }
        TemplateVariables inner = before == null ? new TemplateVariables() : (TemplateVariables) before;
        values.put(parts[0], inner);
        inner.put(whole, parts[1], value);
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    /** Returns the text or the nested variables with this name, or null if there are neither. */
    @Nullable
    Object find(String name) {
        String[] parts = name.split("\\.", 2);
        Object value = values.get(parts[0]);
        return parts.length == 1 || value == null
                ? value
                : value instanceof TemplateVariables ? ((TemplateVariables) value).find(parts[1]) : null;
    }

    String names() {
        Collection<String> names = values.keySet();
        return names.isEmpty() ? "none" : String.join(", ", names);
    }
}
