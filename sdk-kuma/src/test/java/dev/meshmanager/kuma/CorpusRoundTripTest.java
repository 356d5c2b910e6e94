package dev.meshmanager.kuma;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.Resource;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.core.json.JsonException;
import dev.meshmanager.kuma.evidence.ModelWalk;
import dev.meshmanager.kuma.internal.Trees;
import dev.meshmanager.kuma.kind.Kinds;
import dev.meshmanager.kuma.validation.DroppedMember;
import dev.meshmanager.kuma.validation.Validation;
import dev.meshmanager.kuma.validation.ValidationOptions;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every document that a real control plane accepted, and what it stored, against the models. */
@Tag("corpus")
class CorpusRoundTripTest {
    private static final Set<String> ACCEPTED = Set.of("200", "201");

    private final List<String> differences = new ArrayList<>();
    private final List<String> unknown = new ArrayList<>();
    private int documents;
    private int roundTripped;
    private int texts;

    @Test
    void acceptedDocumentsAreTypedAndUnchanged() {
        for (JsonObject line : TestData.corpus()) {
            Set<JsonValue> stored = stored(line);
            if (stored.isEmpty()) {
                continue;
            }
            documents++;
            int before = differences.size();
            stored.forEach(text -> check(id(line) + " stored", text, text));
            check(id(line) + " request", request(line), stored.iterator().next());
            roundTripped += differences.size() == before ? 1 : 0;
        }
        System.out.printf(
                "corpus: %d of %d accepted documents round-trip, %d fields unknown (%d texts read)%n",
                roundTripped, documents, unknown.size(), texts);
        assertThat(differences).isEmpty();
        assertThat(unknown).isEmpty();
        assertThat(documents).isPositive();
    }

    private static Set<JsonValue> stored(JsonObject line) {
        Set<JsonValue> stored = new LinkedHashSet<>();
        for (String mode : List.of("zone", "global")) {
            JsonObject verdict = line.get(mode).flatMap(JsonValue::asObject).orElse(JsonObject.EMPTY);
            if (ACCEPTED.contains(verdict.get("status").map(Object::toString).orElse(""))) {
                verdict.get("stored").ifPresent(stored::add);
            }
        }
        return stored;
    }

    private void check(String name, JsonValue text, JsonValue stored) {
        texts++;
        String type = text.asObject()
                .flatMap(object -> object.get("type"))
                .flatMap(JsonValue::asString)
                .orElse("");
        Resource resource;
        try {
            resource = Json.fromTree(Kinds.ALL.find(type).orElseThrow().model(), text);
        } catch (JsonException e) {
            differences.add(name + " " + type + ": " + e.getMessage());
            return;
        }
        if (!Json.toTree(resource).equals(text)) {
            differences.add(name + ": " + text + "\n   became " + Json.toTree(resource));
        }
        ModelWalk.unknownMembers(resource).stream()
                .filter(member -> isKeptByTheServer(member, text, stored))
                .forEach(member -> unknown.add(name + " " + type + member));
    }

    /**
     * A member that the control plane dropped without a word is none of the kind: it may stand among the unknown ones.
     */
    private static boolean isKeptByTheServer(String member, JsonValue text, JsonValue stored) {
        return text.equals(stored) || at(stored.raw(), member.substring(1).split("[.\\[]"), 0);
    }

    private static boolean at(Object tree, String[] path, int index) {
        if (index == path.length) {
            return true;
        }
        String step = path[index];
        if (step.endsWith("]") && tree instanceof List) {
            int element = Integer.parseInt(step.substring(0, step.length() - 1));
            List<?> list = (List<?>) tree;
            return element < list.size() && at(list.get(element), path, index + 1);
        }
        if (!(tree instanceof Map)) {
            return false;
        }
        // Keys may hold dots.
        StringBuilder key = new StringBuilder(step);
        for (int next = index + 1; ; next++) {
            if (((Map<?, ?>) tree).containsKey(key.toString())
                    && at(((Map<?, ?>) tree).get(key.toString()), path, next)) {
                return true;
            }
            if (next == path.length) {
                return false;
            }
            key.append('.').append(path[next]);
        }
    }

    /** Returns the sent document without the members that the version drops. */
    private static JsonValue request(JsonObject line) {
        JsonObject request = line.get("request").flatMap(JsonValue::asObject).orElseThrow();
        ResourceType<?> type = Kinds.ALL
                .find(request.get("type").flatMap(JsonValue::asString).orElse(""))
                .orElseThrow();
        ValidationOptions options = ValidationOptions.defaults().version(TestData.versionOf(line));
        JsonObject read = request;
        for (DroppedMember dropped : Validation.dropped(type, request, options)) {
            if (!dropped.field().contains(".")) {
                read = Trees.without(read, dropped.field());
            }
        }
        return JsonValue.of(read);
    }

    private static String id(JsonObject line) {
        return line.get("id").flatMap(JsonValue::asString).orElse("?");
    }
}
