package dev.meshmanager.core.codec;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Labels and tags. Moshi's own adapter would put them into a tree, which costs more than reading them. */
final class StringMapAdapter extends JsonAdapter<Map<String, String>> {
    @Override
    public Map<String, String> fromJson(JsonReader reader) throws IOException {
        Map<String, String> map = new LinkedHashMap<>();
        reader.beginObject();
        while (reader.hasNext()) {
            map.put(reader.nextName(), StringAdapter.read(reader));
        }
        reader.endObject();
        return map;
    }

    @Override
    public void toJson(JsonWriter writer, @Nullable Map<String, String> map) throws IOException {
        writer.beginObject();
        for (Map.Entry<String, String> entry :
                Objects.requireNonNull(map, "map").entrySet()) {
            writer.name(entry.getKey()).value(entry.getValue());
        }
        writer.endObject();
    }
}
