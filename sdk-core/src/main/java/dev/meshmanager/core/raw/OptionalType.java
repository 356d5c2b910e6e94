package dev.meshmanager.core.raw;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The four types of optional members, which have no common type in the JDK. */
public enum OptionalType {
    OBJECT(Optional.class, Object.class, Optional.empty()) {
        @Override
        public Object of(Object value) {
            return Optional.of(value);
        }

        @Override
        public @Nullable Object get(Object optional) {
            return ((Optional<?>) optional).orElse(null);
        }
    },
    INT(OptionalInt.class, Integer.class, OptionalInt.empty()) {
        @Override
        public Object of(Object value) {
            return OptionalInt.of((Integer) value);
        }

        @Override
        public @Nullable Object get(Object optional) {
            OptionalInt number = (OptionalInt) optional;
            return number.isPresent() ? number.getAsInt() : null;
        }
    },
    LONG(OptionalLong.class, Long.class, OptionalLong.empty()) {
        @Override
        public Object of(Object value) {
            return OptionalLong.of((Long) value);
        }

        @Override
        public @Nullable Object get(Object optional) {
            OptionalLong number = (OptionalLong) optional;
            return number.isPresent() ? number.getAsLong() : null;
        }
    },
    DOUBLE(OptionalDouble.class, Double.class, OptionalDouble.empty()) {
        @Override
        public Object of(Object value) {
            return OptionalDouble.of((Double) value);
        }

        @Override
        public @Nullable Object get(Object optional) {
            OptionalDouble number = (OptionalDouble) optional;
            return number.isPresent() ? number.getAsDouble() : null;
        }
    };

    private static final OptionalType[] ALL = values();

    private final Class<?> type;
    private final Class<?> boxed;
    private final Object empty;

    OptionalType(Class<?> type, Class<?> boxed, Object empty) {
        this.type = type;
        this.boxed = boxed;
        this.empty = empty;
    }

    /** Returns which optional {@code type} is, or null if it is none. */
    public static @Nullable OptionalType of(Class<?> type) {
        for (OptionalType optional : ALL) {
            if (optional.type == type) {
                return optional;
            }
        }
        return null;
    }

    /** Returns the type inside an optional; other types are returned as they are. */
    public static Type unwrap(Type type) {
        boolean isParameterized = type instanceof ParameterizedType;
        OptionalType optional = of(
                isParameterized
                        ? (Class<?>) ((ParameterizedType) type).getRawType()
                        : type instanceof Class ? (Class<?>) type : Object.class);
        if (optional == null) {
            return type;
        }
        return isParameterized ? ((ParameterizedType) type).getActualTypeArguments()[0] : optional.boxed;
    }

    /** Returns the value in an optional, or null if it is empty; other values are returned as they are. */
    public static @Nullable Object unwrap(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        OptionalType optional = of(value.getClass());
        return optional == null ? value : optional.get(value);
    }

    /** Returns the empty optional. */
    public Object empty() {
        return empty;
    }

    /** Returns an optional with a value. */
    public abstract Object of(Object value);

    /** Returns the value in an optional of this type, or null if it is empty. */
    public abstract @Nullable Object get(Object optional);
}
