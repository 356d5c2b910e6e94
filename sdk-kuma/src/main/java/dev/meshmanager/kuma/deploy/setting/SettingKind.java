package dev.meshmanager.kuma.deploy.setting;

import dev.meshmanager.core.GoDuration;
import dev.meshmanager.core.JsonValue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The type of a setting: what values it takes, and how they are written in an environment variable. */
public enum SettingKind {
    BOOL("true or false"),
    INT("a number"),
    TEXT("a text"),
    DURATION("a duration, for example 10s"),
    LIST("a list of texts"),
    INTS("a list of numbers"),
    MAP("an object of texts"),
    OBJECTS("a list of objects"),
    ANY("a value");

    private final String expected;

    SettingKind(String expected) {
        this.expected = expected;
    }

    /** Describes the values of this kind in an error message. */
    public String expected() {
        return expected;
    }

    /** Returns the one form of a value, so that equal settings are equal; empty if the setting does not take it. */
    public Optional<Object> normalize(@Nullable Object given) {
        Object value = given instanceof JsonValue json ? json.raw() : given;
        if (value == null) {
            return Optional.empty();
        }
        return switch (this) {
            case BOOL -> Optional.of(value).filter(Boolean.class::isInstance);
            case INT -> integer(value);
            case TEXT ->
                value instanceof Map || value instanceof List ? Optional.empty() : Optional.of(value.toString());
            case DURATION -> duration(value);
            case LIST -> elements(value, TEXT);
            case INTS -> elements(value, INT);
            case MAP -> texts(value);
            case OBJECTS, ANY -> Optional.ofNullable(JsonValue.of(value).raw());
        };
    }

    private static Optional<Object> integer(Object value) {
        try {
            return value instanceof Number || value instanceof String
                    ? Optional.of(Long.parseLong(value.toString()))
                    : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<Object> duration(Object value) {
        try {
            if (value instanceof Duration duration) {
                return Optional.of(GoDuration.print(duration));
            }
            return value instanceof String text
                    ? Optional.of(GoDuration.print(GoDuration.parse(text)))
                    : Optional.empty();
        } catch (IllegalArgumentException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static Optional<Object> elements(Object value, SettingKind kind) {
        if (!(value instanceof List<?> list)) {
            return Optional.empty();
        }
        List<Object> elements = new ArrayList<>();
        for (Object element : list) {
            Optional<Object> normal = kind.normalize(element);
            if (normal.isEmpty()) {
                return Optional.empty();
            }
            elements.add(normal.get());
        }
        return Optional.of(List.copyOf(elements));
    }

    private static Optional<Object> texts(Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            return Optional.empty();
        }
        Map<String, Object> texts = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            Optional<Object> text = TEXT.normalize(entry.getValue());
            if (text.isEmpty()) {
                return Optional.empty();
            }
            texts.put(entry.getKey().toString(), text.get());
        }
        return Optional.of(texts);
    }

    /** Returns the text of a normal value in an environment variable; empty if no variable can hold it. */
    Optional<String> print(Object value) {
        return switch (this) {
            case BOOL, INT, TEXT, DURATION -> Optional.of(value.toString());
            case LIST, INTS ->
                joined(((List<?>) value).stream().map(Object::toString).toList());
            case MAP ->
                ((Map<?, ?>) value).keySet().stream().anyMatch(name -> name.toString()
                                .contains(":"))
                        ? Optional.empty()
                        : joined(((Map<?, ?>) value)
                                .entrySet().stream()
                                        .map(entry -> entry.getKey() + ":" + entry.getValue())
                                        .toList());
            case OBJECTS, ANY -> Optional.empty();
        };
    }

    private static Optional<String> joined(List<String> elements) {
        return elements.stream().anyMatch(element -> element.isEmpty() || element.contains(","))
                ? Optional.empty()
                : Optional.of(String.join(",", elements));
    }

    /** Returns the normal value of the text of an environment variable; empty if the setting does not take it. */
    Optional<Object> parse(String text) {
        List<String> parts = text.isBlank() ? List.of() : List.of(text.split(",", -1));
        return switch (this) {
            case BOOL ->
                switch (text) {
                    case "true", "TRUE", "True", "t", "T", "1" -> Optional.of(true);
                    case "false", "FALSE", "False", "f", "F", "0" -> Optional.of(false);
                    default -> Optional.empty();
                };
            case INTS -> elements(parts, INT);
            case LIST -> Optional.of(parts);
            case MAP -> {
                Map<String, Object> members = new LinkedHashMap<>();
                parts.forEach(part -> {
                    int colon = part.indexOf(':');
                    members.put(part.substring(0, Math.max(colon, 0)), part.substring(colon + 1));
                });
                yield parts.stream().allMatch(part -> part.contains(":")) ? Optional.of(members) : Optional.empty();
            }
            default -> normalize(text);
        };
    }
}
