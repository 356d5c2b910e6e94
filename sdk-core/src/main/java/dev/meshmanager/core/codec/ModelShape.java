package dev.meshmanager.core.codec;

import com.squareup.moshi.Json;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.Moshi;
import com.squareup.moshi.Types;
import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.Resource;
import dev.meshmanager.core.annotation.JsonUnion;
import dev.meshmanager.core.annotation.ProtobufDuration;
import dev.meshmanager.core.annotation.ProtobufJson;
import dev.meshmanager.core.annotation.QuotedNumber;
import dev.meshmanager.core.raw.GeneratedConstructor;
import dev.meshmanager.core.raw.OptionalType;
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
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The shape of a model, found by reflection: its generated constructor, its members, and the constant of its
 * {@code type}.
 */
public final class ModelShape<T extends Model> {
    /** The members that are tried first, in this order; others are looked up by name. */
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

    private static final Pattern NEXT = Pattern.compile("\\[([1-9]\\d{0,8})]$");

    private static final Comparator<ModelProperty> ORDER = Comparator.<ModelProperty>comparingInt(
                    property -> FIRST.contains(property.name()) ? FIRST.indexOf(property.name()) : FIRST.size())
            .thenComparing(ModelProperty::name);

    private final Class<T> model;
    private final Map<Type, Type> arguments = new HashMap<>();
    private final Constructor<?> constructor;
    private final List<String> members;
    private final Object[] absent;
    private final int unknownFields;
    private final @Nullable String constantName;
    private final @Nullable String constant;

    public ModelShape(Class<T> model, Type type) {
        this.model = model;
        addArguments(type);
        GeneratedConstructor all = constructorOf(model);
        this.constructor = all.constructor();
        this.members = all.members();
        this.absent = Arrays.stream(constructor.getParameterTypes())
                .map(ModelShape::absent)
                .toArray();
        this.unknownFields = index("unknownFields");
        this.constantName = constantName(model);
        this.constant = constantName == null ? null : constant(model, constantName);
    }

    /**
     * Adds the type arguments of a type and of the interfaces that it extends, because accessors may be inherited from
     * them.
     */
    private void addArguments(Type type) {
        Class<?> raw = Types.getRawType(type);
        if (type instanceof ParameterizedType) {
            Type[] actual = ((ParameterizedType) type).getActualTypeArguments();
            for (int i = 0; i < actual.length; i++) {
                arguments.put(raw.getTypeParameters()[i], resolve(actual[i]));
            }
        }
        for (Type parent : raw.getGenericInterfaces()) {
            addArguments(parent);
        }
    }

    /** Returns the constructor of the generated class that takes every member. */
    private static GeneratedConstructor constructorOf(Class<?> model) {
        for (Class<?> nested : model.getDeclaredClasses()) {
            if (nested.getSimpleName().equals("Builder")) {
                return GeneratedConstructor.of(generated(model, nested));
            }
        }
        throw new IllegalStateException(model.getName() + " is not a model: it has no generated Builder");
    }

