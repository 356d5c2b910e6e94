package dev.meshmanager.kuma.evidence;

import dev.meshmanager.core.IntOrString;
import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.OpenEnum;
import dev.meshmanager.core.Token;
import dev.meshmanager.core.annotation.JsonUnion;
import dev.meshmanager.core.annotation.Sensitive;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.core.view.Card;
import dev.meshmanager.core.view.Html;
import dev.meshmanager.core.view.ResourceTable;
import dev.meshmanager.core.view.Table;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Every model of a module with a mark in every text: as the value of members that are secret by name or by annotation,
 * and as the password and the token of a URL in all others.
 */
public final class MarkedModels {
    public static final String MARK = "m4rk3r";

    private static final String URL = "https://user:" + MARK + "@host/path?token=" + MARK;
    private static final Pattern SECRET = Pattern.compile("(?i).*(token|password|passphrase|pwd|secret|accesskey"
            + "|secretkey|signingkey|privatekey|jwt|apikey|authorization|credential)s?");
    private static final Map<String, Object> TREE = Map.of(
            "url", URL, "clientSecret", MARK, "auth", Map.of("token", Map.of("inline", MARK)), "list", List.of(URL));

    private final Set<Class<?>> path = new HashSet<>();

    private MarkedModels() {}

    /** Returns the models of the module that has this class, without those that have no text. */
    public static List<Model> of(Class<?> ofModule) {
        return all(ofModule).stream()
                .filter(model -> Json.write(model).contains(MARK))
                .toList();
    }

    /** Returns the models of the module that has this class, each with a value in every member. */
    public static List<Model> all(Class<?> ofModule) {
        return models(ofModule).stream()
                .map(type ->
                        (Model) Json.read(type, Json.write(JsonObject.of(new MarkedModels().model(type, Map.of())))))
                .toList();
    }

    /** Returns the model in each form in which people see it, by the name of the form. */
    public static Map<String, String> outputs(Model model) {
        Table table = ResourceTable.of(List.of(model));
        Card card = Card.of(model);
        Map<String, String> outputs = new LinkedHashMap<>();
        outputs.put("toString", model.toString());
        outputs.put("card", card.toString());
        outputs.put("card in HTML", card.toHtml());
        outputs.put("HTML", Html.of(model));
        outputs.put("table", table.toString());
        outputs.put("table in HTML", table.toHtml());
        outputs.put("table in Markdown", table.toMarkdown());
        return outputs;
    }

    private static List<Class<?>> models(Class<?> ofModule) {
        return classFiles(ofModule).stream()
                .filter(name -> name.endsWith(".class") && !name.equals("module-info.class"))
                .sorted()
                .<Class<?>>map(name -> load(name, ofModule))
                .filter(type -> type.isInterface() && Model.class.isAssignableFrom(type))
                .filter(type -> type.getTypeParameters().length == 0 && hasBuilder(type))
                .toList();
    }

