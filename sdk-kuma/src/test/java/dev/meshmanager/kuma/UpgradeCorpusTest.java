package dev.meshmanager.kuma;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.kuma.finding.FindingReport;
import dev.meshmanager.kuma.finding.Severity;
import dev.meshmanager.kuma.internal.Trees;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.proxy.Dataplane;
import dev.meshmanager.kuma.upgrade.UpgradeCheck;
import dev.meshmanager.kuma.upgrade.UpgradeReport;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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

    /** The other documents of the corpus hold no meshes that a fix could look at, so more is fixed in an estate. */
    @Test
    void fixesAreAcceptedByBothVersionsAndLoseNothing() {
        Map<String, Integer> open = new TreeMap<>();
        int fixed = 0;
        int needed = 0;
        for (JsonObject line : TestData.corpus(KumaVersion.V2_14)) {
            if (!isAccepted(line)) {
                continue;
            }
            String document = Trees.object(line, "request").toString();
            UpgradeReport report =
                    UpgradeCheck.to(KumaVersion.V3_0).text("document", document).run();
            if (report.isReady()) {
                continue;
            }
            needed++;
            report.plan().open().forEach((subject, reason) -> open.merge(subject.kind() + ": " + reason, 1, Integer::sum));
            if (!report.plan().open().isEmpty()) {
                continue;
            }
            fixed++;
            FindingReport left = UpgradeCheck.to(KumaVersion.V3_0)
                    .resources(report.plan().stages().stream()
                            .filter(stage -> stage.isAfterUpgrade()
                                    || stage.apply().stream().noneMatch(Dataplane.class::isInstance))
                            .flatMap(stage -> stage.apply().stream())
                            .toList())
                    .run()
                    .findings()
                    .atLeast(Severity.WARNING);
            assertThat(left).as(document).isEmpty();
        }
        System.out.printf("corpus: the upgrade check derives fixes for %d of %d documents%n", fixed, needed);
        open.entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue().reversed()).limit(60).forEach(System.out::println);
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
        return List.of("null", "{}", "[]", "false", "\"\"", "0", "\"DELEGATED\"").contains(value.toString());
    }
}
