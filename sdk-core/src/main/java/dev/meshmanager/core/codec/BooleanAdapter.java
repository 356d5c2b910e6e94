package dev.meshmanager.core.codec;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import java.io.IOException;

/** Reads and writes booleans. */
final class BooleanAdapter extends TreeAdapter<Boolean> {
    @Override
    public Boolean fromJson(JsonReader reader) throws IOException {
        if (reader.peek() != JsonReader.Token.BOOLEAN) {
            throw new JsonDataException("Expected a boolean but was " + reader.peek() + " at path " + reader.getPath());
        }
        return reader.nextBoolean();
    }

    @Override
    public Object toTree(Boolean value) {
        return value;
    }
}
