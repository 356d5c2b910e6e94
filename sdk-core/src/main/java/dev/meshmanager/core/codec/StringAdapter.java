package dev.meshmanager.core.codec;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import java.io.IOException;

/**
 * Reads and writes strings. Moshi's own adapter reads {@code 5} as {@code "5"}, which would be written back as a
 * different value.
 */
final class StringAdapter extends TreeAdapter<String> {
    @Override
    public String fromJson(JsonReader reader) throws IOException {
        return read(reader);
    }

    static String read(JsonReader reader) throws IOException {
        if (reader.peek() != JsonReader.Token.STRING) {
            throw new JsonDataException("Expected a string but was " + reader.peek() + " at path " + reader.getPath());
        }
        return reader.nextString();
    }

    @Override
    public Object toTree(String value) {
        return value;
    }
}
