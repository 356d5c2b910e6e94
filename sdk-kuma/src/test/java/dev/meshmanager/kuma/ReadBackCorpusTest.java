package dev.meshmanager.kuma;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.kuma.kind.Kinds;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.validation.DroppedMember;
import dev.meshmanager.kuma.validation.Validation;
import dev.meshmanager.kuma.validation.ValidationOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a verified write finds in what a real control plane stored of the documents that it accepted. */
@Tag("corpus")
class ReadBackCorpusTest {
    private final List<String> unexpected = new ArrayList<>();
    private int accepted;
    private int kept;

    @Test
    void findsTheMembersThatAreKnownToBeDroppedAndNoOthers() {
        for (JsonObject line : TestData.corpus()) {
            judge(line, "zone");
            judge(line, "global");
        }
        System.out.printf(
                "corpus: a verified write finds nothing in %d of %d accepted documents, and what is known to be dropped in"
                        + " all others but %d%n",
                kept, accepted, unexpected.size());
        assertThat(accepted).isPositive();
        assertThat(unexpected.size()).as("%s", String.join("\n", unexpected)).isLessThanOrEqualTo(accepted * 2 / 100);
    }

    private void judge(JsonObject line, String mode) {
        Optional<JsonObject> stored = line.get(mode)
                .flatMap(JsonValue::asObject)
                .flatMap(verdict -> verdict.get("stored"))
                .flatMap(JsonValue::asObject);
        JsonObject sent = line.get("request").flatMap(JsonValue::asObject).orElse(JsonObject.EMPTY);
        Optional<ResourceType<?>> type =
                sent.get("type").flatMap(JsonValue::asString).flatMap(Kinds.ALL::find);
        if (stored.isEmpty() || type.isEmpty()) {
            return;
        }
        accepted++;
        KumaVersion version = line.get("version")
                .flatMap(JsonValue::asString)
                .map(KumaVersion::of)
                .orElse(KumaVersion.V2_14);
        Set<String> known = Validation.dropped(
                        type.get(), sent, ValidationOptions.defaults().version(version))
                .stream()
                .map(DroppedMember::field)
                .collect(Collectors.toCollection(TreeSet::new));
        List<ReadBack.Difference> differences = ReadBack.differences(type.get(), sent, stored.get());
        Set<String> missing = paths(
                differences,
                member -> member.loss() == ReadBack.Loss.MISSING
                        || member.loss() == ReadBack.Loss.OMITTED && known.contains(member.path()));
        Set<String> changed = paths(differences, member -> member.loss() == ReadBack.Loss.CHANGED);
        if (missing.isEmpty()) {
            kept++;
        }
        boolean isAsKnown = missing.equals(known);
        if (!isAsKnown || !changed.isEmpty()) {
            unexpected.add(type.get() + " " + mode + " " + line.get("id").orElse(JsonValue.NULL) + ": missing "
                    + missing + ", known " + known + ", changed " + changed);
        }
    }

    private static Set<String> paths(List<ReadBack.Difference> differences, Predicate<ReadBack.Difference> condition) {
        return differences.stream()
                .filter(condition)
                .map(ReadBack.Difference::path)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
