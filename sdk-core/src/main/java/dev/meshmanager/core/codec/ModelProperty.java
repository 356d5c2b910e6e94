package dev.meshmanager.core.codec;

import com.squareup.moshi.JsonReader;
import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.raw.OptionalType;
import dev.meshmanager.core.raw.RawJson;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One member of a model: its name in JSON, how it is read, and how it is written. */
final class ModelProperty {
    private final String name;
    private final String alias;
    private final Method accessor;
    private final int index;
    private final @Nullable OptionalType optional;
    private final TreeAdapter<Object> adapter;
    private final @Nullable ScalarAdapter<Object> scalar;
    private final boolean isContainer;
    private final boolean readsNull;
    private final boolean isEnum;
    private final boolean isText;
    private final boolean isDiscriminator;

    @SuppressWarnings("unchecked") // the type of the adapter is the type of the accessor
    ModelProperty(
            String name,
            boolean isProtobuf,
            Method accessor,
            int index,
            TreeAdapter<?> adapter,
            boolean isDiscriminator) {
        this.name = name;
        this.alias = isProtobuf ? ModelShape.protobufName(name) : name;
        this.accessor = accessor;
        this.index = index;
        this.optional = OptionalType.of(accessor.getReturnType());
        this.adapter = (TreeAdapter<Object>) adapter;
        this.scalar = adapter instanceof ScalarAdapter ? (ScalarAdapter<Object>) adapter : null;
        this.isContainer = Iterable.class.isAssignableFrom(accessor.getReturnType())
                || Map.class.isAssignableFrom(accessor.getReturnType());
        this.readsNull = adapter instanceof JsonValueAdapter;
        this.isText = adapter instanceof StringAdapter;
        this.isEnum = adapter instanceof OpenEnumAdapter;
        this.isDiscriminator = isDiscriminator;
    }

    String name() {
        return name;
    }

    /**
     * Returns the name of the member in a protobuf file, for example {@code connect_timeout}. If the model has no such
     * names, it is the name in JSON.
     */
    String alias() {
        return alias;
    }

    /** Returns whether the member is the discriminator of a union in which it is optional. */
    boolean isDiscriminator() {
        return isDiscriminator;
    }

    boolean hasAlias() {
        return !alias.equals(name);
    }

    /**
     * Sets a discriminator that the document lacks to an empty text: one backend without a type must not make the whole
     * mesh unreadable.
     */
    void readDiscriminator(@Nullable Object[] values, UnknownFields literals) {
        if (values[index] == null) {
            values[index] = "";
        } else if (values[index].equals("")) {
            literals.put(name, "");
        }
    }

    /** Reads the value. A literal that the model would not write again is added to {@code literals}. */
    void read(JsonReader reader, Object[] values, UnknownFields literals) throws IOException {
        literals.remove(name);
        if (hasAlias() && literals.has(alias)) {
            readBeside(reader, values, literals);
            return;
        }
        JsonReader.Token token = reader.peek();
        if (token == JsonReader.Token.NULL && !readsNull) {
            literals.put(name, reader.<Object>nextNull());
            return;
        }
        if (isEnum && token == JsonReader.Token.NUMBER) {
            literals.put(name, RawJson.read(reader.peekJson()));
        }
        Object value = readValue(token, reader, literals);
        if (isContainer && isEmpty(value)) {
            literals.put(name, JsonValue.copy(value));
        }
        values[index] = optional == null ? value : optional.of(Objects.requireNonNull(value));
    }

    /**
     * Reads a duplicate of a member, which the document also has under its other name. The duplicate is ignored but
     * preserved.
     */
    private void readBeside(JsonReader reader, Object[] values, UnknownFields literals) throws IOException {
        Object other = literals.remove(alias);
        Object raw = RawJson.read(reader.peekJson());
        read(reader, values, literals);
        literals.put(name, raw);
        literals.put(alias, other);
    }

    /**
     * Reads the value from its alternative name. The name and the literal are preserved, so that they are written back.
     */
    void readAlias(String alias, JsonReader reader, Object[] values, UnknownFields literals) throws IOException {
        if (literals.has(name) || isRead(values[index])) {
            if (!literals.has(name)) {
                Object value = Objects.requireNonNull(OptionalType.unwrap(values[index]));
                literals.put(name, adapter.toTree(value));
            }
            literals.put(alias, RawJson.read(reader));
            return;
        }
        try (JsonReader ahead = reader.peekJson()) {
            read(ahead, values, literals);
        }
        literals.remove(name);
        literals.put(alias, RawJson.read(reader));
    }

    private static boolean isRead(@Nullable Object value) {
        Object read = OptionalType.unwrap(value);
        return read != null && !isEmpty(read);
    }

    private @Nullable Object readValue(JsonReader.Token token, JsonReader reader, UnknownFields literals)
            throws IOException {
        // Most values of a document are strings.
        boolean isString = token == JsonReader.Token.STRING;
        if (isString && isText) {
            return reader.nextString();
        }
        if (scalar == null) {
            return adapter.fromJson(reader);
        }
        Object raw = isString ? reader.nextString() : Objects.requireNonNull(RawJson.read(reader));
        Object value = scalar.parse(raw, reader::getPath);
        if (!scalar.isCanonical(raw, value)) {
            literals.put(name, raw);
        }
        return value;
    }

    /**
     * Adds the member to {@code members} unless it is absent. If its value is unchanged, a preserved literal is added
     * instead.
     */
    void print(Map<String, @Nullable Object> members, Object model, JsonObject literals) {
        Object value = get(model);
        String literal = literals.isEmpty() ? null : literalName(literals);
        if (literal != null && isLiteralOf(literals.raw().get(literal), value)) {
            members.put(literal, literals.raw().get(literal));
            if (literal.equals(name) && hasAlias() && literals.has(alias)) {
                members.put(alias, literals.raw().get(alias));
            }
        } else if (value != null && !isEmpty(value) && !isAbsentDiscriminator(value)) {
            members.put(name, adapter.toTree(value));
        }
    }

    private @Nullable String literalName(JsonObject literals) {
        return literals.has(name) ? name : literals.has(alias) ? alias : null;
    }

    private boolean isLiteralOf(@Nullable Object raw, @Nullable Object value) {
        if (value == null || isEmpty(value) || isAbsentDiscriminator(value)) {
            return raw == null || isEmpty(raw) || value != null && value.equals(raw);
        }
        if (scalar != null) {
            return scalar.matches(raw, value);
        }
        return raw != null && value.equals(adapter.fromJsonValue(raw));
    }

    private @Nullable Object get(Object model) {
        try {
            Object value = accessor.invoke(model);
            return optional == null ? value : optional.get(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean isAbsentDiscriminator(Object value) {
        return isDiscriminator && value.equals("");
    }

    private static boolean isEmpty(@Nullable Object value) {
        return value instanceof Collection && ((Collection<?>) value).isEmpty()
                || value instanceof Map && ((Map<?, ?>) value).isEmpty();
    }
}
