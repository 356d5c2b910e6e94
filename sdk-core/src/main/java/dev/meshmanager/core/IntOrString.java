package dev.meshmanager.core;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * An integer or a text. Kubernetes and Kuma accept both for ports and percentages: {@code 80}, {@code "http"},
 * {@code "12.5"}. Immutable.
 */
public final class IntOrString {
    private final Object value;

    private IntOrString(Object value) {
        this.value = value;
    }

    /** Returns a value that is written as a JSON number. */
    public static IntOrString of(int value) {
        return new IntOrString(value);
    }

    /** Returns a value that is written as a JSON string. */
    public static IntOrString of(String value) {
        return new IntOrString(Objects.requireNonNull(value, "value"));
    }

    /** Returns the number, or empty if this is a text. A text of digits is not a number. */
    public OptionalInt asInt() {
        return value instanceof Integer ? OptionalInt.of((Integer) value) : OptionalInt.empty();
    }

    /** Returns the text, or empty if this is a number. */
    public Optional<String> asString() {
        return value instanceof String ? Optional.of((String) value) : Optional.empty();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof IntOrString && ((IntOrString) other).value.equals(value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /** Returns the number or the text, without quotes. */
    @Override
    public String toString() {
        return value.toString();
    }
}
