package dev.meshmanager.core.raw;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The four types of optional members, which have no common type in the JDK. */
public enum OptionalType {
    OBJECT(Optional.class, Object.class, Optional.empty(), Optional::of, optional -> optional.orElse(null)),
    INT(
            OptionalInt.class,
            Integer.class,
            OptionalInt.empty(),
            OptionalInt::of,
            optional -> optional.isPresent() ? optional.getAsInt() : null),
    LONG(
            OptionalLong.class,
            Long.class,
            OptionalLong.empty(),
            OptionalLong::of,
            optional -> optional.isPresent() ? optional.getAsLong() : null),
    DOUBLE(
            OptionalDouble.class,
            Double.class,
            OptionalDouble.empty(),
            OptionalDouble::of,
            optional -> optional.isPresent() ? optional.getAsDouble() : null);

    private static final OptionalType[] ALL = values();

    private final Class<?> type;
    private final Class<?> boxed;
    private final Object empty;
    private final Function<Object, Object> of;
    private final Function<Object, @Nullable Object> get;

    @SuppressWarnings("unchecked") // `of` gets a value of the boxed type, `get` an optional of this type
    <O, V> OptionalType(Class<O> type, Class<V> boxed, O empty, Function<V, O> of, Function<O, @Nullable V> get) {
        this.type = type;
        this.boxed = boxed;
        this.empty = empty;
        this.of = (Function<Object, Object>) (Function<?, ?>) of;
        this.get = (Function<Object, @Nullable Object>) (Function<?, ?>) get;
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
    public Object of(Object value) {
        return of.apply(value);
    }

    /** Returns the value in an optional of this type, or null if it is empty. */
    public @Nullable Object get(Object optional) {
        return get.apply(optional);
    }
}