    /** Returns the class that Immutables generated. It encloses the super-class of the builder, except for a union. */
    private static Class<?> generated(Class<?> model, Class<?> builder) {
        Class<?> around = builder.getSuperclass().getEnclosingClass();
        if (around != null) {
            return around;
        }
        Class<?> outer = model.getEnclosingClass();
        String name = "Immutable" + (outer == null ? "" : outer.getSimpleName() + "$") + model.getSimpleName();
        try {
            return Class.forName(model.getPackageName() + "." + name, true, model.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(model.getName() + " is not a model: it has no generated class", e);
        }
    }

    private static @Nullable Object absent(Class<?> type) {
        OptionalType optional = OptionalType.of(type);
        if (optional != null) {
            return optional.empty();
        }
        if (type == Iterable.class) {
            return List.of();
        }
        if (type == Map.class) {
            return Map.of();
        }
        return type == JsonObject.class ? JsonObject.EMPTY : null;
    }

    private int index(String attribute) {
        int index = members.indexOf(attribute);
        if (index < 0) {
            throw new IllegalStateException(model.getName() + " has no attribute " + attribute);
        }
        return index;
    }

    Class<T> model() {
        return model;
    }

    /** Returns the name of the member whose value is the same in every instance, or null if there is none. */
    @Nullable
    public String constantName() {
        return constantName;
    }

    @Nullable
    public String constant() {
        return constant;
    }

    /** Returns whether the members also have protobuf's names. */
    public boolean isProtobuf() {
        return isProtobuf(model);
    }

    public static boolean isProtobuf(Class<?> model) {
        for (Class<?> type = model; type != null; type = type.getEnclosingClass()) {
            if (type.isAnnotationPresent(ProtobufJson.class)) {
                return true;
            }
        }
        return model.getPackage().isAnnotationPresent(ProtobufJson.class);
    }

    /** Returns the constructor arguments of a model without members. The caller overwrites those that it reads. */
    Object[] newValues() {
        return absent.clone();
    }

    T build(Object[] values, JsonObject rest, JsonReader reader) {
        values[unknownFields] = rest;
        try {
            return model.cast(constructor.newInstance(values));
        } catch (InvocationTargetException e) {
            String missing = String.valueOf(Objects.requireNonNull(e.getCause()).getMessage());
            String reason = missing.equals("element") || missing.contains(" ")
                    ? "A list or map contains null"
                    : "Required value '" + missing + "' missing";
            throw new JsonDataException(reason + " at path " + pathOfLast(reader), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Returns the JSON path of the value that was read last. In a list, the reader's own path is already that of the
     * next value.
     */
    private static String pathOfLast(JsonReader reader) {
        return NEXT.matcher(reader.getPath()).replaceFirst(next -> "[" + (Integer.parseInt(next.group(1)) - 1) + "]");
    }

    List<ModelProperty> properties(Moshi moshi) {
        List<ModelProperty> properties = new ArrayList<>();
        for (Method accessor : accessors()) {
            properties.add(property(accessor, moshi));
        }
        properties.sort(ORDER);
        return properties;
    }

    /**
     * Returns the accessors of the members, including the one for unknown members, in the order of their declaration.
     */
    public List<Method> accessors() {
        // The order of reflection differs between JDKs, and violations would follow it.
        return Arrays.stream(model.getMethods())
                .filter(method -> Modifier.isAbstract(method.getModifiers()) && method.getParameterCount() == 0)
                .sorted(Comparator.comparingInt(method -> index(method.getName())))
                .toList();
    }

    /** Returns the name of a member in JSON. */
    public static String wireName(Method accessor) {
        Json json = accessor.getAnnotation(Json.class);
        return json == null ? accessor.getName() : json.name();
    }

    /** Returns the name of a member in a protobuf file, for example {@code connect_timeout}. */
    public static String protobufName(String name) {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    /** Returns the type of a member, unwrapped from its {@code Optional}. */
    public Type typeOf(Method accessor) {
        return resolve(OptionalType.unwrap(accessor.getGenericReturnType()));
    }

    private ModelProperty property(Method accessor, Moshi moshi) {
        accessor.setAccessible(true);
        Type type = typeOf(accessor);
        return new ModelProperty(
                wireName(accessor),
                isProtobuf(),
                accessor,
                index(accessor.getName()),
                adapter(type, accessor, moshi),
                isDiscriminator(accessor));
    }

    /** Returns whether the member is the discriminator of a union in which it is optional. */
    private boolean isDiscriminator(Method accessor) {
        return Arrays.stream(model.getInterfaces())
                .map(parent -> parent.getAnnotation(JsonUnion.class))
                .anyMatch(union ->
                        union != null && union.optional() && union.value().equals(wireName(accessor)));
    }

    /** Replaces the type variables of a generic model with their arguments. */
    private Type resolve(Type type) {
        if (type instanceof ParameterizedType) {
            ParameterizedType generic = (ParameterizedType) type;
            Type[] resolved = Arrays.stream(generic.getActualTypeArguments())
                    .map(this::resolve)
                    .toArray(Type[]::new);
            return generic.getOwnerType() == null
                    ? Types.newParameterizedType(generic.getRawType(), resolved)
                    : Types.newParameterizedTypeWithOwner(generic.getOwnerType(), generic.getRawType(), resolved);
        }
        return arguments.getOrDefault(type, type);
    }

    private TreeAdapter<?> adapter(Type type, Method declared, Moshi moshi) {
        // The times of a resource itself have Go's format, for every kind.
        if (type == Instant.class && isProtobuf() && declared.getDeclaringClass() != Resource.class) {
            return ScalarAdapter.PROTOBUF_INSTANT;
        }
        if (type == Duration.class && declared.isAnnotationPresent(ProtobufDuration.class)) {
            return ScalarAdapter.PROTOBUF_DURATION;
        }
        if (type == Long.class && declared.isAnnotationPresent(QuotedNumber.class)) {
            return ScalarAdapter.QUOTED_LONG;
        }
        return TreeAdapter.of(type, moshi);
    }

    public static @Nullable String constantName(Class<?> model) {
        String name = Resource.class.isAssignableFrom(model) ? "type" : null;
        for (Class<?> parent : model.getInterfaces()) {
            JsonUnion union = parent.getAnnotation(JsonUnion.class);
            name = union == null ? name : union.value();
        }
        return name != null && method(model, name).isDefault() ? name : null;
    }

    /**
     * Returns the value of the default method {@code name} of the interface {@code model}, without an instance. Null if
     * the method is abstract.
     */
    public static @Nullable String constant(Class<?> model, String name) {
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
