package dev.meshmanager.core.codec;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import dev.meshmanager.core.raw.RawJson;
import java.io.IOException;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/**
 * Reads values from JSON and converts them to JSON trees, from which the text is written. Moshi's own trees keep
 * neither the literals of numbers nor explicit nulls.
 *
 * @param <T> the Java type
 */
public abstract class TreeAdapter<T> extends JsonAdapter<T> {
    /** Returns the adapter of a type that a member of a model may have. */
    @SuppressWarnings("unchecked") // the adapter was asked for by its type
    static <T> TreeAdapter<T> of(Type type, Moshi moshi) {
        JsonAdapter<T> adapter = moshi.adapter(type);
        if (adapter instanceof TreeAdapter) {
            return (TreeAdapter<T>) adapter;
        }
        throw new IllegalArgumentException("a model cannot have a member of the type " + type);
    }

    /** Returns the JSON form of a value as {@link RawJson} reads it. */
    public abstract @Nullable Object toTree(T value);

    @Override
    public final void toJson(JsonWriter writer, @Nullable T value) throws IOException {
        RawJson.write(writer, value == null ? null : toTree(value));
    }

    /**
     * Fails if the next token is not {@code token}. Moshi has a different message when it reads a tree, with the names
     * of Java classes.
     */
    static void expect(JsonReader.Token token, JsonReader reader) throws IOException {
        if (reader.peek() != token) {
            throw new JsonDataException(
                    "Expected " + token + " but was " + reader.peek() + " at path " + reader.getPath());
        }
    }
}
