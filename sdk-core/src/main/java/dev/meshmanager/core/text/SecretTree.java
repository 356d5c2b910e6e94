package dev.meshmanager.core.text;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import dev.meshmanager.core.raw.RawJson;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/** Leaves secrets out of a JSON tree of maps, lists and scalars: by the names of members, by kinds, and by texts. */
public final class SecretTree {
    private static final Object LEFT_OUT = SecretText.LEFT_OUT;
    /** What a resource of a secret kind shows. Since misspelt members may hold the value, it shows nothing else. */
    private static final Set<String> SHOWN_OF_SECRET_KINDS = Set.of(
            "type",
            "kind",
            "apiVersion",
            "mesh",
            "name",
            "namespace",
            "kri",
            "labels",
            "annotations",
            "metadata",
            "creationTime",
            "modificationTime",
            "secretRef");

    private SecretTree() {}

    /** Returns the tree with each secret replaced by {@code left out}. */
    public static @Nullable Object of(@Nullable Object tree) {
        if (tree instanceof Map) {
            return object((Map<?, ?>) tree);
        }
        if (tree instanceof List) {
            List<@Nullable Object> elements = new ArrayList<>();
            ((List<?>) tree).forEach(element -> elements.add(of(element)));
            return elements;
        }
        return tree instanceof String ? text((String) tree) : tree;
    }

    private static Map<String, @Nullable Object> object(Map<?, ?> object) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        object.forEach((key, value) -> {
            String name = (String) key;
            members.put(name, isSecret(object, name, value) ? leftOut(name, value) : of(value));
        });
        return members;
    }

    private static boolean isSecret(Map<?, ?> object, String name, @Nullable Object value) {
        if (isReference(object) || isReference(value)) {
            return false;
        }
        return SecretNames.isSecret(name)
                || SecretNames.isInline(name)
                || (name.equals("key") && value instanceof Map)
                || isOfSecretKind(object, name)
                || (text(object, "@type").endsWith("SecretsConfigDump") && !name.equals("@type"))
                || (SecretNames.isHeaderValue(name)
                        && (SecretNames.isSecret(text(object, "key")) || SecretNames.isSecret(text(object, "name"))));
    }

    private static boolean isOfSecretKind(Map<?, ?> object, String name) {
        return !SHOWN_OF_SECRET_KINDS.contains(name)
                && (SecretNames.isSecretKind(text(object, "type")) || SecretNames.isSecretKind(text(object, "kind")));
    }

    /** The name of a secret is none. */
    private static boolean isReference(@Nullable Object value) {
        return value instanceof Map
                && ((Map<?, ?>) value).keySet().equals(Set.of("secret"))
                && ((Map<?, ?>) value).get("secret") instanceof String;
    }

    /**
     * Returns the replacement of a secret value. Booleans and numbers are kept, because settings use names such as
     * {@code tokens} for objects of them.
     */
    private static @Nullable Object leftOut(String name, @Nullable Object value) {
        if (value == null || value instanceof Boolean || "".equals(value)) {
            return value;
        }
        if (value instanceof Number && SecretNames.isCount(name)) {
            return value;
        }
        boolean isOfSwitches =
                value instanceof Map && !hasText(value) || value instanceof List && ((List<?>) value).isEmpty();
        return isOfSwitches ? value : LEFT_OUT;
    }

    private static boolean hasText(@Nullable Object value) {
        if (value instanceof Map) {
            return ((Map<?, ?>) value).values().stream().anyMatch(SecretTree::hasText);
        }
        if (value instanceof List) {
            return ((List<?>) value).stream().anyMatch(SecretTree::hasText);
        }
        return value instanceof String && !((String) value).isEmpty();
    }

    /** Redacts a text. It may be JSON or YAML, because settings of proxies and control planes are embedded that way. */
    private static String text(String text) {
        if (text.startsWith("{") || text.startsWith("[")) {
            try {
                Object tree = RawJson.read(JsonReader.of(new Buffer().writeUtf8(text)));
                Object clean = of(tree);
                if (!String.valueOf(clean).equals(String.valueOf(tree))) {
                    return RawJson.toString(clean);
                }
            } catch (IOException | JsonDataException e) {
                // It is no JSON; then it is a text like any other.
            }
        }
        return SecretText.of(text.indexOf('\n') < 0 ? text : SecretText.ofLines(text));
    }

    private static String text(Map<?, ?> object, String name) {
        Object value = object.get(name);
        return value instanceof String ? (String) value : "";
    }
}
