package dev.meshmanager.core;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One member of a model: how it is called on the wire, how it is read into a builder and written from a model. */
final class ModelProperty {
    private final String name;
    private final Method accessor;
    private final Method setter;
    private final JsonAdapter<Object> adapter;

    ModelProperty(String name, Method accessor, Method setter, JsonAdapter<Object> adapter) {
        this.name = name;
        this.accessor = accessor;
        this.setter = setter;
        this.adapter = adapter;
    }

    String name() {
        return name;
    }

    /** Reads the value into the builder; a literal that the model would not write again goes into {@code literals}. */
    void read(JsonReader reader, Object builder, Map<String, @Nullable Object> literals) throws IOException {
        literals.remove(name);
        if (reader.peek() == JsonReader.Token.NULL) {
            literals.put(name, reader.<Object>nextNull());
            return;
        }
        Object value = adapter instanceof ScalarAdapter
                ? readScalar((ScalarAdapter<Object>) adapter, reader, literals)
                : adapter.fromJson(reader);
        if (isEmpty(value)) {
            literals.put(name, JsonValue.copy(value));
        }
        set(builder, value, reader);
    }

    private Object readScalar(ScalarAdapter<Object> scalar, JsonReader reader, Map<String, @Nullable Object> literals)
            throws IOException {
        if (reader.peek() == JsonReader.Token.NUMBER && scalar.equals(ScalarAdapter.INTEGER)) {
            return reader.nextInt();
        }
        Object raw = RawJson.read(reader);
        Object value = scalar.parse(Objects.requireNonNull(raw), reader);
        if (!scalar.isCanonical(raw, value)) {
            literals.put(name, raw);
        }
        return value;
    }

    private void set(Object builder, @Nullable Object value, JsonReader reader) {
        try {
            setter.invoke(builder, value);
        } catch (InvocationTargetException e) {
            throw new JsonDataException(e.getCause() + " at path " + reader.getPath(), e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes the member unless it is absent; a literal kept for it is written while the value is still the same. */
    void write(JsonWriter writer, Object model, JsonObject literals) throws IOException {
        Object value = get(model);
        if (!literals.isEmpty() && literals.has(name)) {
            Object raw = literals.raw().get(name);
            if (isLiteralOf(raw, value)) {
                writer.name(name);
                RawJson.write(writer, raw);
                return;
            }
        }
        if (value != null && !isEmpty(value)) {
            writer.name(name);
            adapter.toJson(writer, value);
        }
    }

    private boolean isLiteralOf(@Nullable Object raw, @Nullable Object value) {
        if (value == null || isEmpty(value)) {
            return raw == null || isEmpty(raw);
        }
        return adapter instanceof ScalarAdapter && ((ScalarAdapter<Object>) adapter).matches(raw, value);
    }

    private @Nullable Object get(Object model) {
        try {
            Object value = accessor.invoke(model);
            return value instanceof Optional ? ((Optional<?>) value).orElse(null) : value;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isEmpty(@Nullable Object value) {
        return value instanceof Collection && ((Collection<?>) value).isEmpty()
                || value instanceof Map && ((Map<?, ?>) value).isEmpty();
    }
}
