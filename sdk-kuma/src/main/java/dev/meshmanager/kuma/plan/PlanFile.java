package dev.meshmanager.kuma.plan;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.Resource;
import dev.meshmanager.core.ResourceTypes;
import dev.meshmanager.core.files.GeneratedFile;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.core.json.JsonException;
import dev.meshmanager.kuma.internal.Trees;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.validation.ControlPlaneMode;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/** The JSON form of plans and of their outcomes. */
final class PlanFile {
    private static final String FORMAT = "meshmanager.dev/plan/v1";

    private final String file;
    private final ResourceTypes types;
    private final JsonObject tree;

    PlanFile(Path file, ResourceTypes types) throws IOException {
        this(file.toString(), text(file), types);
    }

    PlanFile(String file, String json, ResourceTypes types) {
        this.file = file;
        this.types = types;
        this.tree = read(file, json);
    }

    /**
     * Returns the text of a file.
     *
     * @throws IllegalArgumentException if it is no text
     */
    static String text(Path file) throws IOException {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(file + " is not a text in UTF-8", e);
        }
    }

    private static JsonObject read(String file, String json) {
        try {
            JsonObject tree = Json.read(JsonObject.class, json);
            if (Trees.text(tree, "format").equals(FORMAT)) {
                return tree;
            }
        } catch (JsonException e) {
            throw new IllegalArgumentException(file + " is not a saved plan: " + e.getMessage(), e);
        }
        throw new IllegalArgumentException(file + " is not a saved plan: its format is not " + FORMAT);
    }

    /** Returns the content of a file with this path. */
    static GeneratedFile of(Path file, Map<String, Object> tree) {
        Path name = file.getFileName();
        return GeneratedFile.secret(name == null ? "" : name.toString(), Json.writePretty(JsonValue.of(tree)) + "\n");
    }

    static Map<String, Object> tree(Plan plan) {
        Map<String, Object> target = new LinkedHashMap<>();
        target.put("url", plan.target().url());
        plan.target().clusterId().ifPresent(id -> target.put("clusterId", id));
        target.put("version", plan.target().version().toString());
        plan.target().mode().ifPresent(mode -> target.put("mode", mode.name()));
        plan.target().zone().ifPresent(zone -> target.put("zone", zone));
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("format", FORMAT);
        tree.put("target", target);
        tree.put("changes", plan.changes().stream().map(PlanFile::tree).toList());
        tree.put("unchanged", plan.unchanged().stream().map(PlanFile::tree).toList());
        tree.put("problems", plan.problems());
        tree.put("notes", plan.notes());
        return tree;
    }

    static Map<String, Object> tree(AppliedPlan applied) {
        Map<String, Object> tree = tree(applied.plan());
        List<Map<String, Object>> outcomes = new ArrayList<>();
        for (AppliedChange change : applied.changes()) {
            Map<String, Object> outcome = new LinkedHashMap<>();
            outcome.put("outcome", change.outcome().name());
            outcome.put("reason", change.reason());
            outcome.put("warnings", change.warnings());
            outcomes.add(outcome);
        }
        tree.put("started", applied.started().toString());
        tree.put("outcomes", outcomes);
        return tree;
    }

    private static Map<String, Object> tree(PlannedChange change) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("action", change.action().name());
        change.before().ifPresent(before -> tree.put("before", ResourceAccess.tree(before)));
        change.after().ifPresent(after -> tree.put("after", ResourceAccess.tree(after)));
        return tree;
    }

    private static Map<String, Object> tree(ResourceRef ref) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("kind", ref.kind());
        ref.mesh().ifPresent(mesh -> tree.put("mesh", mesh));
        tree.put("name", ref.name());
        return tree;
    }

    Plan plan() {
        try {
            PlanTarget target = target();
            ResourceComparison comparison = new ResourceComparison(target.version(), types);
            return new Plan(
                    target,
                    Trees.objects(tree, "changes").stream()
                            .map(change -> change(comparison, change))
                            .toList(),
                    Trees.objects(tree, "unchanged").stream()
                            .map(ref -> new ResourceRef(
                                    Trees.text(ref, "kind"), optional(ref, "mesh"), Trees.text(ref, "name")))
                            .toList(),
                    Trees.texts(tree, "problems"),
                    Trees.texts(tree, "notes"));
        } catch (JsonException | IllegalArgumentException | NoSuchElementException e) {
            throw new IllegalArgumentException(file + " is not a saved plan: " + e.getMessage(), e);
        }
    }

    private PlanTarget target() {
        JsonObject target = Trees.object(tree, "target");
        return new PlanTarget(
                Trees.text(target, "url"),
                optional(target, "clusterId"),
                KumaVersion.of(Trees.text(target, "version")),
                optional(target, "mode").map(ControlPlaneMode::valueOf),
                optional(target, "zone"));
    }

    private PlannedChange change(ResourceComparison comparison, JsonObject change) {
        return switch (Action.valueOf(Trees.text(change, "action"))) {
            case CREATE -> PlannedChange.create(resource(change, "after"));
            case DELETE -> PlannedChange.delete(resource(change, "before"));
            case UPDATE -> {
                Resource before = resource(change, "before");
                Resource after = resource(change, "after");
                yield PlannedChange.update(
                        before, after, comparison.compare(before, after).differences());
            }
        };
    }

    private Resource resource(JsonObject change, String side) {
        return ResourceAccess.read(types, JsonValue.of(Trees.object(change, side)));
    }

    private static Optional<String> optional(JsonObject object, String member) {
        return object.get(member).flatMap(JsonValue::asString);
    }

    AppliedPlan applied() {
        Plan plan = plan();
        try {
            return applied(plan);
        } catch (JsonException | DateTimeException e) {
            throw new IllegalArgumentException(file + " is not a saved outcome: " + e.getMessage(), e);
        }
    }

    private AppliedPlan applied(Plan plan) {
        List<JsonObject> outcomes = Trees.objects(tree, "outcomes");
        if (!tree.has("outcomes") || outcomes.size() != plan.changes().size()) {
            throw new IllegalArgumentException(file + " is a plan that was not applied");
        }
        List<AppliedChange> changes = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i++) {
            changes.add(new AppliedChange(
                    plan.changes().get(i),
                    AppliedChange.Outcome.valueOf(Trees.text(outcomes.get(i), "outcome")),
                    Trees.text(outcomes.get(i), "reason"),
                    Trees.texts(outcomes.get(i), "warnings")));
        }
        return new AppliedPlan(plan, Instant.parse(Trees.text(tree, "started")), changes);
    }
}
