package dev.meshmanager.kuma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.kuma.kind.Kinds;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.validation.ControlPlaneMode;
import dev.meshmanager.kuma.validation.DroppedMember;
import dev.meshmanager.kuma.validation.Validation;
import dev.meshmanager.kuma.validation.ValidationOptions;
import dev.meshmanager.kuma.validation.Verdict;
import dev.meshmanager.kuma.validation.Violation;
import dev.meshmanager.kuma.validation.Violation.Stage;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What real control planes said of documents, against what {@link Validation} says of them without one. */
@Tag("corpus")
class VerdictParityTest {
    /** The control plane puts the path into the reason where its schema library hides it. */
    private static final Pattern HIDDEN = Pattern.compile("(?:^\"?\\.?| in )((?:spec|labels)(?:\\.[^\\s\"]+)?)");

    private int judged;
    private int rejected;
    private int accepted;
    private int sameVerdict;
    private int sameFields;
    private int sameWarnings;
    private int sameDropped;

    @ParameterizedTest
    @CsvSource({"ZONE, 2.14", "GLOBAL, 2.14", "ZONE, 3.0", "GLOBAL, 3.0"})
    void saysWhatTheControlPlaneSaid(ControlPlaneMode mode, String line) {
        KumaVersion version = KumaVersion.of(line);
        String verdicts = mode == ControlPlaneMode.GLOBAL ? "global" : "zone";
        List<JsonObject> documents = TestData.corpus(version).stream()
                .filter(document -> document.has(verdicts))
                .toList();
        assumeTrue(!documents.isEmpty(), "corpus is skipped: no document has a verdict of a " + mode + " of " + line);
        KnownDifferences differences = KnownDifferences.of("validation of a " + mode + " of " + line);
        ValidationOptions options =
                ValidationOptions.defaults().mode(mode).zone("default").version(version);
        for (JsonObject document : documents) {
            judge(document, object(document, verdicts), options, differences);
        }
        System.out.printf(
                "corpus: validation for a %s of %s gives the verdict of %d of %d documents, the fields of %d of %d"
                        + " rejected ones, and of %d accepted ones the warnings of %d and what is dropped of %d%n",
                mode, line, sameVerdict, judged, sameFields, rejected, accepted, sameWarnings, sameDropped);
        differences.check();
        assertThat(sameVerdict).isGreaterThanOrEqualTo(judged * 99 / 100);
        assertThat(sameFields).isGreaterThanOrEqualTo(rejected * 97 / 100);
        assertThat(sameWarnings).isGreaterThanOrEqualTo(accepted * 97 / 100);
        assertThat(sameDropped).isGreaterThanOrEqualTo(accepted * 98 / 100);
    }

    private void judge(JsonObject line, JsonObject verdict, ValidationOptions options, KnownDifferences differences) {
        int status = Integer.parseInt(verdict.get("status").orElseThrow().toString());
        String[] path = text(line, "path").split("/");
        boolean ofMesh = path.length > 3 && path[1].equals("meshes");
        Optional<ResourceType<?>> type = Kinds.ALL.findByPath(path[ofMesh ? 3 : 1]);
        // Neither a kind that this mode only reads, nor a breakdown, nor a mesh or path that is not there is a verdict.
        boolean isGone = status == 404
                && verdict.get("response").flatMap(JsonValue::asObject).isEmpty();
        if (status == 405 || status == 404 && !isGone || status >= 500 || type.isEmpty()) {
            return;
        }
        JsonObject request = object(line, "request");
        Verdict ours = Validation.verdict(type.get(), request, options);
        boolean isRejected = status >= 400;
        String id = text(line, "id");
        judged++;
        if (isRejected == ours.isAccepted()) {
            differences.add(
                    id,
                    type.get() + ": the control plane answered " + status + " "
                            + verdict.get("response").orElse(JsonValue.NULL) + ", we " + ours.violations());
        } else {
            sameVerdict++;
        }
        if (status == 400) {
            rejected++;
            compareFields(id, object(verdict, "response"), ours.violations(), differences);
        } else if (!isRejected) {
            accepted++;
            compareWarnings(id, object(verdict, "response"), ours, differences);
            compareDropped(id, request, object(verdict, "stored"), ours, differences);
        }
    }

    private void compareFields(String id, JsonObject answer, List<Violation> violations, KnownDifferences differences) {
        Set<String> theirs = fields(answer);
        // It stops at the first stage that finds something, where we go through all of them.
        Set<String> ours = violations.stream()
                .filter(violation -> violation.stage() == firstStage(violations))
                .map(Violation::field)
                .collect(Collectors.toCollection(TreeSet::new));
        // What cannot be decoded is refused without a field; saying where it stands is better.
        boolean unreadable = theirs.isEmpty() && !violations.isEmpty() && firstStage(violations) == Stage.SHAPE;
        if (theirs.equals(ours) || unreadable) {
            sameFields++;
        } else if (!violations.isEmpty()) {
            differences.add(
                    id,
                    "the control plane refused " + answer.get("invalid_parameters") + " " + answer.get("detail")
                            + "\nwe " + violations);
        }
    }

    private void compareWarnings(String id, JsonObject answer, Verdict verdict, KnownDifferences differences) {
        List<String> theirs = answer.get("warnings").map(JsonValue::elements).orElse(List.of()).stream()
                .flatMap(warning -> warning.asString().stream())
                .toList();
        if (theirs.equals(verdict.warnings())) {
            sameWarnings++;
        } else {
            differences.add(id, "the control plane warned " + theirs + "\nwe " + verdict.warnings());
        }
    }

    private void compareDropped(
            String id, JsonObject sent, JsonObject stored, Verdict verdict, KnownDifferences differences) {
        Set<String> theirs = LostMembers.find(sent, stored);
        Set<String> ours = verdict.dropped().stream()
                .filter(dropped -> !LostMembers.isNothing(dropped.value()))
                .map(DroppedMember::field)
                .collect(Collectors.toCollection(TreeSet::new));
        if (theirs.equals(ours)) {
            sameDropped++;
        } else {
            differences.add(id, "the control plane dropped " + theirs + "\nwe " + ours);
        }
    }

    private static @Nullable Stage firstStage(List<Violation> violations) {
        return violations.stream()
                .map(Violation::stage)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static Set<String> fields(JsonObject answer) {
        Set<String> fields = new TreeSet<>();
        for (JsonValue parameter :
                answer.get("invalid_parameters").map(JsonValue::elements).orElse(List.of())) {
            JsonObject violation = parameter.asObject().orElseThrow();
            Matcher hidden = HIDDEN.matcher(text(violation, "reason"));
            String field = text(violation, "field");
            fields.add(field.isEmpty() && hidden.find() ? hidden.group(1) : field);
        }
        return fields;
    }

    private static JsonObject object(JsonObject parent, String name) {
        return parent.get(name).flatMap(JsonValue::asObject).orElse(JsonObject.EMPTY);
    }

    private static String text(JsonObject parent, String name) {
        return parent.get(name).flatMap(JsonValue::asString).orElse("");
    }
}
