package dev.meshmanager.core.format;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import dev.meshmanager.core.yaml.PlainScalars;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * Parses JSON documents as JSON. A YAML parser accepts nearly all of JSON, but not tabs, a raw DEL or names of a
 * thousand characters.
 */
final class JsonText {
    private final JsonReader reader;
    private int values;

    private JsonText(JsonReader reader) {
        this.reader = reader;
    }

    /** Returns whether the text starts like a JSON object or array. */
    static boolean looksLikeJson(String text) {
        String start = text.stripLeading();
        return start.startsWith("{") || start.startsWith("[");
    }

    /** Returns the JSON tree, or null if the text is not valid JSON. The YAML parser reports the fault then. */
    static @Nullable Object parse(String text) {
        if (text.length() > YamlReader.LONGEST || hasEndlessNumber(text) || hasOddWord(text)) {
            return null;
        }
        JsonReader reader = JsonReader.of(new Buffer().writeUtf8(text));
        try {
            Object tree = new JsonText(reader).value(1);
            return reader.peek() == JsonReader.Token.END_DOCUMENT ? tree : null;
        } catch (IOException | JsonDataException | IllegalArgumentException e) {
            return null;
        }
    }

    private static boolean hasEndlessNumber(String text) {
        int digits = 0;
        for (int i = 0; i < text.length() && digits <= PlainScalars.LONGEST; i++) {
            digits = text.charAt(i) >= '0' && text.charAt(i) <= '9' ? digits + 1 : 0;
        }
        return digits > PlainScalars.LONGEST;
    }

    /** Returns whether there is a word such as {@code True} outside of strings. Moshi ignores the case of literals. */
    private static boolean hasOddWord(String text) {
        boolean isString = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                isString = !isString;
            } else if (c == '\\') {
                i++;
            } else if (!isString && c >= 'A' && c <= 'Z') {
                boolean isExponent = c == 'E' && (Character.isDigit(text.charAt(i - 1)) || text.charAt(i - 1) == '.');
                if (!isExponent) {
                    return true;
                }
            }
        }
        return false;
    }

    private @Nullable Object value(int depth) throws IOException {
        if (depth > YamlReader.DEEPEST || ++values > YamlReader.MOST_VALUES) {
            throw new JsonDataException("text after the end of the document");
        }
        switch (reader.peek()) {
            case BEGIN_OBJECT:
                return object(depth);
            case BEGIN_ARRAY:
                List<@Nullable Object> elements = new ArrayList<>();
                reader.beginArray();
                while (reader.hasNext()) {
                    elements.add(value(depth + 1));
                }
                reader.endArray();
                return elements;
            case NUMBER:
                return PlainScalars.number(reader.nextString());
            case BOOLEAN:
                return reader.nextBoolean();
            case NULL:
                return reader.<Object>nextNull();
            default:
                return reader.nextString();
        }
    }

    private Object object(int depth) throws IOException {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        reader.beginObject();
        while (reader.hasNext()) {
            String name = reader.nextName();
            Object value = value(depth + 1);
            if (members.containsKey(name)) {
                throw new JsonDataException("duplicate member");
            }
            members.put(name, value);
        }
        reader.endObject();
        return members;
    }
}
