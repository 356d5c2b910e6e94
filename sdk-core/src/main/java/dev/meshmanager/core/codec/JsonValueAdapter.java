package dev.meshmanager.core.codec;

import com.squareup.moshi.JsonReader;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.raw.RawJson;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes any JSON value. {@code null} is a value too: a JSON patch that sets null differs from one without a
 * value.
 */
final class JsonValueAdapter extends TreeAdapter<JsonValue> {
    @Override
    public JsonValue fromJson(JsonReader reader) throws IOException {
        return JsonValue.wrap(RawJson.read(reader));
    }

    @Override
    public @Nullable Object toTree(JsonValue value) {
        return value.raw();
    }
}
