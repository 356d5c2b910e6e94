package dev.meshmanager.kuma.evidence;

import dev.meshmanager.core.IntOrString;
import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.OpenEnum;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.kuma.KumaClient;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What the factory of every model must do: each of its arguments is in the model that it returns. */
public final class FactoryContract {
    private final Map<Class<?>, Model> models = new LinkedHashMap<>();
    private final List<String> marks = new ArrayList<>();
    private int factories;

    private final Class<?> ofModule;

    /** Holds the models of the module that has this class to the contract. */
    public FactoryContract(Class<?> ofModule) {
        this.ofModule = ofModule;
        Stream.of(ofModule, KumaClient.class)
                .distinct()
                .flatMap(module -> MarkedModels.all(module).stream())
                .forEach(model -> models.put(ModelWalk.modelOf(model), model));
    }

    /** Returns the factories that lose an argument, and those that cannot be called with arguments of their types. */
    public List<String> lostArguments() {
        List<String> lost = new ArrayList<>();
        for (Class<?> model : models.keySet()) {
            if (!model.getProtectionDomain().equals(ofModule.getProtectionDomain())) {
                continue;
            }
            for (Method method : model.getMethods()) {
                boolean isFactory = Modifier.isStatic(method.getModifiers())
                        && method.getReturnType() == model
                        && method.getParameterCount() > 0
                        && !List.of(method.getParameterTypes()).contains(Consumer.class);
                if (isFactory) {
                    factories++;
                    check(method, lost);
                }
            }
        }
        return lost;
    }

    /** Returns how many factories {@link #lostArguments} has looked at. */
    public int count() {
        return factories;
    }

    private void check(Method factory, List<String> lost) {
        marks.clear();
        Object[] arguments =
                Arrays.stream(factory.getParameterTypes()).map(this::argument).toArray();
        try {
            String json = Json.write((Model) factory.invoke(null, arguments));
            marks.stream()
                    .filter(mark -> !json.contains(mark) && !json.contains(base64("x" + mark)))
                    .forEach(mark -> lost.add(name(factory) + ": " + json));
        } catch (InvocationTargetException e) {
            lost.add(name(factory) + ": " + e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String name(Method factory) {
        return factory.getDeclaringClass().getName() + "." + factory.getName();
    }

    /** Returns a value of the type, and remembers how it looks in a document. */
    private Object argument(Class<?> type) {
        String mark = String.valueOf(1001 + marks.size());
        if (type == boolean.class) {
            return true;
        }
        if (type == byte[].class) {
            marks.add(mark);
            return ("x" + mark).getBytes(StandardCharsets.UTF_8);
        }
        if (type.isArray()) {
            Object array = Array.newInstance(type.getComponentType(), 1);
            Array.set(array, 0, argument(type.getComponentType()));
            return array;
        }
        if (type == Duration.class) {
            // Both notations of durations write it so.
            marks.add(mark.charAt(0) + "." + mark.substring(1) + "s");
            return Duration.ofMillis(Long.parseLong(mark));
        }
        marks.add(mark);
        if (type == String.class || type == Object.class) {
            return "x" + mark;
        }
        if (type == int.class) {
            return Integer.parseInt(mark);
        }
        if (type == long.class) {
            return Long.parseLong(mark);
        }
        if (type == double.class) {
            return Double.parseDouble(mark);
        }
        if (type == IntOrString.class) {
            return IntOrString.of("x" + mark);
        }
        if (type == JsonValue.class) {
            return JsonValue.of("x" + mark);
        }
        if (type == Map.class) {
            return Map.of("x", "x" + mark);
        }
        if (Iterable.class.isAssignableFrom(type)) {
            return List.of("x" + mark);
        }
        if (OpenEnum.class.isAssignableFrom(type)) {
            return named(type, "x" + mark);
        }
        return marked(type, mark);
    }

    private static Object named(Class<?> type, String name) {
        try {
            return type.getMethod("of", String.class).invoke(null, name);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private Object marked(Class<?> type, String mark) {
        Class<?> variant = type.isSealed() ? type.getPermittedSubclasses()[0] : type;
        Model sample = Objects.requireNonNull(models.get(variant), () -> "no sample of " + type);
        JsonObject tree = Json.toTree(sample).asObject().orElseThrow();
        Map<String, Object> marked = new LinkedHashMap<>(tree.raw());
        marked.put("zzMark", mark);
        return Json.read(variant, Json.write(JsonObject.of(marked)));
    }
}
