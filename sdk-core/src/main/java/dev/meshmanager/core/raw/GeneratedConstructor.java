package dev.meshmanager.core.raw;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;

/**
 * The constructor of a generated class that takes every member of the model.
 *
 * @param constructor the constructor, accessible
 * @param members the names of the members, in the order of its parameters
 */
public record GeneratedConstructor(Constructor<?> constructor, List<String> members) {
    /**
     * Returns the constructor of a class that was generated with {@code ModelStyle}.
     *
     * @throws IllegalStateException if the class is not generated with {@code ModelStyle}
     */
    public static GeneratedConstructor of(Class<?> generated) {
        Constructor<?> constructor = Arrays.stream(generated.getDeclaredConstructors())
                .filter(candidate -> Modifier.isPublic(candidate.getModifiers()))
                .findFirst()
                .orElseThrow(() -> notGenerated(generated));
        // The fields are declared in the order of the parameters, and reflection returns them in this order. The names
        // of the parameters are in the classes only if they are compiled with -parameters, which enlarges each of them.
        List<Field> fields = Arrays.stream(generated.getDeclaredFields())
                .filter(field ->
                        !Modifier.isStatic(field.getModifiers()) && !Modifier.isTransient(field.getModifiers()))
                .toList();
        Class<?>[] parameters = constructor.getParameterTypes();
        boolean matches = fields.size() == parameters.length;
        for (int i = 0; matches && i < parameters.length; i++) {
            matches = holds(fields.get(i).getType(), parameters[i]);
        }
        if (!matches) {
            throw notGenerated(generated);
        }
        constructor.setAccessible(true);
        return new GeneratedConstructor(
                constructor, fields.stream().map(Field::getName).toList());
    }

    /** Optional members are fields that may be null. */
    private static boolean holds(Class<?> field, Class<?> parameter) {
        return OptionalType.of(parameter) != null || parameter.isAssignableFrom(field);
    }

    private static IllegalStateException notGenerated(Class<?> type) {
        return new IllegalStateException(type.getName() + " is not generated with ModelStyle");
    }
}
