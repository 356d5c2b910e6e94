package dev.meshmanager.core;

import dev.meshmanager.core.annotation.JsonUnion;
import dev.meshmanager.core.annotation.Sensitive;
import dev.meshmanager.core.annotation.UnionMember;
import dev.meshmanager.core.raw.GeneratedConstructor;
import dev.meshmanager.core.raw.OptionalType;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The members of a model in the order of its generated constructor, inherited members first. */
record ModelMembers(Constructor<?> constructor, List<Member> members, ClassValue<List<Method>> setters) {
    private static final ClassValue<ModelMembers> KNOWN = new ClassValue<>() {
        @Override
        protected ModelMembers computeValue(Class<?> generated) {
            return read(generated);
        }
    };

    /** Returns the members of the model that {@code generated} implements. */
    static ModelMembers of(Class<?> generated) {
        return KNOWN.get(generated);
    }

    /** Returns the model that {@code generated} implements. */
    static Class<?> model(Class<?> generated) {
        boolean isAbstractClass = generated.getSuperclass() != Object.class;
        return isAbstractClass ? generated.getSuperclass() : generated.getInterfaces()[0];
    }

    /**
     * Returns the discriminators of the unions that a model belongs to, which are the same in all its instances and so
     * not among its members.
     */
    static Map<String, Object> discriminators(Object model) {
        Class<?> type = model(model.getClass());
        Map<String, Object> discriminators = new LinkedHashMap<>();
        for (Class<?> parent : type.getInterfaces()) {
            JsonUnion union = parent.getAnnotation(JsonUnion.class);
            if (union != null && method(type, union.value()).isDefault()) {
                discriminators.put(union.value(), invoke(method(type, union.value()), model));
            }
        }
        return discriminators;
    }

    private static ModelMembers read(Class<?> generated) {
        GeneratedConstructor all = GeneratedConstructor.of(generated);
        Class<?>[] parameters = all.constructor().getParameterTypes();
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < parameters.length; i++) {
            String name = all.members().get(i);
            members.add(new Member(name, parameters[i], method(model(generated), name)));
        }
        return new ModelMembers(all.constructor(), List.copyOf(members), setters(members));
    }

    /** Looking a method up takes longer than calling it, and a builder may have forty. */
    private static ClassValue<List<Method>> setters(List<Member> members) {
        return new ClassValue<>() {
            @Override
            protected List<Method> computeValue(Class<?> builder) {
                return members.stream()
                        .map(member -> method(builder, member.name(), member.parameter()))
                        .toList();
            }
        };
    }

    /** Gives every member of {@code model} to {@code builder}. */
    void copy(Object model, Object builder) {
        List<Method> known = setters.get(builder.getClass());
        for (int i = 0; i < known.size(); i++) {
            invoke(known.get(i), builder, members.get(i).get(model));
        }
    }

    private static Method method(Class<?> type, String name, Class<?>... parameters) {
        try {
            Method method = type.getMethod(name, parameters);
            method.setAccessible(true);
            return method;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(type.getName() + " has no method " + name, e);
        }
    }

    private static Object invoke(Method method, Object target, Object... arguments) {
        try {
            return method.invoke(target, arguments);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns a new model with these values by name. Members without a value are absent. */
    Object create(Map<String, Object> values) {
        Object[] arguments = new Object[members.size()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = members.get(i).argument(values.get(members.get(i).name()));
        }
        try {
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("cannot build " + constructor.getDeclaringClass(), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns the value of a member, unwrapped from its {@code Optional}, or null if the member is empty. */
    static @Nullable Object present(Object value) {
        Object present = OptionalType.unwrap(value);
        boolean isEmpty = present instanceof Collection && ((Collection<?>) present).isEmpty()
                || present instanceof Map && ((Map<?, ?>) present).isEmpty()
                || present instanceof JsonObject && ((JsonObject) present).isEmpty();
        return isEmpty ? null : present;
    }

    /**
     * One member of a model.
     *
     * @param name the name of its accessor
     * @param parameter its type in the constructor and in the builder
     * @param accessor the method that returns it
     */
    record Member(String name, Class<?> parameter, Method accessor) {
        Object get(Object model) {
            return invoke(accessor, model);
        }

        boolean isSensitive() {
            return accessor.isAnnotationPresent(Sensitive.class);
        }

        boolean isUnionMember() {
            return accessor.isAnnotationPresent(UnionMember.class);
        }

        /** Converts {@code value} to the type of the constructor's parameter. */
        private @Nullable Object argument(@Nullable Object value) {
            OptionalType optional = OptionalType.of(parameter);
            if (optional != null) {
                return value == null ? optional.empty() : optional.of(value);
            }
            if (value != null) {
                return value;
            }
            return parameter == JsonObject.class
                    ? JsonObject.EMPTY
                    : parameter == Iterable.class ? List.of() : parameter == Map.class ? Map.of() : null;
        }
    }
}
