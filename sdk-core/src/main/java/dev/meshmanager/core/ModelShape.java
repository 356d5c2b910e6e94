package dev.meshmanager.core;

import com.squareup.moshi.Json;
import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.Moshi;
import com.squareup.moshi.Types;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What reflection tells of a model: its builder, its members and the constant that its {@code type} has. */
final class ModelShape<T extends Model> {
    /** What a reader looks for first in a document; the rest follows by name. */
    private static final List<String> FIRST = List.of(
            "type",
            "kind",
            "mesh",
            "name",
            "namespace",
            "creationTime",
            "modificationTime",
            "labels",
            "kri",
            "targetRef");

    private static final Comparator<ModelProperty> ORDER = Comparator.<ModelProperty>comparingInt(
                    property -> FIRST.contains(property.name()) ? FIRST.indexOf(property.name()) : FIRST.size())
            .thenComparing(ModelProperty::name);

    private final Class<T> model;
    private final Map<Type, Type> arguments = new HashMap<>();
    private final Constructor<?> newBuilder;
    private final Method build;
    private final Method unknownFields;
    private final @Nullable String constantName;
    private final @Nullable String constant;

    ModelShape(Class<T> model, Type type) {
        this.model = model;
        Type[] actual =
                type instanceof ParameterizedType ? ((ParameterizedType) type).getActualTypeArguments() : new Type[0];
        for (int i = 0; i < actual.length; i++) {
            arguments.put(model.getTypeParameters()[i], actual[i]);
        }
        this.newBuilder = builderOf(model);
        this.build = method(newBuilder.getDeclaringClass(), "build");
        this.unknownFields = method(newBuilder.getDeclaringClass(), "unknownFields", JsonObject.class);
        this.constantName = constantName(model);
        this.constant = constantName == null ? null : constant(model, constantName);
    }

    private static Constructor<?> builderOf(Class<?> model) {
        for (Class<?> nested : model.getDeclaredClasses()) {
            if (nested.getSimpleName().equals("Builder")) {
                try {
                    Constructor<?> constructor = nested.getDeclaredConstructor();
                    constructor.setAccessible(true);
                    return constructor;
                } catch (NoSuchMethodException e) {
                    throw new IllegalStateException(nested.getName() + " has no constructor without parameters", e);
                }
            }
        }
        throw new IllegalStateException(model.getName() + " is not a model: it has no nested Builder");
    }

    Class<T> model() {
        return model;
    }

    /** Returns the name of the member that is the same in every instance, or null if there is none. */
    @Nullable
    String constantName() {
        return constantName;
    }

    @Nullable
    String constant() {
        return constant;
    }

    /** Returns whether the members go by protobuf's names too. */
    boolean isProtobuf() {
        for (Class<?> type = model; type != null; type = type.getEnclosingClass()) {
            if (type.isAnnotationPresent(ProtobufJson.class)) {
                return true;
            }
        }
        return model.getPackage().isAnnotationPresent(ProtobufJson.class);
    }

    Object newBuilder() {
        try {
            return newBuilder.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    T build(Object instance, Map<String, @Nullable Object> rest, JsonReader reader) {
        try {
            if (!rest.isEmpty()) {
                unknownFields.invoke(instance, JsonObject.wrap(rest));
            }
            return model.cast(build.invoke(instance));
        } catch (InvocationTargetException e) {
            throw new JsonDataException(
                    Objects.requireNonNull(e.getCause()).getMessage() + " at path " + reader.getPath(), e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    List<ModelProperty> properties(Moshi moshi) {
        List<ModelProperty> properties = new ArrayList<>();
        for (Method accessor : model.getMethods()) {
            if (Modifier.isAbstract(accessor.getModifiers()) && accessor.getParameterCount() == 0) {
                properties.add(property(accessor, moshi));
            }
        }
        properties.sort(ORDER);
        return properties;
    }

    private ModelProperty property(Method accessor, Moshi moshi) {
        accessor.setAccessible(true);
        Json json = accessor.getAnnotation(Json.class);
        Type type = resolve(unwrap(accessor.getGenericReturnType()));
        return new ModelProperty(
                json == null ? accessor.getName() : json.name(),
                accessor,
                setter(accessor.getName(), type),
                adapter(type, accessor, moshi));
    }

    /** Puts the arguments of a generic model in the place of its variables. */
    private Type resolve(Type type) {
        if (type instanceof ParameterizedType) {
            ParameterizedType generic = (ParameterizedType) type;
            Type[] resolved = Arrays.stream(generic.getActualTypeArguments())
                    .map(this::resolve)
                    .toArray(Type[]::new);
            return Types.newParameterizedType(generic.getRawType(), resolved);
        }
        return arguments.getOrDefault(type, type);
    }

    private static Type unwrap(Type type) {
        boolean optional =
                type instanceof ParameterizedType && ((ParameterizedType) type).getRawType() == Optional.class;
        return optional ? ((ParameterizedType) type).getActualTypeArguments()[0] : type;
    }

    /** Returns the builder's method that takes the value itself, not an Optional or a consumer of a nested builder. */
    private Method setter(String attribute, Type type) {
        Class<?> raw = Types.getRawType(type);
        for (Method method : newBuilder.getDeclaringClass().getMethods()) {
            if (method.getName().equals(attribute)
                    && method.getParameterCount() == 1
                    && box(method.getParameterTypes()[0]).isAssignableFrom(box(raw))
                    && method.getParameterTypes()[0] != Consumer.class) {
                method.setAccessible(true);
                return method;
            }
        }
        throw new IllegalStateException(newBuilder + " has no method " + attribute + "(" + raw.getName() + ")");
    }

    private JsonAdapter<?> adapter(Type type, Method declared, Moshi moshi) {
        // The times of a resource itself are Go's, whatever the kind.
        if (type == Instant.class && isProtobuf() && declared.getDeclaringClass() != Resource.class) {
            return ScalarAdapter.PROTOBUF_INSTANT;
        }
        if (type == Duration.class && declared.isAnnotationPresent(ProtobufDuration.class)) {
            return ScalarAdapter.PROTOBUF_DURATION;
        }
        if (type == Long.class && declared.isAnnotationPresent(QuotedNumber.class)) {
            return ScalarAdapter.QUOTED_LONG;
        }
        return moshi.adapter(type);
    }

    private static Class<?> box(Class<?> type) {
        return java.lang.invoke.MethodType.methodType(type).wrap().returnType();
    }

    private static @Nullable String constantName(Class<?> model) {
        String name = Resource.class.isAssignableFrom(model) ? "type" : null;
        for (Class<?> parent : model.getInterfaces()) {
            JsonUnion union = parent.getAnnotation(JsonUnion.class);
            name = union == null ? name : union.value();
        }
        return name != null && method(model, name).isDefault() ? name : null;
    }

    /** Returns what the default method {@code name} of the interface {@code model} returns, without an instance. */
    static @Nullable String constant(Class<?> model, String name) {
        Method method = method(model, name);
        if (!method.isDefault()) {
            return null;
        }
        Object instance = Proxy.newProxyInstance(
                model.getClassLoader(),
                new Class<?>[] {model},
                (proxy, called, arguments) -> InvocationHandler.invokeDefault(proxy, called, arguments));
        return String.valueOf(invoke(method, instance));
    }

    private static Object invoke(Method method, @Nullable Object instance) {
        try {
            return method.invoke(instance);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Method method(Class<?> type, String name, Class<?>... parameters) {
        try {
            Method method = type.getMethod(name, parameters);
            method.setAccessible(true);
            return method;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(type.getName() + " is not a model: it has no method " + name, e);
        }
    }
}
