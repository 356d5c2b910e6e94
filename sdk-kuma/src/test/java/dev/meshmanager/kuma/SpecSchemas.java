package dev.meshmanager.kuma;

import com.squareup.moshi.Types;
import dev.meshmanager.core.Model;
import dev.meshmanager.kuma.evidence.ModelWalk;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeSet;

/** Looks for an accessor for every property of an OpenAPI schema. */
final class SpecSchemas {
    private static final Map<Type, Type> NUMBERS = Map.of(
            OptionalInt.class, Integer.class, OptionalLong.class, Long.class, OptionalDouble.class, Double.class);

    private final Map<?, ?> schemas;
    private final TreeSet<String> missing = new TreeSet<>();
    private final TreeSet<String> checked = new TreeSet<>();
    private final TreeSet<String> visited = new TreeSet<>();

    SpecSchemas(Map<?, ?> schemas) {
        this.schemas = schemas;
    }

    Collection<String> names() {
        return schemas.keySet().stream().map(String::valueOf).toList();
    }

    /** Returns the paths of the properties that have no accessor. */
    TreeSet<String> missing() {
        return missing;
    }

    /** Returns whether the schema was checked, by itself or as a part of another. */
    boolean isChecked(String name) {
        return visited.contains(name);
    }

    int checked() {
        return checked.size();
    }

    void check(String name, Class<?> model) {
        visited.add(name);
        visit(name, (Map<?, ?>) schemas.get(name), model, 0);
    }

    private void visit(String path, Map<?, ?> schema, Type type, int depth) {
        if (schema == null || depth > 40) {
            return;
        }
        if (schema.get("$ref") instanceof String) {
            String reference = (String) schema.get("$ref");
            String name = reference.substring(reference.lastIndexOf('/') + 1);
            visited.add(name);
            visit(path, (Map<?, ?>) schemas.get(name), type, depth + 1);
        }
        for (String combination : List.of("allOf", "oneOf", "anyOf")) {
            if (schema.get(combination) instanceof List) {
                ((List<?>) schema.get(combination)).forEach(part -> visit(path, (Map<?, ?>) part, type, depth + 1));
            }
        }
        Type value = unwrap(type);
        if (schema.get("items") instanceof Map) {
            visit(path + "[]", (Map<?, ?>) schema.get("items"), argument(value, 0), depth + 1);
        }
        if (schema.get("additionalProperties") instanceof Map) {
            visit(path + ".*", (Map<?, ?>) schema.get("additionalProperties"), argument(value, 1), depth + 1);
        }
        Class<?> raw = Types.getRawType(value);
        if (schema.get("properties") instanceof Map && Model.class.isAssignableFrom(raw)) {
            ((Map<?, ?>) schema.get("properties"))
                    .forEach((name, property) ->
                            property(path + "." + name, (String) name, (Map<?, ?>) property, value, depth));
        }
    }

    private void property(String path, String name, Map<?, ?> property, Type model, int depth) {
        checked.add(path);
        Class<?> raw = Types.getRawType(model);
        List<Class<?>> variants = raw.isSealed() ? List.of(raw.getPermittedSubclasses()) : List.of(raw);
        TreeSet<String> before = new TreeSet<>(missing);
        TreeSet<String> missingInAll = null;
        for (Class<?> variant : variants) {
            missing.clear();
            inVariant(path, name, property, model, variant, depth);
            // What one variant of a union lacks another may have.
            if (missingInAll == null) {
                missingInAll = new TreeSet<>(missing);
            }
            missingInAll.retainAll(missing);
        }
        missing.clear();
        missing.addAll(before);
        missing.addAll(missingInAll);
    }

    private void inVariant(String path, String name, Map<?, ?> property, Type model, Class<?> variant, int depth) {
        boolean found = false;
        for (Method accessor : variant.getMethods()) {
            if (ModelWalk.isMember(accessor, variant)
                    && Model.class.isAssignableFrom(accessor.getDeclaringClass())
                    && ModelWalk.memberOf(accessor).equals(name)) {
                found = true;
                visit(path, property, resolve(accessor.getGenericReturnType(), model), depth + 1);
            }
        }
        if (!found) {
            missing.add(path);
        }
    }

    private static Type unwrap(Type type) {
        return Types.getRawType(type) == Optional.class ? argument(type, 0) : NUMBERS.getOrDefault(type, type);
    }

    private static Type argument(Type type, int index) {
        return type instanceof ParameterizedType && ((ParameterizedType) type).getActualTypeArguments().length > index
                ? ((ParameterizedType) type).getActualTypeArguments()[index]
                : Object.class;
    }

    /** Puts the argument of {@code PolicyItem<Conf>} in the place of its variable. */
    private static Type resolve(Type type, Type model) {
        if (!(model instanceof ParameterizedType)) {
            return type;
        }
        TypeVariable<?>[] variables = Types.getRawType(model).getTypeParameters();
        Map<Type, Type> values = new HashMap<>();
        for (int i = 0; i < variables.length; i++) {
            values.put(variables[i], argument(model, i));
        }
        if (type instanceof ParameterizedType) {
            Type[] arguments = Arrays.stream(((ParameterizedType) type).getActualTypeArguments())
                    .map(argument -> values.getOrDefault(argument, argument))
                    .toArray(Type[]::new);
            return Types.newParameterizedType(((ParameterizedType) type).getRawType(), arguments);
        }
        return values.getOrDefault(type, type);
    }
}
