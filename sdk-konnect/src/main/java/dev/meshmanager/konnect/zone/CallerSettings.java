package dev.meshmanager.konnect.zone;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.schema.NearestName;
import dev.meshmanager.core.text.VisibleText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Checks Helm values or settings of the caller against the zone that they are for. */
final class CallerSettings {
    private final String what;
    private final JsonObject settings;

    /** Creates a check. {@code what} is the name of the settings in messages. */
    CallerSettings(String what, JsonObject settings) {
        this.what = what;
        this.settings = settings;
    }

    /** Refuses another value than this one. */
    void requireValue(String path, Object value) {
        require(path, "be " + VisibleText.part(value.toString()), value::equals);
    }

    /** Refuses a member that the version of the zone does not have. */
    void requireAbsent(String path, String reason) {
        require(path, "not be set, because " + reason, value -> false);
    }

    /** Refuses a text that is empty, and what is no text. */
    void requireText(String path) {
        require(path, "not be empty", value -> value instanceof String text && !text.isBlank());
    }

    /** Refuses a list that has no object with this text as a member. */
    void requireElement(String path, String member, String text) {
        require(
                path,
                "have an element with " + member + ": " + text,
                value -> value instanceof List<?> list
                        && list.stream()
                                .anyMatch(element -> element instanceof Map<?, ?> map && text.equals(map.get(member))));
    }

    /** Helm and the merge drop a whole object if the caller replaces it, for example by null. */
    private void require(String path, String expected, Predicate<Object> accepted) {
        Object value = settings.raw();
        StringBuilder here = new StringBuilder();
        for (String name : path.split("\\.")) {
            if (!(value instanceof Map<?, ?> members)) {
                throw new IllegalArgumentException(what + ": " + here + " must be an object, but is " + shown(value));
            }
            if (!members.containsKey(name)) {
                return;
            }
            here.append(here.length() == 0 ? "" : ".").append(name);
            value = members.get(name);
        }
        if (value == null || !accepted.test(value)) {
            throw new IllegalArgumentException(
                    what + ": " + path + " must " + expected + ", but is " + shown(value) + "; the zone sets it");
        }
    }

    private static String shown(@Nullable Object value) {
        return value instanceof Map || value instanceof List
                ? "another value"
                : "\"" + VisibleText.cleanMessage(Objects.toString(value)) + "\"";
    }

    /**
     * Refuses names that look like misspelt ones. Other unknown names may belong to another version.
     *
     * @param known the known names by the path of their object
     */
    void requireKnown(Map<String, Set<String>> known) {
        known.forEach((path, names) -> object(path).ifPresent(object -> {
            List<String> unknown = new ArrayList<>();
            object.keySet().forEach(name -> {
                if (!names.contains(name)) {
                    unknown.add((String) name);
                }
            });
            for (String name : unknown) {
                String hint = NearestName.hint(name, names, 3);
                if (!hint.isEmpty()) {
                    String prefix = path.isEmpty() ? "" : path + ".";
                    throw new IllegalArgumentException(
                            what + ": " + VisibleText.part(prefix + name) + " is not known" + hint);
                }
            }
        }));
    }

    /** Returns whether the root has this name. */
    boolean has(String name) {
        return settings.has(name);
    }

    private Optional<Map<?, ?>> object(String path) {
        Object value = settings.raw();
        for (String name : path.isEmpty() ? new String[0] : path.split("\\.")) {
            value = value instanceof Map<?, ?> members ? members.get(name) : null;
        }
        return value instanceof Map<?, ?> members ? Optional.of(members) : Optional.empty();
    }
}
