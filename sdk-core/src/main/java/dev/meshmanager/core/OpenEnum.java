package dev.meshmanager.core;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A constant of an API that may add constants: the known ones are static fields of the subclass, any other text is a
 * value too, so that an answer of a newer server is read and written back. Immutable; equal by class and text.
 */
public abstract class OpenEnum {
    private final String value;

    protected OpenEnum(String value) {
        this.value = Objects.requireNonNull(value, "value");
    }

    /** Returns the text on the wire. */
    public final String value() {
        return value;
    }

    /** Returns whether this version of the SDK knows the constant. */
    public final boolean isKnown() {
        return constants(getClass()).contains(this);
    }

    /** Returns the constants of {@code type} that this version of the SDK knows, in the order of their declaration. */
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

    /** Returns the text on the wire. */
    @Override
    public final String toString() {
        return value;
    }
}
