package dev.meshmanager.core.codec;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.raw.RawJson;
import java.io.IOException;

/** Reads and writes objects of any shape. */
final class JsonObjectAdapter extends TreeAdapter<JsonObject> {
    @Override
    public JsonObject fromJson(JsonReader reader) throws IOException {
        if (reader.peek() != JsonReader.Token.BEGIN_OBJECT) {
            throw new JsonDataException("Expected an object but was " + reader.peek() + " at path " + reader.getPath());
        }
        DocumentText document = reader.tag(DocumentText.class);
        return document == null
                ? JsonValue.wrap(RawJson.read(reader)).asObject().orElseThrow()
                : JsonObject.ofText(document.skipObject(reader));
    }

    @Override
    public Object toTree(JsonObject value) {
        return value.raw();
    }
}
