package dev.meshmanager.kuma;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.schema.SchemaCheck;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Asks a check about one place of a document, and compares its answers with what an OpenAPI schema says of it. */
final class SchemaProbe {
    private static final Map<String, Object> OF_EACH_TYPE =
            Map.of("string", "x", "integer", 7, "number", 1.5, "boolean", true, "object", Map.of(), "array", List.of());
    private static final Pattern REQUIRED = Pattern.compile("is required");
    private static final Pattern TYPE = Pattern.compile(
            "must be (?:an? (?:object|text|list|integer|number|duration such as 1m30s)|true or false), not [^\"]*");
    private static final Pattern ENUM = Pattern.compile("must be one of .*");
    private static final Pattern PATTERN = Pattern.compile("must (?:match|be Base64) .*", Pattern.DOTALL);
    private static final Pattern LENGTH = Pattern.compile("must (?:not be empty|have at \\w+ \\d+ characters)");
    private static final Pattern RANGE = Pattern.compile("must be at (?:least|most) .*");
    private static final Pattern ITEMS = Pattern.compile("must have at (?:least|most) \\d+ elements");

    private final SchemaCheck check;
    private final String path;
    private final Function<@Nullable Object, Object> document;
    private final List<String> differences;
    private int facts;

    SchemaProbe(SchemaCheck check, String path, Function<@Nullable Object, Object> document, List<String> differences) {
        this.check = check;
        this.path = path;
        this.document = document;
        this.differences = differences;
    }

    /** Compares everything about the place, and about what is below it; returns how many facts there were. */
    int compare(Map<?, ?> schema) {
        types(schema);
        texts(schema);
        if ("integer".equals(schema.get("type"))) {
            fact("enum", schema.containsKey("enum"), isRefused(ENUM, 1_234_567));
            limit("minimum", schema, RANGE, -1, number -> number);
            limit("maximum", schema, RANGE, 1, number -> number);
        }
        if ("array".equals(schema.get("type"))) {
            limit("minItems", schema, ITEMS, -1, size -> Collections.nCopies(size, Map.of()));
            limit("maxItems", schema, ITEMS, 1, size -> Collections.nCopies(size, Map.of()));
        }
        if (schema.get("properties") instanceof Map) {
            List<?> required = schema.get("required") instanceof List ? (List<?>) schema.get("required") : List.of();
            ((Map<?, ?>) schema.get("properties"))
                    .forEach((name, property) ->
                            member(String.valueOf(name), (Map<?, ?>) property, required.contains(name)));
        }
        if (schema.get("items") instanceof Map) {
            facts += at("[0]", Collections::singletonList).compare((Map<?, ?>) schema.get("items"));
        }
        if (schema.get("additionalProperties") instanceof Map) {
            facts += at(".k", value -> Collections.singletonMap("k", value))
                    .compare((Map<?, ?>) schema.get("additionalProperties"));
        }
        return facts;
    }

    private void member(String name, Map<?, ?> property, boolean required) {
        boolean hasDefault = property.get("default") != null;
        SchemaProbe member = at("." + name, value -> Collections.singletonMap(name, value));
        member.fact("required", required && !hasDefault, member.rejects(REQUIRED, document.apply(Map.of())));
        // An int-or-string has no type, and a real control plane takes a null for it.
        boolean isNullRefused = !hasDefault && property.containsKey("type");
        member.fact("null", isNullRefused, member.isRefused(TYPE, null));
        if (hasDefault) {
            facts++;
            if (!stored(Map.of()).equals(stored(Map.of(name, property.get("default"))))) {
                differences.add(member.path + " default: " + property.get("default") + " is not stored");
            }
        }
        facts += member.compare(property);
    }

    /** Returns the stored form of a document with this value at the place. */
    private JsonObject stored(Object value) {
        return check.asStored(JsonValue.of(document.apply(value)).asObject().orElseThrow());
    }

    private SchemaProbe at(String step, Function<@Nullable Object, Object> wrap) {
        return new SchemaProbe(check, path + step, wrap.andThen(document), differences);
    }

    private void types(Map<?, ?> schema) {
        Object type = schema.get("type");
        OF_EACH_TYPE.forEach((name, value) -> {
            boolean taken = isIntOrString(schema)
                    ? name.equals("string") || name.equals("integer")
                    : type == null || type.equals(name) || type.equals("number") && name.equals("integer");
            boolean refused = isRefused(TYPE, value);
            fact("type " + name, !taken, refused);
        });
    }

    private static boolean isIntOrString(Map<?, ?> schema) {
        return Boolean.TRUE.equals(schema.get("x-kubernetes-int-or-string"));
    }

    private void texts(Map<?, ?> schema) {
        if (schema.get("enum") instanceof List) {
            ((List<?>) schema.get("enum")).forEach(value -> fact("enum " + value, false, isRefused(ENUM, value)));
        }
        if ("string".equals(schema.get("type"))) {
            fact("enum", schema.containsKey("enum"), isRefused(ENUM, "none of them"));
            fact("pattern", schema.containsKey("pattern"), isRefused(PATTERN, "~ \u0001"));
            limit("minLength", schema, LENGTH, -1, "a"::repeat);
            limit("maxLength", schema, LENGTH, 1, "a"::repeat);
        }
    }

    private void limit(String name, Map<?, ?> schema, Pattern reason, int beyond, Function<Integer, Object> value) {
        if (!schema.containsKey(name)) {
            return;
        }
        int limit = ((Number) schema.get(name)).intValue();
        fact(name + " " + limit, false, isRefused(reason, value.apply(limit)));
        boolean isSize = !name.equals("minimum") && !name.equals("maximum");
        if (!isSize || limit + beyond >= 0) {
            fact(name + " beyond " + limit, true, isRefused(reason, value.apply(limit + beyond)));
        }
    }

    private boolean isRefused(Pattern reason, @Nullable Object value) {
        return rejects(reason, document.apply(value));
    }

    private boolean rejects(Pattern reason, Object tree) {
        return check.check(JsonObject.of((Map<String, ?>) tree)).stream()
                .anyMatch(violation -> violation.path().equals(path)
                        && reason.matcher(violation.reason()).matches());
    }

    private void fact(String fact, boolean expected, boolean actual) {
        facts++;
        if (expected != actual) {
            differences.add(path + " " + fact + ": refused by the " + (expected ? "schema" : "check") + " alone");
        }
    }
}
