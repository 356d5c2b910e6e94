package dev.meshmanager.core.codec;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.raw.RawJson;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a model through its generated constructor and writes it through its accessors, unknown members included. */
final class ModelJsonAdapter<T extends Model> extends JsonAdapter<T> {
    private final ModelShape<T> shape;
    private final ModelProperty[] properties;
    private final List<ModelProperty> discriminators;
    private final JsonReader.Options names;
    private final Map<String, ModelProperty> aliases = new HashMap<>();
    private final Set<String> known = new HashSet<>();

    ModelJsonAdapter(ModelShape<T> shape, List<ModelProperty> properties) {
        this.shape = shape;
        this.properties = properties.toArray(new ModelProperty[0]);
        this.discriminators =
                properties.stream().filter(ModelProperty::isDiscriminator).toList();
        for (ModelProperty property : properties) {
            known.add(property.name());
            if (property.hasAlias()) {
                aliases.put(property.alias(), property);
                known.add(property.alias());
            }
        }
        Stream<String> written = properties.stream().map(ModelProperty::name);
        this.names = JsonReader.Options.of(
                Stream.concat(written, Stream.ofNullable(shape.constantName())).toArray(String[]::new));
    }

    @Override
    public T fromJson(JsonReader reader) throws IOException {
        Object[] values = shape.newValues();
        Leftovers rest = new Leftovers();
        reader.beginObject();
        while (reader.hasNext()) {
            int index = reader.selectName(names);
            if (index < 0) {
                readOther(reader, values, rest);
            } else if (index < properties.length) {
                properties[index].read(reader, values, rest);
            } else {
                readConstant(reader);
            }
        }
        reader.endObject();
        for (ModelProperty property : discriminators) {
            property.readDiscriminator(values, rest);
        }
        return shape.build(values, rest.toObject(), reader);
    }

    private void readOther(JsonReader reader, Object[] values, Leftovers rest) throws IOException {
        String name = reader.nextName();
        ModelProperty aliased = aliases.get(name);
        if (aliased == null) {
            rest.put(name, RawJson.read(reader));
        } else {
            aliased.readAlias(name, reader, values, rest);
        }
    }

    private void readConstant(JsonReader reader) throws IOException {
        Object value = RawJson.read(reader);
        if (!Objects.equals(value, shape.constant())) {
            throw new JsonDataException("Expected " + shape.constantName() + " " + shape.constant() + " but was "
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