    /** A module is a directory of classes while it is tested, and a jar for the modules after it. */
    private static List<String> classFiles(Class<?> ofModule) {
        try {
            Path root = Path.of(
                    ofModule.getProtectionDomain().getCodeSource().getLocation().toURI());
            if (Files.isDirectory(root)) {
                return classFiles(root);
            }
            try (FileSystem jar = FileSystems.newFileSystem(root)) {
                return classFiles(jar.getPath("/"));
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> classFiles(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString()).toList();
        }
    }

    private static Class<?> load(String file, Class<?> ofModule) {
        String name = file.substring(0, file.length() - ".class".length()).replace('/', '.');
        try {
            return Class.forName(name, false, ofModule.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean hasBuilder(Class<?> type) {
        return Arrays.stream(type.getDeclaredClasses())
                .anyMatch(nested -> nested.getSimpleName().equals("Builder"));
    }

    private Map<String, Object> model(Class<?> type, Map<TypeVariable<?>, Type> arguments) {
        Map<TypeVariable<?>, Type> variables = new HashMap<>(arguments);
        bind(type, variables);
        Map<String, Object> members = new LinkedHashMap<>();
        path.add(type);
        List<Method> accessors = ModelWalk.accessors(type);
        boolean isHeader = accessors.stream().map(Method::getName).toList().containsAll(List.of("name", "value"));
        for (Method accessor : accessors) {
            boolean isSecret = SECRET.matcher(accessor.getName()).matches()
                    || accessor.isAnnotationPresent(Sensitive.class)
                    || isHeader && accessor.getName().equals("value");
            Object value = isHeader && accessor.getName().equals("name")
                    ? "authorization"
                    : value(accessor.getGenericReturnType(), isSecret, variables);
            if (value != null && !accessor.getName().equals("unknownFields")) {
                members.put(ModelWalk.memberOf(accessor), value);
            }
        }
        path.remove(type);
        return members;
    }

    private static void bind(Class<?> type, Map<TypeVariable<?>, Type> variables) {
        for (Type parent : type.getGenericInterfaces()) {
            if (parent instanceof ParameterizedType) {
                Class<?> raw = (Class<?>) ((ParameterizedType) parent).getRawType();
                bindArguments(raw, (ParameterizedType) parent, variables);
                bind(raw, variables);
            } else {
                bind((Class<?>) parent, variables);
            }
        }
    }

    private static void bindArguments(Class<?> raw, ParameterizedType type, Map<TypeVariable<?>, Type> variables) {
        for (int i = 0; i < raw.getTypeParameters().length; i++) {
            variables.put(raw.getTypeParameters()[i], type.getActualTypeArguments()[i]);
        }
    }

    private Object value(Type type, boolean isSecret, Map<TypeVariable<?>, Type> variables) {
        if (type instanceof TypeVariable) {
            return variables.containsKey(type) ? value(variables.get(type), isSecret, variables) : null;
        }
        if (!(type instanceof ParameterizedType)) {
            return value((Class<?>) type, isSecret, variables);
        }
        Class<?> raw = (Class<?>) ((ParameterizedType) type).getRawType();
        Type[] arguments = ((ParameterizedType) type).getActualTypeArguments();
        if (raw == Optional.class) {
            return value(arguments[0], isSecret, variables);
        }
        if (Collection.class.isAssignableFrom(raw)) {
            return arguments[0] instanceof Class && ((Class<?>) arguments[0]).isSealed()
                    ? variants((Class<?>) arguments[0], variables)
                    : listOf(value(arguments[0], isSecret, variables));
        }
        if (raw == Map.class) {
            return map(arguments[1], isSecret, variables);
        }
        Map<TypeVariable<?>, Type> inner = new HashMap<>(variables);
        bindArguments(raw, (ParameterizedType) type, inner);
        return path.contains(raw) ? null : model(raw, inner);
    }

    private static Object listOf(Object element) {
        return element == null ? null : List.of(element);
    }

    private Object map(Type element, boolean isSecret, Map<TypeVariable<?>, Type> variables) {
        Object plain = value(element, isSecret, variables);
        if (plain == null) {
            return null;
        }
        return element == String.class ? Map.of("a", plain, "authorization", MARK) : Map.of("a", plain);
    }

    private Object value(Class<?> type, boolean isSecret, Map<TypeVariable<?>, Type> variables) {
        if (type == String.class) {
            return isSecret ? MARK : URL;
        }
        if (type == Token.class) {
            return MARK;
        }
        if (type == JsonObject.class || type == JsonValue.class) {
            return TREE;
        }
        if (OpenEnum.class.isAssignableFrom(type)) {
            return URL;
        }
        if (type == Instant.class) {
            return "2026-01-01T00:00:00Z";
        }
        if (type == Duration.class) {
            return "1s";
        }
        if (type == boolean.class || type == Boolean.class) {
            return true;
        }
        if (type.isPrimitive()
                || Number.class.isAssignableFrom(type)
                || type == IntOrString.class
                || type == OptionalInt.class
                || type == OptionalLong.class) {
            return 1;
        }
        if (!Model.class.isAssignableFrom(type) || path.contains(type)) {
            return null;
        }
        return type.isSealed() ? variants(type, variables).stream().findFirst().orElse(null) : model(type, variables);
    }

    private List<Object> variants(Class<?> union, Map<TypeVariable<?>, Type> variables) {
        String discriminator = union.getAnnotation(JsonUnion.class).value();
        List<Object> variants = new ArrayList<>();
        for (Class<?> variant : union.getPermittedSubclasses()) {
            if (path.contains(variant)) {
                continue;
            }
            Map<String, Object> members = model(variant, variables);
            members.computeIfAbsent(discriminator, name -> constant(variant, name));
            variants.add(members);
        }
        return variants;
    }

    private static String constant(Class<?> variant, String member) {
        Object proxy = Proxy.newProxyInstance(
                variant.getClassLoader(),
                new Class<?>[] {variant},
                (self, method, arguments) -> InvocationHandler.invokeDefault(self, method, arguments));
        try {
            return String.valueOf(variant.getMethod(member).invoke(proxy));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
