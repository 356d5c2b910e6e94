package dev.meshmanager.kuma.evidence;

import dev.meshmanager.core.Model;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which members a model has, and which of them a value uses: {@code MeshTimeout.Conf.idleTimeout}. */
final class MemberUse {
    /** The variant of a union for discriminators that the SDK does not know, which no control plane accepts. */
    private static final String UNKNOWN_VARIANT = "Unknown";

    private MemberUse() {}

    /** Returns all members of a model and of the models in it. */
    static Set<String> of(Class<? extends Model> model) {
        Set<String> members = new TreeSet<>();
        collect(model, members, new HashSet<>());
        return members;
    }

    private static void collect(Type type, Set<String> members, Set<Class<?>> visited) {
        if (type instanceof ParameterizedType) {
            ParameterizedType parameterized = (ParameterizedType) type;
            collect(parameterized.getRawType(), members, visited);
            for (Type argument : parameterized.getActualTypeArguments()) {
                collect(argument, members, visited);
            }
        } else if (type instanceof Class && Model.class.isAssignableFrom((Class<?>) type)) {
            collectModel((Class<?>) type, members, visited);
        }
    }

    private static void collectModel(Class<?> model, Set<String> members, Set<Class<?>> visited) {
        if (!visited.add(model) || model.getSimpleName().equals(UNKNOWN_VARIANT)) {
            return;
        }
        if (model.isSealed()) {
            for (Class<?> variant : model.getPermittedSubclasses()) {
                collect(variant, members, visited);
            }
            return;
        }
        for (Method accessor : ModelWalk.accessors(model)) {
            members.add(name(model, accessor));
            collect(accessor.getGenericReturnType(), members, visited);
        }
    }

    /** Returns the members that a value and the values in it have. */
    static Set<String> in(Model value) {
        Set<String> used = new TreeSet<>();
        collectUsed(value, used);
        return used;
    }

    private static void collectUsed(Object value, Set<String> used) {
        if (value instanceof Optional) {
            ((Optional<?>) value).ifPresent(present -> collectUsed(present, used));
        } else if (value instanceof Collection) {
            ((Collection<?>) value).forEach(element -> collectUsed(element, used));
        } else if (value instanceof Map) {
            ((Map<?, ?>) value).values().forEach(element -> collectUsed(element, used));
        } else if (value instanceof Model) {
            Class<?> model = ModelWalk.modelOf((Model) value);
            for (Method accessor : ModelWalk.accessors(model)) {
                Object member = ModelWalk.read(accessor, (Model) value);
                if (isPresent(member)) {
                    used.add(name(model, accessor));
                    collectUsed(member, used);
                }
            }
        }
    }

    private static boolean isPresent(Object member) {
        if (member instanceof Optional) {
            return ((Optional<?>) member).isPresent();
        }
        if (member instanceof Collection) {
            return !((Collection<?>) member).isEmpty();
        }
        return !(member instanceof Map) || !((Map<?, ?>) member).isEmpty();
    }

    private static String name(Class<?> model, Method accessor) {
        String type = model.getName().substring(model.getPackageName().length() + 1);
        return type.replace('$', '.') + "." + ModelWalk.memberOf(accessor);
    }
}
