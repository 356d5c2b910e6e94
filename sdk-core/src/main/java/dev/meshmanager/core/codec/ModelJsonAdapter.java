package dev.meshmanager.core.codec;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.Moshi;
import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.raw.RawJson;
import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a model through its generated constructor and writes it through its accessors, unknown members included. */
final class ModelJsonAdapter<T extends Model> extends TreeAdapter<T> {
    private final ModelShape<T> shape;
    private final Moshi moshi;
    private @Nullable Members members;

    ModelJsonAdapter(ModelShape<T> shape, Moshi moshi) {
        this.shape = shape;
        this.moshi = moshi;
    }

    /**
     * Creates the adapters of the members on first use: models may contain models of their own type, and most documents
     * use few of the members.
     */
    private Members members() {
        Members read = members;
        if (read == null) {
            // Two threads may both create them. The results are equivalent, and the fields of Members are final.
            read = new Members(shape.properties(moshi), shape.constantName());
            members = read;
        }
        return read;
    }

    @Override
    public T fromJson(JsonReader reader) throws IOException {
        expect(JsonReader.Token.BEGIN_OBJECT, reader);
        Members members = members();
        Object[] values = shape.newValues();
        UnknownFields rest = new UnknownFields();
        reader.beginObject();
        while (reader.hasNext()) {
            int index = reader.selectName(members.options);
            if (index < 0) {
                readOther(members, reader, values, rest);
            } else if (index < members.properties.length) {
                members.properties[index].read(reader, values, rest);
            } else {
                readConstant(reader);
            }
        }
        reader.endObject();
        for (ModelProperty property : members.discriminators) {
            property.readDiscriminator(values, rest);
        }
        return shape.build(values, rest.toObject(), reader);
    }

    private static void readOther(Members members, JsonReader reader, Object[] values, UnknownFields rest)
            throws IOException {
        String name = reader.nextName();
        ModelProperty aliased = members.aliases.get(name);
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
    public Object toTree(T model) {
        Members known = members();
        JsonObject rest = model.unknownFields();
        Map<String, @Nullable Object> printed = new LinkedHashMap<>();
        if (shape.constantName() != null) {
            printed.put(shape.constantName(), shape.constant());
        }
        for (ModelProperty property : known.properties) {
            property.print(printed, model, rest);
        }
        for (Map.Entry<String, @Nullable Object> member : rest.raw().entrySet()) {
            if (!known.names.contains(member.getKey())) {
                printed.put(member.getKey(), member.getValue());
            }
        }
        return Collections.unmodifiableMap(printed);
    }

    @Override
    public String toString() {
        return "ModelJsonAdapter(" + shape.model().getSimpleName() + ")";
    }

    /** The members of a model by name. */
    private static final class Members {
        private final ModelProperty[] properties;
        private final ModelProperty[] discriminators;
        private final JsonReader.Options options;
        private final Map<String, ModelProperty> aliases = new HashMap<>();
        private final Set<String> names = new HashSet<>();

        private Members(List<ModelProperty> properties, @Nullable String constant) {
            this.properties = properties.toArray(new ModelProperty[0]);
            this.discriminators =
                    properties.stream().filter(ModelProperty::isDiscriminator).toArray(ModelProperty[]::new);
            Stream<String> written = properties.stream().map(ModelProperty::name);
            String[] first = Stream.concat(written, Stream.ofNullable(constant)).toArray(String[]::new);
            this.options = JsonReader.Options.of(first);
            names.addAll(List.of(first));
            for (ModelProperty property : properties) {
                if (property.hasAlias()) {
                    aliases.put(property.alias(), property);
                    names.add(property.alias());
                }
            }
        }
    }
}
