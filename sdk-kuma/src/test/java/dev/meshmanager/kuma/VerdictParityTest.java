package dev.meshmanager.kuma;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.kuma.kind.Kinds;
import dev.meshmanager.kuma.validation.ControlPlaneMode;
import dev.meshmanager.kuma.validation.Validation;
import dev.meshmanager.kuma.validation.ValidationOptions;
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
import org.junit.jupiter.params.provider.EnumSource;

/** What a real control plane said of documents, against what {@link Validation} says of them without one. */
@Tag("corpus")
class VerdictParityTest {
    /** The control plane puts the path into the reason where its schema library hides it. */
    private static final Pattern HIDDEN = Pattern.compile("(?:^\"?\\.?| in )((?:spec|labels)(?:\\.[^\\s\"]+)?)");

    private int judged;
    private int rejected;
    private int sameVerdict;
    private int sameFields;

    @ParameterizedTest
    @EnumSource(
            value = ControlPlaneMode.class,
            names = {"ZONE", "GLOBAL"})
    void saysWhatTheControlPlaneSaid(ControlPlaneMode mode) {
        KnownDifferences differences = KnownDifferences.of("validation of a " + mode);
        for (JsonObject line : TestData.corpus()) {
            judge(line, mode, differences);
        }
        System.out.printf(
                "corpus: validation for a %s gives the verdict of %d of %d documents, and the fields of %d of %d"
                        + " rejected ones%n",
                mode, sameVerdict, judged, sameFields, rejected);
        assertThat(sameVerdict).isGreaterThanOrEqualTo(judged * 99 / 100);
        assertThat(sameFields).isGreaterThanOrEqualTo(rejected * 97 / 100);
        differences.check();
    }

    private void judge(JsonObject line, ControlPlaneMode mode, KnownDifferences differences) {
        JsonObject verdict = object(line, mode == ControlPlaneMode.GLOBAL ? "global" : "zone");
        int status = Integer.parseInt(verdict.get("status").orElseThrow().toString());
        String[] path = text(line, "path").split("/");
        boolean ofMesh = path.length > 3 && path[1].equals("meshes");
        Optional<ResourceType<?>> type = Kinds.ALL.findByPath(path[ofMesh ? 3 : 1]);
        // Neither a kind that this mode only reads, nor a path that is not there, nor a breakdown is a verdict.
        if (status == 405 || status == 404 || status >= 500 || type.isEmpty()) {
            return;
        }
        judged++;
        JsonObject request = line.get("request").flatMap(JsonValue::asObject).orElse(JsonObject.EMPTY);
        List<Violation> violations = Validation.check(
                type.get(), request, ValidationOptions.defaults().mode(mode).zone("default"));
        boolean isRejected = status == 400;
        String id = text(line, "id");
        if (isRejected == violations.isEmpty()) {
            differences.add(
                    id,
                    type.get() + ": the control plane answered " + status + " "
                            + verdict.get("response").orElse(JsonValue.NULL) + ", we " + violations);
        } else {
            sameVerdict++;
        }
        if (isRejected) {
            rejected++;
            compareFields(id, object(verdict, "response"), violations, differences);
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
