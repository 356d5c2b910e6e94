package dev.meshmanager.core;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a model through its generated constructor and writes it through its accessors, unknown members included. */
final class ModelJsonAdapter<T extends Model> extends JsonAdapter<T> {
    private final ModelShape<T> shape;
    private final List<ModelProperty> properties;
    private final JsonReader.Options names;
    private final Map<String, ModelProperty> aliases = new HashMap<>();
    private final Set<String> known = new HashSet<>();

    ModelJsonAdapter(ModelShape<T> shape, List<ModelProperty> properties) {
        this.shape = shape;
        this.properties = properties;
        for (ModelProperty property : properties) {
            known.add(property.name());
            if (shape.isProtobuf() && !property.alias().equals(property.name())) {
                aliases.put(property.alias(), property);
                known.add(property.alias());
            }
        }
        this.names = JsonReader.Options.of(
                properties.stream().map(ModelProperty::name).toArray(String[]::new));
    }

    @Override
    public T fromJson(JsonReader reader) throws IOException {
        Object[] values = shape.newValues();
        Map<String, @Nullable Object> rest = new LinkedHashMap<>(0);
        reader.beginObject();
        while (reader.hasNext()) {
            int index = reader.selectName(names);
            if (index >= 0) {
                properties.get(index).read(reader, values, rest);
            } else {
                readOther(reader, values, rest);
            }
        }
        reader.endObject();
        return shape.build(values, rest, reader);
    }

    private void readOther(JsonReader reader, Object[] values, Map<String, @Nullable Object> rest) throws IOException {
        String name = reader.nextName();
        ModelProperty aliased = aliases.get(name);
        if (aliased != null) {
            aliased.readAlias(name, reader, values, rest);
            return;
        }
        Object value = RawJson.read(reader);
        if (!name.equals(shape.constantName())) {
            rest.put(name, value);
        } else if (!Objects.equals(value, shape.constant())) {
            throw new JsonDataException("Expected " + name + " " + shape.constant() + " but was "
                    + JsonValue.wrap(value) + " at path " + reader.getPath());
        }
    }

    @Override
    public void toJson(JsonWriter writer, @Nullable T model) throws IOException {
        JsonObject rest = Objects.requireNonNull(model, "model").unknownFields();
        writer.beginObject();
        if (shape.constantName() != null) {
            writer.name(shape.constantName()).value(shape.constant());
        }
        for (ModelProperty property : properties) {
            property.write(writer, model, rest);
        }
        for (Map.Entry<String, @Nullable Object> member : rest.raw().entrySet()) {
            if (!isKnown(member.getKey())) {
                writer.name(member.getKey());
                RawJson.write(writer, member.getValue());
            }
        }
        writer.endObject();
    }

    private boolean isKnown(String name) {
        return name.equals(shape.constantName()) || known.contains(name);
    }

    @Override
    public String toString() {
        return "ModelJsonAdapter(" + shape.model().getSimpleName() + ")";
    }
}
