package dev.meshmanager.kuma.validation;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.Resource;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.core.json.JsonException;
import dev.meshmanager.core.schema.SchemaCheck;
import dev.meshmanager.core.schema.SchemaViolation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks one resource: its shape, and if that is right, the rules of its kind; and what every resource must have. */
final class ResourceCheck {
    private final ValidationOptions options;

    ResourceCheck(ValidationOptions options) {
        this.options = options;
    }

    /** Checks a document that may fit no model. */
    <R extends Resource> List<Violation> check(ResourceType<R> type, JsonObject members) {
        List<Violation> violations = shape(type, members);
        if (violations.isEmpty()) {
            try {
                violations.addAll(rules(type, read(type, members)));
            } catch (JsonException e) {
                violations.add(Violation.of(Violation.Stage.SHAPE, "", String.valueOf(e.getMessage())));
            }
        }
        return withMeta(violations, type, members);
    }

    /**
     * Returns the resource that the control plane reads from these members.
     *
     * @throws JsonException if they do not fit the model
     */
    static <R extends Resource> R read(ResourceType<R> type, JsonObject members) {
        JsonObject read = SchemaCheck.of(type.model()).asRead(members);
        return Json.fromTree(type.model(), JsonValue.wrap(named(read)));
    }

    /** The model needs a name and a mesh; that they are missing is said by {@link MetaRules}. */
    private static Map<String, @Nullable Object> named(JsonObject members) {
        Map<String, @Nullable Object> named = new LinkedHashMap<>(members.raw());
        named.putIfAbsent("name", "");
        named.putIfAbsent("mesh", "");
        return named;
    }

    /** Checks a model. */
    <R extends Resource> List<Violation> check(ResourceType<R> type, R resource) {
        JsonObject members = Json.toTree(resource).asObject().orElseThrow();
        List<Violation> violations = shape(type, members);
        if (violations.isEmpty()) {
            violations.addAll(rules(type, resource));
        }
        return withMeta(violations, type, members);
    }

    private static List<Violation> shape(ResourceType<?> type, JsonObject members) {
        List<Violation> violations = new ArrayList<>();
        for (SchemaViolation violation : SchemaCheck.of(type.model()).check(members)) {
            violations.add(Violation.of(Violation.Stage.SHAPE, violation.path(), violation.reason()));
        }
        return violations;
    }

    private static <R extends Resource> List<Violation> rules(ResourceType<R> type, R resource) {
        FieldPath root = FieldPath.root();
        RuleBook.check(type, resource, root);
        return root.violations();
    }

    private List<Violation> withMeta(List<Violation> violations, ResourceType<?> type, JsonObject members) {
        FieldPath root = FieldPath.root();
        new MetaRules(options.mode(), options.zone()).check(type, members, root);
        for (Violation violation : root.violations()) {
            violations.add(Violation.of(Violation.Stage.META, violation.field(), violation.reason()));
        }
        if (options.isStrict()) {
            for (SchemaViolation unknown : SchemaCheck.of(type.model()).unknownMembers(members)) {
                violations.add(Violation.of(Violation.Stage.UNKNOWN_MEMBER, unknown.path(), unknown.reason()));
            }
        }
        return violations;
    }
}
