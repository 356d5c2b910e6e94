package dev.meshmanager.kuma.rollout;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.ResourceTypes;
import dev.meshmanager.core.files.GeneratedFile;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.core.json.JsonException;
import dev.meshmanager.kuma.internal.Trees;
import dev.meshmanager.kuma.plan.Plan;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The JSON form of rollouts. */
final class RolloutFile {
    private static final String FORMAT = "meshmanager.dev/rollout/v1";

    private RolloutFile() {}

    static void write(Path file, Rollout rollout) throws IOException {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("format", FORMAT);
        tree.put("title", rollout.title());
        tree.put("returnsOnFailure", rollout.returnsOnFailure());
        tree.put("problems", rollout.problems());
        tree.put("notes", rollout.notes());
        tree.put("stages", rollout.stages().stream().map(RolloutFile::tree).toList());
        Path name = file.getFileName();
        GeneratedFile.secret(name == null ? "" : name.toString(), Json.writePretty(JsonValue.of(tree)) + "\n")
                .writeAs(file);
    }

    private static Map<String, Object> tree(RolloutStage stage) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("title", stage.title());
        tree.put("check", stage.check().kind().name());
        tree.put("settings", stage.check().settings());
        tree.put("plan", Json.parse(stage.plan().toJson()));
        return tree;
    }

    static Rollout read(Path file, ResourceTypes types) throws IOException {
        String text;
        try {
            text = Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(file + " is not a text in UTF-8", e);
        }
        try {
            JsonObject tree = Json.read(JsonObject.class, text);
            if (!Trees.text(tree, "format").equals(FORMAT)) {
                throw new IllegalArgumentException("its format is not " + FORMAT);
            }
            return rollout(tree, types);
        } catch (JsonException | IllegalArgumentException e) {
            throw new IllegalArgumentException(file + " is not a saved rollout: " + e.getMessage(), e);
        }
    }

    private static Rollout rollout(JsonObject tree, ResourceTypes types) {
        List<RolloutStage> stages = new ArrayList<>();
        for (JsonObject stage : Trees.objects(tree, "stages")) {
            stages.add(new RolloutStage(
                    Trees.text(stage, "title"),
                    Plan.ofJson(Json.write(Trees.object(stage, "plan")), types),
                    new StageCheck(
                            StageCheck.Kind.valueOf(Trees.text(stage, "check")), Trees.strings(stage, "settings"))));
        }
        if (stages.isEmpty()) {
            throw new IllegalArgumentException("it has no stages");
        }
        return new Rollout(
                Trees.text(tree, "title"),
                stages.get(0).plan().target(),
                stages,
                Trees.texts(tree, "problems"),
                Trees.texts(tree, "notes"),
                Trees.at(tree, "returnsOnFailure").flatMap(JsonValue::asBoolean).orElse(false));
    }
}
