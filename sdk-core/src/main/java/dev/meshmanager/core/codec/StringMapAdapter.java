package dev.meshmanager.core.codec;

import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Reads and writes maps of strings, for example labels and tags. Moshi's own adapter would build a tree, which costs
 * more than reading the map.
 */
final class StringMapAdapter extends TreeAdapter<Map<String, String>> {
    @Override
    public Map<String, String> fromJson(JsonReader reader) throws IOException {
        expect(JsonReader.Token.BEGIN_OBJECT, reader);
        Map<String, String> map = new LinkedHashMap<>();
        reader.beginObject();
        while (reader.hasNext()) {
            map.put(reader.nextName(), StringAdapter.read(reader));
        }
        reader.endObject();
        return map;
    }

    @Override
    public Object toTree(Map<String, String> map) {
        return Collections.unmodifiableMap(map);
    }
}
