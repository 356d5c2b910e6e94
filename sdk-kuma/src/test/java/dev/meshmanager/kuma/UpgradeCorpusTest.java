package dev.meshmanager.kuma;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.Resource;
import dev.meshmanager.kuma.finding.FindingReport;
import dev.meshmanager.kuma.finding.FindingSubject;
import dev.meshmanager.kuma.finding.Severity;
import dev.meshmanager.kuma.internal.Trees;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.upgrade.UpgradeCheck;
import dev.meshmanager.kuma.upgrade.UpgradeReport;
import dev.meshmanager.kuma.upgrade.model.UpgradePlan;
import dev.meshmanager.kuma.validation.Validation;
import dev.meshmanager.kuma.validation.ValidationOptions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a 3.0 preview did with the documents that 2.14 accepts, against what the upgrade check finds in them. */
@Tag("corpus")
class UpgradeCorpusTest {
    private int harmed;
    private int clean;
    private final List<String> missed = new ArrayList<>();
    private final List<String> falseAlarms = new ArrayList<>();

    @Test
    void findsEveryDocumentThatThePreviewRefusesLosesOrDoesNotKnow() {
        Map<String, JsonObject> preview = new HashMap<>();
        TestData.corpus(KumaVersion.V3_0).forEach(line -> preview.put(Trees.text(line, "id"), line));
        for (JsonObject line : TestData.corpus(KumaVersion.V2_14)) {
            Optional.ofNullable(preview.get(Trees.text(line, "id")))
                    .filter(after -> isAccepted(line))
                    .ifPresent(after -> judge(line, after));
        }
        System.out.printf(
                "corpus: the upgrade check finds %d of %d documents that 3.0 refuses, loses or does not know, with %d"
                        + " false alarms in %d others%n",
                harmed - missed.size(), harmed, falseAlarms.size(), clean);
        assertThat(missed).isEmpty();
        assertThat(falseAlarms).hasSizeLessThanOrEqualTo(clean * 2 / 100);
    }

    private static boolean isAccepted(JsonObject line) {
        return Trees.object(line, "zone").get("stored").isPresent()
                || Trees.object(line, "global").get("stored").isPresent();
    }

    @Test
    void fixesAreAcceptedByBothVersionsAndLoseNothing() {
        int fixed = 0;
        int needed = 0;
        for (JsonObject line : TestData.corpus(KumaVersion.V2_14)) {
            String document = Trees.object(line, "request").toString();
            UpgradeReport report =
                    UpgradeCheck.to(KumaVersion.V3_0).text("document", document).run();
            if (!isAccepted(line) || report.isReady()) {
                continue;
            }
            needed++;
            if (report.plan().open().isEmpty()) {
                fixed++;
                report.plan().applied().forEach(UpgradeCorpusTest::requireAccepted);
                last(report.plan()).forEach(resource -> requireReady(resource, document));
            }
        }
        System.out.printf("corpus: the upgrade check derives fixes for %d of %d documents%n", fixed, needed);
        assertThat(fixed).isGreaterThan(needed / 2);
    }

    private static void requireAccepted(Resource fixed) {
        for (KumaVersion version : List.of(KumaVersion.V2_14, KumaVersion.V3_0)) {
            assertThat(Validation.check(fixed, ValidationOptions.defaults().version(version)))
                    .as("%s in %s", fixed, version)
                    .isEmpty();
        }
    }

    /** Returns the final resources: proxies are written again after the upgrade. */
    private static List<Resource> last(UpgradePlan plan) {
        Map<FindingSubject, Resource> last = new LinkedHashMap<>();
        plan.stages()
                .forEach(stage -> stage.apply().forEach(resource -> last.put(FindingSubject.of(resource), resource)));
        return List.copyOf(last.values());
    }

    private static void requireReady(Resource fixed, String document) {
        assertThat(UpgradeCheck.to(KumaVersion.V3_0)
                        .resources(List.of(fixed))
                        .run()
                        .findings()
                        .atLeast(Severity.WARNING))
                .as(document)
                .isEmpty();
        assertThat(Validation.dropped(fixed, ValidationOptions.defaults().version(KumaVersion.V3_0)))
                .as(document)
                .isEmpty();
    }

    private void judge(JsonObject before, JsonObject after) {
        JsonObject request = Trees.object(before, "request");
        Optional<JsonValue> stored = Trees.at(after, "zone", "stored");
        FindingReport findings = UpgradeCheck.to(KumaVersion.V3_0)
                .text("document", request.toString())
                .run()
                .findings();
        String what = Trees.text(before, "id") + " " + request + "\n  stored " + stored + "\n  found " + findings;
        if (stored.isEmpty() || loses(JsonValue.of(request), stored.get())) {
            harmed++;
            if (findings.isEmpty()) {
                missed.add(what);
            }
        } else {
            clean++;
            if (!findings.isEmpty()) {
                falseAlarms.add(what);
            }
        }
    }

    /** Returns whether a member that was sent is not stored. Empty members mean nothing in the API. */
    private static boolean loses(JsonValue sent, JsonValue stored) {
        Optional<JsonObject> object = sent.asObject();
        if (object.isPresent()) {
            JsonObject there = stored.asObject().orElse(JsonObject.EMPTY);
            return object.get().names().stream()
                    .map(name -> Map.entry(object.get().get(name).orElseThrow(), there.get(name)))
                    .anyMatch(member -> member.getValue().isPresent()
                            ? loses(member.getKey(), member.getValue().get())
                            : !isEmpty(member.getKey()));
        }
        List<JsonValue> elements = sent.elements();
        List<JsonValue> kept = stored.elements();
        for (int i = 0; i < Math.min(elements.size(), kept.size()); i++) {
            if (loses(elements.get(i), kept.get(i))) {
                return true;
            }
        }
        return elements.size() > kept.size();
    }

    private static boolean isEmpty(JsonValue value) {
        // Nor does what is the default: the API leaves out the first constant of an enum.
        return List.of("null", "{}", "[]", "false", "\"\"", "0", "\"DELEGATED\"")
                .contains(value.toString());
    }
}
