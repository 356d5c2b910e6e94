package dev.meshmanager.core.raw;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import okio.Buffer;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes JSON trees. Moshi's own adapter converts every number to a double, which loses 64-bit integers and
 * 0.10.
 */
public final class RawJson {
    private RawJson() {}

    public static @Nullable Object read(JsonReader reader) throws IOException {
        switch (reader.peek()) {
            case BEGIN_OBJECT:
                return readObject(reader);
            case BEGIN_ARRAY:
                List<@Nullable Object> elements = new ArrayList<>();
                reader.beginArray();
                while (reader.hasNext()) {
                    elements.add(read(reader));
                }
                reader.endArray();
                return Collections.unmodifiableList(elements);
            case STRING:
                return reader.nextString();
            case NUMBER:
                return JsonNumber.parse(reader.nextString());
            case BOOLEAN:
                return reader.nextBoolean();
            case NULL:
                return reader.<Object>nextNull();
            default:
                throw new JsonDataException(
                        "Expected a value but was " + reader.peek() + " at path " + reader.getPath());
        }
    }

    /** Returns the members of an object whose text was validated by a reader that skipped it. */
    public static Map<String, @Nullable Object> readObject(ByteString text) {
        try {
            return readObject(JsonReader.of(new Buffer().write(text)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, @Nullable Object> readObject(JsonReader reader) throws IOException {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        reader.beginObject();
        while (reader.hasNext()) {
            members.put(reader.nextName(), read(reader));
        }
        reader.endObject();
        return Collections.unmodifiableMap(members);
    }

    public static void write(JsonWriter writer, @Nullable Object value) throws IOException {
        if (value == null) {
            boolean serializeNulls = writer.getSerializeNulls();
            writer.setSerializeNulls(true);
            writer.nullValue();
            writer.setSerializeNulls(serializeNulls);
        } else if (value instanceof Map) {
            writer.beginObject();
            for (Map.Entry<?, ?> member : ((Map<?, ?>) value).entrySet()) {
                writer.name((String) member.getKey());
                write(writer, member.getValue());
            }
            writer.endObject();
        } else if (value instanceof List) {
            writer.beginArray();
            for (Object element : (List<?>) value) {
                write(writer, element);
            }
            writer.endArray();
        } else if (value instanceof String) {
            writer.value((String) value);
        } else if (value instanceof Boolean) {
            writer.value((Boolean) value);
        } else {
            writer.value((Number) value);
        }
    }

    public static String toString(@Nullable Object value) {
        Buffer buffer = new Buffer();
        JsonWriter writer = JsonWriter.of(buffer);
        // Otherwise, the writer refuses a scalar at the top level.
        writer.setLenient(true);
        try {
            write(writer, value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return buffer.readUtf8();
    }
}
