package dev.meshmanager.core;

import dev.meshmanager.core.raw.JsonNumber;
import dev.meshmanager.core.raw.RawJson;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A JSON value of any type. Numbers keep their literal. {@link #toString()} returns the JSON text. Immutable, and safe
 * for use by many threads.
 */
public final class JsonValue {
    /** The JSON {@code null}. */
    public static final JsonValue NULL = new JsonValue(null);

    /** The class of {@code Map.of}, whose order differs in each run of a program. */
    private static final Class<?> MAP_OF = Map.of("a", "", "b", "").getClass();

    private final @Nullable Object raw;

    private JsonValue(@Nullable Object raw) {
        this.raw = raw;
    }

    /**
     * Returns the JSON value of a map, list, string, number, boolean, {@code null}, {@link JsonObject} or
     * {@link JsonValue}. Maps and lists may be nested and are copied. Members keep their order. The members of a
     * {@code Map.of}, which has no order, are sorted by name.
     *
     * @throws IllegalArgumentException if the value or a nested value has another type, or is NaN or infinite
     */
    public static JsonValue of(@Nullable Object value) {
        return value instanceof JsonValue ? (JsonValue) value : new JsonValue(copy(value));
    }

    /** Wraps a tree that {@link RawJson} has just read, without copying it. No other code may hold the tree. */
    public static JsonValue wrap(@Nullable Object raw) {
        return new JsonValue(raw);
    }

    /** Returns whether this is the JSON {@code null}. */
    public boolean isNull() {
        return raw == null;
    }

    /** Returns the text, or empty if this is not a string. */
    public Optional<String> asString() {
        return raw instanceof String ? Optional.of((String) raw) : Optional.empty();
    }

    /** Returns the number, or empty if this is not a number. {@code toString()} of the number is its literal. */
    public Optional<Number> asNumber() {
        return raw instanceof Number ? Optional.of((Number) raw) : Optional.empty();
    }

    /** Returns the boolean, or empty if this is not a boolean. */
    public Optional<Boolean> asBoolean() {
        return raw instanceof Boolean ? Optional.of((Boolean) raw) : Optional.empty();
    }

    /** Returns the object, or empty if this is not an object. */
    public Optional<JsonObject> asObject() {
        return raw instanceof Map ? Optional.of(JsonObject.wrap(members())) : Optional.empty();
    }

    /** Returns the elements, or an empty list if this is not an array. */
    public List<JsonValue> elements() {
        return raw instanceof List
                ? ((List<?>) raw).stream().map(JsonValue::wrap).toList()
                : List.of();
    }

    /**
     * Returns the value as maps, lists, strings, {@link Number}s, booleans and {@code null}. Maps and lists are
     * unmodifiable.
     */
    public @Nullable Object raw() {
        return raw;
    }

    @SuppressWarnings("unchecked") // copy() and RawJson create only maps with string keys
    private Map<String, @Nullable Object> members() {
        return (Map<String, @Nullable Object>) Objects.requireNonNull(raw);
    }

    /** Copies a value into plain Java objects; see {@link #of}. Called by the SDK only. */
    public static @Nullable Object copy(@Nullable Object value) {
        if (value == null || value instanceof String || value instanceof Boolean) {
            return value;
        }
        if (value instanceof Number) {
            return JsonNumber.parse(finite((Number) value).toString());
        }
        if (value instanceof Map) {
            Map<String, @Nullable Object> members =
                    value.getClass() == MAP_OF ? new TreeMap<>() : new LinkedHashMap<>();
            ((Map<?, ?>) value).forEach((name, member) -> members.put(String.valueOf(name), copy(member)));
            return Collections.unmodifiableMap(members);
        }
        if (value instanceof Iterable) {
            List<@Nullable Object> elements = new ArrayList<>();
            ((Iterable<?>) value).forEach(element -> elements.add(copy(element)));
            return Collections.unmodifiableList(elements);
        }
        if (value instanceof JsonValue) {
            return ((JsonValue) value).raw;
        }
        if (value instanceof JsonObject) {
            return ((JsonObject) value).raw();
        }
        throw new IllegalArgumentException(
                "not a JSON value: " + value.getClass().getName());
    }

    private static Number finite(Number number) {
        if (!Double.isFinite(number.doubleValue()) && (number instanceof Double || number instanceof Float)) {
            throw new IllegalArgumentException("JSON has no number " + number);
        }
        return number;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof JsonValue && Objects.equals(raw, ((JsonValue) other).raw);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(raw);
    }

    @Override
    public String toString() {
        return RawJson.toString(raw);
    }
}
