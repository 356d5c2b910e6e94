package dev.meshmanager.kuma.evidence;

import com.squareup.moshi.Json;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.annotation.ProtobufJson;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Walks a model and everything in it. */
public final class ModelWalk {
    private ModelWalk() {}

    /** Returns the paths of the members that have no accessor. */
    public static List<String> unknownMembers(Model model) {
        List<String> unknown = new ArrayList<>();
        walk("", model, unknown);
        return unknown;
    }

    private static void walk(String path, Object value, List<String> unknown) {
        if (value instanceof Optional) {
            ((Optional<?>) value).ifPresent(present -> walk(path, present, unknown));
        } else if (value instanceof Collection) {
            int index = 0;
            for (Object element : (Collection<?>) value) {
                walk(path + "[" + index++ + "]", element, unknown);
            }
        } else if (value instanceof Map) {
            ((Map<?, ?>) value).forEach((key, element) -> walk(path + "." + key, element, unknown));
        } else if (value instanceof Model) {
            walkModel(path, (Model) value, unknown);
        }
    }

    private static void walkModel(String path, Model model, List<String> unknown) {
        Class<?> type = modelOf(model);
        Set<String> known = members(type);
        model.unknownFields().names().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> unknown.add(path + "." + name));
        for (Method accessor : accessors(type)) {
            walk(path + "." + memberOf(accessor), read(accessor, model), unknown);
        }
    }

    static Class<?> modelOf(Model model) {
        return Arrays.stream(model.getClass().getInterfaces())
                .filter(Model.class::isAssignableFrom)
                .findFirst()
                .orElseThrow();
    }

    /** Returns the names that members of a model may have on the wire. */
    static Set<String> members(Class<?> model) {
        Set<String> members = new HashSet<>();
        for (Method method : model.getMethods()) {
            if (isMember(method, model)) {
                members.add(memberOf(method));
                if (isProtobuf(model)) {
                    members.add(memberOf(method).replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT));
                }
            }
        }
        return members;
    }

    /**
     * A default method is a member only of the model that declares it: it is the constant of a kind or of a variant.
     */
    public static boolean isMember(Method method, Class<?> model) {
        return method.getParameterCount() == 0
                && !Modifier.isStatic(method.getModifiers())
                && !method.isBridge()
                && (Modifier.isAbstract(method.getModifiers()) || method.getDeclaringClass() == model);
    }

    private static boolean isProtobuf(Class<?> model) {
        for (Class<?> type = model; type != null; type = type.getEnclosingClass()) {
            if (type.isAnnotationPresent(ProtobufJson.class)) {
                return true;
            }
        }
        return model.getPackage().isAnnotationPresent(ProtobufJson.class);
    }

    static List<Method> accessors(Class<?> model) {
        return Arrays.stream(model.getMethods())
                .filter(method -> Modifier.isAbstract(method.getModifiers()) && isMember(method, model))
                .toList();
    }

    /** Returns the name of the JSON member that an accessor reads. */
    public static String memberOf(Method accessor) {
        Json json = accessor.getAnnotation(Json.class);
        return json == null ? accessor.getName() : json.name();
    }

    static Object read(Method accessor, Model model) {
        try {
            accessor.setAccessible(true);
            return accessor.invoke(model);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
