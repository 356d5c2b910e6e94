package dev.meshmanager.core.schema;

import com.squareup.moshi.Types;
import dev.meshmanager.core.IntOrString;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.OpenEnum;
import dev.meshmanager.core.Resource;
import dev.meshmanager.core.annotation.JsonUnion;
import dev.meshmanager.core.annotation.Schema;
import dev.meshmanager.core.annotation.UnionMember;
import dev.meshmanager.core.codec.ModelShape;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Creates the schemas of models. */
final class SchemaNodes {
    /** The members of every resource beside those of its kind. The control plane decodes them without checking them. */
    private static final List<String> META =
            List.of("type", "mesh", "name", "kri", "creationTime", "modificationTime", "status");

    private SchemaNodes() {}

    static SchemaNode of(Class<? extends Model> model) {
        return object(model, model, ModelShape.isProtobuf(model));
    }

    /**
     * Whether protobuf's rules apply depends on the kind that contains the model: labels follow them in some kinds
     * only.
     */
    @SuppressWarnings({"unchecked", "rawtypes"}) // the callers know that the class is a model
    private static SchemaNode object(Class<?> model, Type type, boolean protobuf) {
        ModelShape<?> shape = new ModelShape<>((Class<Model>) (Class) model, type);
        boolean isResource = Resource.class.isAssignableFrom(model);
        ObjectSchema schema = new ObjectSchema(protobuf);
        for (Method accessor : shape.accessors()) {
            String name = ModelShape.wireName(accessor);
            if (accessor.getName().equals("unknownFields")) {
                continue;
            }
            SchemaLimits limits = SchemaLimits.of(accessor.getAnnotation(Schema.class));
            boolean keepsZero = limits.keepsZero() || accessor.isAnnotationPresent(UnionMember.class);
            boolean isMeta = isResource && META.contains(name);
            SchemaNode node = isMeta ? SchemaNode.ANY : node(shape.typeOf(accessor), limits, protobuf);
            boolean isSpec = isResource && name.equals("spec") && !protobuf;
            if (!limits.decodedAs().isEmpty()) {
                schema.add(name, limits.decodedAs(), new SeparatelyDecodedSchema(node), keepsZero, limits.required());
                continue;
            }
            schema.add(name, defaulted(node, limits), keepsZero, limits.required() || isSpec);
        }
        if (shape.constantName() != null) {
            schema.add(Objects.requireNonNull(shape.constantName()), SchemaNode.ANY, true, false);
        }
        return schema;
    }

    private static SchemaNode defaulted(SchemaNode node, SchemaLimits limits) {
        return limits.defaultsTo().isEmpty() ? node : new DefaultedSchema(node, limits.initial());
    }

    private static SchemaNode node(Type type, SchemaLimits limits, boolean protobuf) {
        Class<?> raw = Types.getRawType(type);
        if (raw == String.class) {
            return new TextSchema(limits, limits.texts(List.of()), protobuf && limits.base64());
        }
        if (OpenEnum.class.isAssignableFrom(raw)) {
            List<String> constants = OpenEnum.constants(raw.asSubclass(OpenEnum.class)).stream()
                    .map(OpenEnum::value)
                    .toList();
            return new TextSchema(limits, limits.texts(constants), protobuf);
        }
        if (raw == Integer.class || raw == Long.class) {
            return NumberSchema.integer(limits, raw, protobuf);
        }
        if (raw == Double.class) {
            return NumberSchema.decimal(limits, protobuf);
        }
        if (raw == Boolean.class) {
            return ScalarSchema.BOOLEAN;
        }
        if (raw == Duration.class) {
            return ScalarSchema.duration(protobuf);
        }
        if (raw == IntOrString.class) {
            return ScalarSchema.intOrString(limits);
        }
        if (raw == List.class) {
            return new ListSchema(node(argument(type, 0), limits, protobuf), limits, protobuf);
        }
        if (raw == Map.class) {
            return new ListSchema.OfMap(node(argument(type, 1), limits, protobuf), protobuf);
        }
        if (!Model.class.isAssignableFrom(raw)) {
            return SchemaNode.ANY;
        }
        return raw.isSealed() ? union(raw, protobuf) : new LazySchema(() -> object(raw, type, protobuf));
    }

    private static SchemaNode union(Class<?> union, boolean protobuf) {
        String discriminator =
                Objects.requireNonNull(union.getAnnotation(JsonUnion.class)).value();
        Map<String, SchemaNode> variants = new LinkedHashMap<>();
        SchemaNode open = SchemaNode.ANY;
        for (Class<?> variant : union.getPermittedSubclasses()) {
            String constant = ModelShape.constant(variant, discriminator);
            if (constant == null) {
                open = object(variant, variant, protobuf);
            } else {
                variants.put(constant, object(variant, variant, protobuf));
            }
        }
        return new UnionSchema(discriminator, variants, open, protobuf);
    }

    private static Type argument(Type type, int index) {
        return ((ParameterizedType) type).getActualTypeArguments()[index];
    }
}
