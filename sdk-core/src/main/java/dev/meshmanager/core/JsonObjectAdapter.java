package dev.meshmanager.core;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Objects whose shape the API leaves open; those of one list have much the same members. */
final class JsonObjectAdapter extends JsonAdapter<JsonObject> {
    private final Words words;

    JsonObjectAdapter(Words words) {
        this.words = words;
    }

    @Override
    public JsonObject fromJson(JsonReader reader) throws IOException {
        if (reader.peek() != JsonReader.Token.BEGIN_OBJECT) {
            throw new JsonDataException("Expected an object but was " + reader.peek() + " at path " + reader.getPath());
        }
        return JsonValue.wrap(RawJson.read(reader, words)).asObject().orElseThrow();
    }

    @Override
    public void toJson(JsonWriter writer, @Nullable JsonObject value) throws IOException {
        RawJson.write(writer, value == null ? null : value.raw());
    }
}
