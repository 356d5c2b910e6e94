package dev.meshmanager.core.codec;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import dev.meshmanager.core.JsonUnion;
import dev.meshmanager.core.Model;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads the variant of a {@link JsonUnion} that the discriminating member names, and any other into the open variant.
 */
final class UnionJsonAdapter extends JsonAdapter<Model> {
    private final String discriminator;
    private final Map<String, JsonAdapter<? extends Model>> known = new HashMap<>();
    private final Map<Class<?>, JsonAdapter<Model>> byModel = new LinkedHashMap<>();
    private final JsonAdapter<? extends Model> open;

    UnionJsonAdapter(Class<?> union, Moshi moshi) {
        JsonUnion annotation =
                Objects.requireNonNull(union.getAnnotation(JsonUnion.class), union.getName() + " is not a @JsonUnion");
        this.discriminator = annotation.value();
        JsonAdapter<? extends Model> other = null;
        for (Class<?> variant : union.getPermittedSubclasses()) {
            @SuppressWarnings("unchecked") // variants are models
            JsonAdapter<Model> adapter = (JsonAdapter<Model>) moshi.adapter(variant);
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
    public void toJson(JsonWriter writer, @Nullable Model model) throws IOException {
        for (Map.Entry<Class<?>, JsonAdapter<Model>> variant : byModel.entrySet()) {
            if (variant.getKey().isInstance(model)) {
                variant.getValue().toJson(writer, model);
                return;
            }
        }
        throw new IllegalArgumentException("not a variant: " + model);
    }
}
