package dev.meshmanager.api;

import java.lang.module.ModuleReader;
import java.lang.module.ModuleReference;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The public API of a module as text: one line for each type and member that callers can see, in a stable order. */
final class PublicApi {
    /** The names of types are enough to see a change, and the list is a third as long. */
    private static final Pattern PACKAGES = Pattern.compile("\\b(?:[a-z]\\w*\\.)+(?=[A-Z])");

    private PublicApi() {}

    static String of(ModuleReference module) throws Exception {
        List<String> lines = new ArrayList<>();
        for (String name : typeNames(module)) {
            Class<?> type = Class.forName(name, false, PublicApi.class.getClassLoader());
            if (isVisible(type)) {
                lines.add(heading(type));
                members(type).forEach(member -> lines.add("    " + member));
                lines.add("");
            }
        }
        return String.join("\n", lines);
    }

    private static TreeSet<String> typeNames(ModuleReference module) throws Exception {
        List<String> exported = SdkModules.exports(module);
        try (ModuleReader reader = module.open();
                Stream<String> resources = reader.list()) {
            return resources
                    .filter(resource -> resource.endsWith(".class") && !resource.endsWith("-info.class"))
                    .map(resource -> resource.substring(0, resource.length() - ".class".length())
                            .replace('/', '.'))
                    .filter(name -> exported.contains(name.substring(0, name.lastIndexOf('.'))))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static boolean isVisible(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        return !type.isAnonymousClass()
                && !type.isLocalClass()
                && Modifier.isPublic(type.getModifiers())
                && (outer == null || isVisible(outer));
    }

    private static String heading(Class<?> type) {
        String keyword = type.isAnnotation()
                ? "annotation"
                : type.isInterface() ? "interface" : type.isEnum() ? "enum" : type.isRecord() ? "record" : "class";
        Stream<Type> above = Stream.concat(
                Stream.ofNullable(type.getGenericSuperclass()), Arrays.stream(type.getGenericInterfaces()));
        String supertypes = above.filter(each -> !each.equals(Object.class))
                .map(Type::getTypeName)
                .filter(name -> !name.contains(".Immutable") && !name.startsWith("java.lang.Enum<"))
                .filter(name -> !name.equals("java.lang.Record"))
                .collect(Collectors.joining(", "));
        String parameters = type.getTypeParameters().length == 0
                ? ""
                : Arrays.stream(type.getTypeParameters())
                        .map(Type::getTypeName)
                        .collect(Collectors.joining(", ", "<", ">"));
        return keyword + " " + type.getName() + parameters + (supertypes.isEmpty() ? "" : " : " + supertypes);
    }

    /**
     * Returns the members of a class. It includes those of generated superclasses, because callers see them as members
     * of the class.
     */
    private static TreeSet<String> members(Class<?> type) {
        TreeSet<String> members = new TreeSet<>();
        for (Class<?> each = type; each != null && (each == type || isGenerated(each)); each = each.getSuperclass()) {
            for (Field field : each.getDeclaredFields()) {
                add(members, field, field.getType().getTypeName(), field.getName());
            }
            for (Method method : each.getDeclaredMethods()) {
                add(members, method, method.getGenericReturnType().getTypeName(), signature(method));
            }
            for (Constructor<?> constructor : each == type ? each.getDeclaredConstructors() : new Constructor<?>[0]) {
                add(members, constructor, "new", signature(constructor));
            }
        }
        return members;
    }

    private static boolean isGenerated(Class<?> type) {
        return type.getName().contains(".Immutable");
    }

    private static void add(TreeSet<String> members, Member member, String type, String signature) {
        boolean isShown = Modifier.isPublic(member.getModifiers()) || Modifier.isProtected(member.getModifiers());
        if (isShown && !member.isSynthetic() && namesOnlyVisibleTypes(member)) {
            String prefix = Modifier.isStatic(member.getModifiers()) ? "static " : "";
            String result = isGenerated(member.getDeclaringClass()) && type.contains(".Immutable") ? "this" : type;
            members.add(PACKAGES.matcher(prefix + result + " " + signature).replaceAll(""));
        }
    }

    private static String signature(Executable executable) {
        String name = executable instanceof Method ? executable.getName() : "";
        return name
                + Arrays.stream(executable.getGenericParameterTypes())
                        .map(Type::getTypeName)
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    /** Callers cannot use a member that names a hidden type. */
    private static boolean namesOnlyVisibleTypes(Member member) {
        return !(member instanceof Executable executable)
                || Arrays.stream(executable.getParameterTypes())
                        .allMatch(type -> !type.getName().startsWith("dev.meshmanager")
                                || SdkModules.isExported(type.getPackageName()));
    }
}
