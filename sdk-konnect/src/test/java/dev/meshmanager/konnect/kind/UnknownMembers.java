package dev.meshmanager.konnect.kind;

import com.squareup.moshi.Json;
import dev.meshmanager.core.Model;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds what models keep without having an accessor for it. */
final class UnknownMembers {
    private UnknownMembers() {}

    /** Returns the paths of the unknown members of a value and of everything in it. */
    static Stream<String> in(String path, Object value) {
        if (value instanceof Optional) {
            return ((Optional<?>) value).stream().flatMap(present -> in(path, present));
        }
        if (value instanceof Map) {
            return ((Map<?, ?>) value)
                    .entrySet().stream().flatMap(entry -> in(path + "." + entry.getKey(), entry.getValue()));
        }
        if (value instanceof Collection) {
            return List.copyOf((Collection<?>) value).stream().flatMap(element -> in(path + "[]", element));
        }
        return value instanceof Model ? inModel(path, (Model) value) : Stream.empty();
    }

    private static Stream<String> inModel(String path, Model model) {
        List<Method> accessors = Stream.of(model.getClass().getInterfaces())
                .filter(Model.class::isAssignableFrom)
                .flatMap(type -> Stream.of(type.getMethods()))
                .filter(method -> Modifier.isAbstract(method.getModifiers()) && method.getParameterCount() == 0)
                .filter(method -> !method.getName().equals("unknownFields"))
                .toList();
        // A literal that is not the usual one of its value, such as 1m, is kept there as well.
        List<String> known = accessors.stream().map(UnknownMembers::memberOf).toList();
        return Stream.concat(
                model.unknownFields().names().stream()
                        .filter(name -> !known.contains(name))
                        .map(name -> path + "." + name),
                accessors.stream().flatMap(method -> in(path + "." + memberOf(method), read(method, model))));
    }

    private static String memberOf(Method accessor) {
        Json json = accessor.getAnnotation(Json.class);
        return json == null ? accessor.getName() : json.name();
    }

    private static Object read(Method accessor, Model model) {
        try {
            accessor.setAccessible(true);
            return accessor.invoke(model);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
