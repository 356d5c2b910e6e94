package dev.meshmanager.core.codec;

import com.squareup.moshi.JsonReader;
import com.squareup.moshi.Moshi;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.annotation.JsonUnion;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes the variants of a {@link JsonUnion}. A discriminator that names no variant selects the open variant.
 */
final class UnionJsonAdapter extends TreeAdapter<Model> {
    private final String discriminator;
    private final Map<String, TreeAdapter<Model>> known = new HashMap<>();
    private final Map<Class<?>, TreeAdapter<Model>> byModel = new LinkedHashMap<>();
    private final TreeAdapter<Model> open;

    UnionJsonAdapter(Class<?> union, Moshi moshi) {
        JsonUnion annotation =
                Objects.requireNonNull(union.getAnnotation(JsonUnion.class), union.getName() + " is not a @JsonUnion");
        this.discriminator = annotation.value();
        TreeAdapter<Model> other = null;
        for (Class<?> variant : union.getPermittedSubclasses()) {
            TreeAdapter<Model> adapter = TreeAdapter.of(variant, moshi);
            byModel.put(variant, adapter);
            String constant = ModelShape.constant(variant, discriminator);
            if (constant == null) {
                other = adapter;
            } else {
                known.put(constant, adapter);
            }
        }
        this.open = Objects.requireNonNull(other, union.getName() + " has no open variant");
    }

    @Override
    public @Nullable Model fromJson(JsonReader reader) throws IOException {
        expect(JsonReader.Token.BEGIN_OBJECT, reader);
        String constant = "";
        try (JsonReader ahead = reader.peekJson()) {
            ahead.beginObject();
            while (ahead.hasNext()) {
                if (ahead.nextName().equals(discriminator) && ahead.peek() == JsonReader.Token.STRING) {
                    constant = ahead.nextString();
                } else {
                    ahead.skipValue();
                }
            }
        }
        return known.getOrDefault(constant, open).fromJson(reader);
    }

    @Override
    public @Nullable Object toTree(Model model) {
        for (Map.Entry<Class<?>, TreeAdapter<Model>> variant : byModel.entrySet()) {
            if (variant.getKey().isInstance(model)) {
                return variant.getValue().toTree(model);
            }
        }
        throw new IllegalArgumentException("not a variant of the union: " + model);
    }
}
