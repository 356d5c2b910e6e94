package dev.meshmanager.core.codec;

import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads and writes lists of models and of other values that are not scalars. */
final class ListAdapter<T> extends TreeAdapter<List<T>> {
    private final TreeAdapter<T> element;

    ListAdapter(TreeAdapter<T> element) {
        this.element = element;
    }

    @Override
    public List<T> fromJson(JsonReader reader) throws IOException {
        expect(JsonReader.Token.BEGIN_ARRAY, reader);
        List<T> values = new ArrayList<>();
        reader.beginArray();
        while (reader.hasNext()) {
            values.add(element.fromJson(reader));
        }
        reader.endArray();
        return values;
    }

    @Override
    public Object toTree(List<T> values) {
        List<@Nullable Object> elements = new ArrayList<>(values.size());
        values.forEach(value -> elements.add(element.toTree(value)));
        return Collections.unmodifiableList(elements);
    }
}
