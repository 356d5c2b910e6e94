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
 * Reads and writes models, and values of models, as JSON.
 *
 * <pre>{@code
 * MeshTimeout timeout = Json.read(MeshTimeout.class, text);
 * String same = Json.write(timeout);
 * }</pre>
 *
 * <p><b>Nothing is lost.</b> Unknown members, unknown constants, number literals and explicit {@code null}s are written
 * back as they were read.
 *
 * <p><b>Limits.</b> An integer that ends in 64 or more zeros cannot be read.
 *
 * <p><b>Threads.</b> Safe for use by many threads.
 */
public final class Json {
    private static final Moshi MOSHI =
            new Moshi.Builder().add(new ModelAdapters()).build();

    /** A hint in Moshi's message that is meant for the owner of the reader, not for the caller. */
    private static final String LENIENT_HINT = "Use JsonReader.setLenient(true) to accept malformed JSON";

    private Json() {}

    /** Returns Moshi's adapter for a model, or for a list or map of models. */
    public static <T> JsonAdapter<T> adapter(Type type) {
        return MOSHI.adapter(type);
    }

    /**
     * Returns the value of a JSON text.
     *
     * @throws JsonException if the text is not JSON or does not fit the type; the message has the JSON path
     */
    public static <T> T read(Class<T> type, String json) {
        return read((Type) type, new Buffer().writeUtf8(json));
    }

    /**
     * Reads a JSON value from {@code source}, up to the end of the source. Does not close it.
     *
     * @throws JsonException if the text is not JSON or does not fit the type; the message has the JSON path
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

    /** Returns the compact JSON text of a model, or of another value that {@link #read} returned. */
    public static String write(Object value) {
        return write(value, "");
    }

    /** Returns the JSON text of a value, indented by two spaces. Accepts the same values as {@link #write}. */
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

    /** Returns the model interface of a generated class. Adapters exist for interfaces only. */
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

    /**
     * Parses any JSON value, including scalars.
     *
     * @throws JsonException if the text is not JSON; the message has the JSON path
     */
    public static JsonValue parse(String json) {
        return read(JsonValue.class, json);
    }

    /** Returns the JSON form of a model as a tree. */
    public static JsonValue toTree(Model model) {
        Class<?> type = modelOf(model);
        return JsonValue.wrap(((TreeAdapter<Model>) MOSHI.<Model>adapter(type)).toTree(model));
    }

    /**
     * Returns the model of a JSON tree.
     *
     * @throws JsonException if the tree does not fit the type; the message has the JSON path
     */
    public static <T extends Model> T fromTree(Class<T> type, JsonValue tree) {
        try {
            return Objects.requireNonNull(MOSHI.adapter(type).fromJsonValue(tree.raw()));
        } catch (JsonDataException e) {
            throw new JsonException(String.valueOf(e.getMessage()), e);
        }
    }
}
