package dev.meshmanager.core;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A constant of an API that may gain constants. Known constants are static fields of the subclass. Any other text is a
 * valid value too, so a response of a newer server can be read and written back. Immutable. Two constants are equal if
 * their class and text are equal.
 */
public abstract class OpenEnum {
    private final String value;

    /** Creates a constant with this text in JSON. */
    protected OpenEnum(String value) {
        this.value = Objects.requireNonNull(value, "value");
    }

    /** Returns the text in JSON. */
    public final String value() {
        return value;
    }

    /** Returns whether this version of the SDK knows the constant. */
    public final boolean isKnown() {
        return constants(getClass()).contains(this);
    }

    /** Returns the constants of {@code type} that this version of the SDK knows, in declaration order. */
    public static <E extends OpenEnum> List<E> constants(Class<E> type) {
        List<E> constants = new ArrayList<>();
        for (Field field : type.getFields()) {
            if (Modifier.isStatic(field.getModifiers()) && field.getType() == type) {
                constants.add(type.cast(valueOf(field)));
            }
        }
        return List.copyOf(constants);
    }

    private static @Nullable Object valueOf(Field field) {
        try {
            return field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(field + " is not public", e);
        }
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other != null && other.getClass() == getClass() && ((OpenEnum) other).value.equals(value);
    }

    @Override
    public final int hashCode() {
        return value.hashCode();
    }

    /** Returns the text in JSON. */
    @Override
    public final String toString() {
        return value;
    }
}
