package dev.meshmanager.core.json;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonEncodingException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.codec.DocumentText;
import dev.meshmanager.core.codec.ModelAdapters;
import dev.meshmanager.core.codec.TreeAdapter;
import dev.meshmanager.core.raw.RawJson;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.util.Objects;
import okio.Buffer;
import okio.BufferedSource;

/**
 * Reads and writes the JSON form of models and of the values in them. Nothing is lost on the way: unknown members,
 * unknown constants, number literals and explicit {@code null}s are written back as they were read.
 *
 * <p>The parser has one limit of its own: an integer that ends in 64 zeros or more is no JSON to it.
 *
 * <p>Safe for use by many threads.
 */
public final class Json {
    private static final Moshi MOSHI =
            new Moshi.Builder().add(new ModelAdapters()).build();

    /** Advice for who holds the reader, which is not the caller. */
    private static final String LENIENT_HINT = "Use JsonReader.setLenient(true) to accept malformed JSON";

    private Json() {}

    /** Returns Moshi's adapter for a model, or for a list or map of models. */
    public static <T> JsonAdapter<T> adapter(Type type) {
        return MOSHI.adapter(type);
    }

    /**
     * Returns the value that {@code json} holds.
     *
     * @throws JsonException if it is not JSON or does not fit the type; the message holds the JSON path
     */
    public static <T> T read(Class<T> type, String json) {
        return read((Type) type, new Buffer().writeUtf8(json));
    }

    /**
     * Returns the value that {@code source} holds, and reads it to its end. Does not close it.
     *
     * @throws JsonException if it is not JSON or does not fit the type; the message holds the JSON path
     * @throws UncheckedIOException if the source fails
     */
    public static <T> T read(Type type, BufferedSource source) {
        JsonAdapter<T> adapter = adapter(type);
        JsonReader reader = JsonReader.of(source);
        if (source instanceof Buffer && type != JsonObject.class) {
            reader.setTag(DocumentText.class, new DocumentText((Buffer) source));
        }
        try {
            T value = adapter.fromJson(reader);
            if (value == null) {
                throw new JsonException("Expected a value but was null at path $", null);
            }
            if (reader.peek() != JsonReader.Token.END_DOCUMENT) {
                throw new JsonException("Expected the end of the document after the value at path $", null);
            }
            return value;
        } catch (JsonDataException e) {
            throw new JsonException(String.valueOf(e.getMessage()), e);
        } catch (JsonEncodingException e) {
            throw new JsonException(String.valueOf(e.getMessage()).replace(LENIENT_HINT, "Not JSON"), e);
        } catch (EOFException e) {
            throw new JsonException("JSON ends too early at path " + reader.getPath(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the compact JSON text of a model or of another value that {@link #read} gave. */
    public static String write(Object value) {
        return write(value, "");
    }

    /** Returns the JSON text of a value, indented by two spaces. */
    public static String writePretty(Object value) {
        return write(value, "  ");
    }

    private static String write(Object value, String indent) {
        Buffer buffer = new Buffer();
        JsonWriter writer = JsonWriter.of(buffer);
        writer.setIndent(indent);
        try {
            write(value, writer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return buffer.readUtf8();
    }

    private static void write(Object value, JsonWriter writer) throws IOException {
        if (value instanceof JsonValue) {
            writer.setLenient(true);
            RawJson.write(writer, ((JsonValue) value).raw());
        } else {
            adapter(modelOf(value)).toJson(writer, value);
        }
    }

    /** Returns the interface that a generated class implements, which is what adapters are made for. */
    private static Class<?> modelOf(Object value) {
        if (!(value instanceof Model)) {
            return value.getClass();
        }
        for (Class<?> parent : value.getClass().getInterfaces()) {
            if (Model.class.isAssignableFrom(parent)) {
                return parent;
            }
        }
        throw new IllegalArgumentException("not a model: " + value.getClass().getName());
    }

    /** Returns the tree of {@code json}: any JSON value, scalars included. */
    public static JsonValue parse(String json) {
        return read(JsonValue.class, json);
    }

    /** Returns the tree of a model's JSON form. */
    public static JsonValue toTree(Model model) {
        Class<?> type = modelOf(model);
        return JsonValue.wrap(((TreeAdapter<Model>) MOSHI.<Model>adapter(type)).toTree(model));
    }

    /**
     * Returns the model that a tree holds.
     *
     * @throws JsonException if it does not fit the type; the message holds the JSON path
     */
    public static <T extends Model> T fromTree(Class<T> type, JsonValue tree) {
        try {
            return Objects.requireNonNull(MOSHI.adapter(type).fromJsonValue(tree.raw()));
        } catch (JsonDataException e) {
            throw new JsonException(String.valueOf(e.getMessage()), e);
        }
    }
}
