package dev.meshmanager.kuma.evidence;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.kuma.policy.target.PolicyItem;
import dev.meshmanager.kuma.policy.target.PolicyItemBuilder;
import dev.meshmanager.kuma.policy.target.PolicyRule;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What the builder of every model must do. The methods return what a builder does otherwise. */
public final class BuilderContract {
    private static final JsonObject MARKED = JsonObject.of(Map.of("zzMark", "builder"));

    private final List<Model> models;
    private int consumers;

    /** Holds the models of the module that has this class to the contract. */
    public BuilderContract(Class<?> ofModule) {
        this.models = MarkedModels.all(ofModule);
    }

    /** {@code toBuilder} copies every member. */
    public List<String> copies() {
        List<String> differences = new ArrayList<>();
        for (Model model : models) {
            if (!build(builderOf(model)).equals(model)) {
                differences.add(nameOf(model) + ".toBuilder() changes the model");
            }
        }
        return differences;
    }

    /** A method that takes a consumer of a builder sets what the method of the same name sets with a model. */
    public List<String> consumers() {
        List<String> differences = new ArrayList<>();
        for (Model model : models) {
            for (Method method : builderOf(model).getClass().getMethods()) {
                if (method.getParameterCount() == 1 && method.getParameterTypes()[0] == Consumer.class) {
                    consumers++;
                    difference(model, method)
                            .ifPresent(difference ->
                                    differences.add(nameOf(model) + "." + method.getName() + ": " + difference));
                }
            }
        }
        return differences;
    }

    /** Returns how many methods {@link #consumers} has looked at. */
    public int consumerCount() {
        return consumers;
    }

    private static Optional<String> difference(Model model, Method method) {
        List<Object> built = new ArrayList<>();
        Consumer<ModelBuilder<?>> change = nested -> {
            within(model, built(nested)).forEach(sample -> copy(sample, nested));
            call(nested, "unknownFields", JsonObject.class, MARKED);
            built.add(nested.build());
        };
        ModelBuilder<?> changed = builderOf(model);
        try {
            invoke(method, changed, change);
        } catch (IllegalStateException e) {
            return Optional.of(String.valueOf(e.getCause()));
        }
        ModelBuilder<?> direct = builderOf(model);
        Optional<Method> withModel = Arrays.stream(direct.getClass().getMethods())
                .filter(other -> other.getName().equals(method.getName())
                        && other.getParameterCount() == 1
                        && other.getParameterTypes()[0].isInstance(built.get(0)))
                .findFirst();
        if (withModel.isEmpty()) {
            return Optional.of("there is no method that takes a " + nameOf((Model) built.get(0)));
        }
        invoke(withModel.get(), direct, built.get(0));
        String expected = Json.write((Model) build(direct));
        String actual = Json.write((Model) build(changed));
        if (!actual.equals(expected)) {
            return Optional.of("the consumer makes " + actual + " but the model " + expected);
        }
        return actual.contains("zzMark") ? Optional.empty() : Optional.of("it is not in the model");
    }

    private static Class<?> built(ModelBuilder<?> builder) {
        boolean isNested = builder.getClass().getEnclosingClass() != null;
        return isNested
                ? builder.getClass().getEnclosingClass()
                : builder instanceof PolicyItemBuilder ? PolicyItem.class : PolicyRule.class;
    }

    /** Returns the first part of the model that has this type. */
    private static Stream<Object> within(Object value, Class<?> type) {
        return parts(value).filter(type::isInstance).limit(1);
    }

    private static Stream<Object> parts(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.stream().flatMap(BuilderContract::parts);
        }
        if (value instanceof Collection<?> elements) {
            return elements.stream().flatMap(BuilderContract::parts);
        }
        if (value instanceof Map<?, ?> entries) {
            return parts(entries.values());
        }
        return value instanceof Model model
                ? Stream.concat(
                        Stream.of(value),
                        ModelWalk.accessors(ModelWalk.modelOf(model)).stream()
                                .flatMap(accessor -> parts(ModelWalk.read(accessor, model))))
                : Stream.empty();
    }

    @SuppressWarnings("unchecked") // the sample has the type that the builder builds
    private static void copy(Object sample, ModelBuilder<?> builder) {
        if (builder.getClass().getEnclosingClass() != null) {
            ModelBuilder.copy(sample, (ModelBuilder<Object>) builder);
        } else {
            ModelWalk.accessors(ModelWalk.modelOf((Model) sample)).forEach(accessor -> {
                Object value = ModelWalk.read(accessor, (Model) sample);
                Object present = value instanceof Optional<?> optional ? optional.orElse(null) : value;
                Arrays.stream(builder.getClass().getMethods())
                        .filter(setter -> setter.getName().equals(accessor.getName())
                                && setter.getParameterCount() == 1
                                && setter.getParameterTypes()[0].isInstance(present))
                        .forEach(setter -> invoke(setter, builder, present));
            });
        }
    }

    private static ModelBuilder<?> builderOf(Model model) {
        return (ModelBuilder<?>) call(model, "toBuilder");
    }

    private static Object build(ModelBuilder<?> builder) {
        return builder.build();
    }

    private static String nameOf(Model model) {
        return ModelWalk.modelOf(model).getName();
    }

    private static Object call(Object target, String name) {
        try {
            return invoke(target.getClass().getMethod(name), target);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(target.getClass() + " has no " + name, e);
        }
    }

    private static void call(Object target, String name, Class<?> parameter, Object argument) {
        try {
            invoke(target.getClass().getMethod(name, parameter), target, argument);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(target.getClass() + " has no " + name, e);
        }
    }

    private static Object invoke(Method method, Object target, Object... arguments) {
        try {
            method.setAccessible(true);
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(method + ": " + e.getCause(), e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
