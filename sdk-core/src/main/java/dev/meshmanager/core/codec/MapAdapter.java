package dev.meshmanager.core.codec;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads and writes maps from names to values that are not strings. */
final class MapAdapter<T> extends TreeAdapter<Map<String, T>> {
    private final TreeAdapter<T> value;

    MapAdapter(TreeAdapter<T> value) {
        this.value = value;
    }

    @Override
    public Map<String, T> fromJson(JsonReader reader) throws IOException {
        expect(JsonReader.Token.BEGIN_OBJECT, reader);
        Map<String, T> values = new LinkedHashMap<>();
        reader.beginObject();
        while (reader.hasNext()) {
            String name = reader.nextName();
            if (values.put(name, value.fromJson(reader)) != null) {
                throw new JsonDataException("Map key '" + name + "' has multiple values at path " + reader.getPath());
            }
        }
        reader.endObject();
        return values;
    }

    @Override
    public Object toTree(Map<String, T> values) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        values.forEach((name, member) -> members.put(name, value.toTree(member)));
        return Collections.unmodifiableMap(members);
    }
}
