package dev.meshmanager.kuma.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.Resource;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.core.json.JsonException;
import dev.meshmanager.kuma.TestData;
import dev.meshmanager.kuma.kind.Kinds;
import dev.meshmanager.kuma.kind.KumaVersion;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a control plane stored is no difference to what it was sent, so that a plan converges. */
@Tag("corpus")
class CorpusDiffTest {
    private final List<String> different = new ArrayList<>();
    private int compared;

    @Test
    void storedDocumentsDoNotDifferFromTheSentOnes() {
        for (JsonObject line : TestData.corpus()) {
            KumaVersion version = line.get("version")
                    .flatMap(JsonValue::asString)
                    .map(KumaVersion::of)
                    .orElse(KumaVersion.V2_14);
            for (String mode : List.of("zone", "global")) {
                line.get(mode)
                        .flatMap(JsonValue::asObject)
                        .flatMap(verdict -> verdict.get("stored"))
                        .ifPresent(stored -> compare(line, stored, version));
            }
        }
        System.out.printf(
                "corpus: %d of %d stored documents have no differences%n", compared - different.size(), compared);
        assertThat(different).isEmpty();
        assertThat(compared).isPositive();
    }

    private void compare(JsonObject line, JsonValue stored, KumaVersion version) {
        Resource sent;
        try {
            sent = resource(line.get("request").orElseThrow());
        } catch (JsonException e) {
            // A control plane that drops a member does not check its type.
            return;
        }
        ResourceDiff diff = ResourceDiff.between(resource(stored), sent, version);
        compared++;
        if (!diff.isEmpty()) {
            different.add(line.get("id").orElseThrow() + " " + diff);
        }
    }

    private static Resource resource(JsonValue tree) {
        return Json.fromTree(Kinds.ALL.modelOf(tree.asObject().orElseThrow()), tree);
    }
}
