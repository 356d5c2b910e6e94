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
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Checks one resource: its shape, the rules of its kind, and what every resource must have. What does not fit the shape
 * is left out before the rules are checked, so that it hides no violation beside it.
 */
final class ResourceCheck {
    /** The control plane names members of a MeshRetry by paths with a conf that documents do not have. */
    private static final Pattern CONF = Pattern.compile("(?<=\\.default)\\.conf(?![^.\\[])");

    private final ValidationOptions options;

    ResourceCheck(ValidationOptions options) {
        this.options = options;
    }

    /** Checks a document. It need not fit the model. */
    <R extends Resource> List<Violation> check(ResourceType<R> type, JsonObject members) {
        Optional<Violation> lacking = KindsByVersion.check(type, options.version());
        if (lacking.isPresent()) {
            return List.of(lacking.get());
        }
        MemberChanges changes = MemberChanges.of(type, options.version());
        JsonObject document = changes.isEmpty() ? members : changes.read(asRead(type, members));
        List<SchemaViolation> misfits = misfits(type, members, document, changes);
        if (!misfits.isEmpty()) {
            return withMeta(besideMisfits(type, document, misfits), type, members);
        }
        List<Violation> violations = new ArrayList<>();
        try {
            violations.addAll(rules(type, read(type, document)));
        } catch (JsonException e) {
            violations.add(Violation.of(Violation.Stage.SHAPE, "", String.valueOf(e.getMessage())));
        }
        return withMeta(violations, type, members);
    }

    /** The shape is checked as it was sent: a document as it is read has zeros where it had null. */
    private static List<SchemaViolation> misfits(
            ResourceType<?> type, JsonObject members, JsonObject document, MemberChanges changes) {
        List<SchemaViolation> misfits = SchemaCheck.of(type.model()).check(changes.read(members));
        if (changes.isEmpty()) {
            return misfits;
        }
        Set<String> paths = misfits.stream().map(SchemaViolation::path).collect(Collectors.toSet());
        return Stream.concat(
                        misfits.stream(),
                        changes.check(document).stream().filter(misfit -> !paths.contains(misfit.path())))
                .toList();
    }

    private static JsonObject asRead(ResourceType<?> type, JsonObject members) {
        return SchemaCheck.of(type.model()).asRead(members);
    }

    /**
     * Returns the resource that the control plane reads from these members.
     *
     * @throws JsonException if they do not fit the model
     */
    static <R extends Resource> R read(ResourceType<R> type, JsonObject members) {
        return Json.fromTree(type.model(), JsonValue.wrap(named(asRead(type, members))));
    }

    /** Adds an empty name and mesh, which the model requires. {@link MetaRules} reports that they are missing. */
    private static Map<String, @Nullable Object> named(JsonObject members) {
        Map<String, @Nullable Object> named = new LinkedHashMap<>(members.raw());
        named.putIfAbsent("name", "");
        named.putIfAbsent("mesh", "");
        return named;
    }

    /** Checks a resource. */
    <R extends Resource> List<Violation> check(ResourceType<R> type, R resource) {
        JsonObject members = Json.toTree(resource).asObject().orElseThrow();
        if (!options.version().has(type)
                || !MemberChanges.of(type, options.version()).isEmpty()) {
            return check(type, members);
        }
        List<SchemaViolation> misfits = SchemaCheck.of(type.model()).check(members);
        List<Violation> violations = misfits.isEmpty() ? rules(type, resource) : besideMisfits(type, members, misfits);
        return withMeta(violations, type, members);
    }

    /** Returns the misfits, and the violations of rules that the rest of the document shows for sure. */
    private <R extends Resource> List<Violation> besideMisfits(
            ResourceType<R> type, JsonObject members, List<SchemaViolation> misfits) {
        List<Violation> violations = new ArrayList<>();
        for (SchemaViolation misfit : misfits) {
            Violation.Stage stage = misfit.decodedApart() ? Violation.Stage.RULE : Violation.Stage.SHAPE;
            violations.add(Violation.of(stage, misfit.path(), misfit.reason()));
        }
        FieldPath root = FieldPath.root(options.version());
        try {
            JsonObject fitting = MemberChanges.of(type, options.version())
                    .withoutViolations(SchemaCheck.of(type.model()).withoutViolations(members));
            RuleBook.check(type, read(type, fitting), root);
        } catch (RuntimeException e) {
            // The model, and rules too, take for granted what the shape requires. What they found until then counts.
        }
        root.violations().stream()
                .filter(violation -> misfits.stream().noneMatch(misfit -> isAbout(violation, misfit)))
                .forEach(violations::add);
        return violations;
    }

    /** What a misfit is part of may be incomplete only because it was left out, as may what is part of it. */
    private static boolean isAbout(Violation violation, SchemaViolation misfit) {
        return Stream.of(violation.field(), CONF.matcher(violation.field()).replaceFirst(""))
                .anyMatch(field -> isWithin(field, misfit.path()) || isWithin(misfit.path(), field));
    }

    private static boolean isWithin(String path, String around) {
        boolean isEnd = path.length() <= around.length();
        return path.startsWith(around)
                && (around.isEmpty()
                        || isEnd
                        || path.charAt(around.length()) == '.'
                        || path.charAt(around.length()) == '[');
    }

    private <R extends Resource> List<Violation> rules(ResourceType<R> type, R resource) {
        FieldPath root = FieldPath.root(options.version());
        RuleBook.check(type, resource, root);
        return new ArrayList<>(root.violations());
    }

    private List<Violation> withMeta(List<Violation> violations, ResourceType<?> type, JsonObject members) {
        FieldPath root = FieldPath.root(options.version());
        new MetaRules(options.mode(), options.zone()).check(type, members, root);
        for (Violation violation : root.violations()) {
            violations.add(Violation.of(Violation.Stage.META, violation.field(), violation.reason()));
        }
        PlacementRules placement = new PlacementRules(type, members);
        List<Violation> misplaced = placement.check();
        violations.addAll(misplaced);
        violations.addAll(placement.checkObject(options.isStrict()));
        if (options.isStrict()) {
            for (DroppedMember dropped :
                    MemberChanges.of(type, options.version()).dropped(members)) {
                violations.add(Violation.of(
                        Violation.Stage.UNKNOWN_MEMBER, dropped.field(), "is dropped: " + dropped.effect()));
            }
            for (SchemaViolation unknown : SchemaCheck.of(type.model()).unknownMembers(members)) {
                boolean isSaid = misplaced.stream()
                        .anyMatch(violation -> violation.field().equals(unknown.path()));
                if (!isSaid && !PlacementRules.isBookkeeping(members, unknown.path())) {
                    violations.add(Violation.of(Violation.Stage.UNKNOWN_MEMBER, unknown.path(), unknown.reason()));
                }
            }
        }
        return violations;
    }
}
