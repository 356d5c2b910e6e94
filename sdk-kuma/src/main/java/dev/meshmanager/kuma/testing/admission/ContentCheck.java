package dev.meshmanager.kuma.testing.admission;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.kuma.internal.Trees;
import dev.meshmanager.kuma.testing.wire.GoText;
import dev.meshmanager.kuma.testing.wire.Refusal;
import dev.meshmanager.kuma.testing.wire.RefusedField;
import dev.meshmanager.kuma.validation.ControlPlaneMode;
import dev.meshmanager.kuma.validation.Validation;
import dev.meshmanager.kuma.validation.ValidationOptions;
import dev.meshmanager.kuma.validation.Violation;
import dev.meshmanager.kuma.validation.Violation.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Checks the content of a resource with {@link Validation}. */
public final class ContentCheck implements AdmissionCheck {
    private final Set<Stage> stages;

    private ContentCheck(Set<Stage> stages) {
        this.stages = stages;
    }

    /** Returns the check of the members that the kind defines. */
    public static ContentCheck ofKind() {
        return new ContentCheck(Set.of(Stage.SHAPE, Stage.RULE));
    }

    /** Returns the check of names and labels that {@link MetaCheck} does not make. */
    public static ContentCheck ofMeta() {
        return new ContentCheck(Set.of(Stage.META));
    }

    @Override
    public Verdict check(Candidate candidate) {
        ControlPlaneMode mode = candidate.mode().controlPlane();
        ValidationOptions options = ValidationOptions.defaults()
                .version(candidate.mode().version())
                .mode(mode)
                .zone(candidate.mode().zone());
        List<RefusedField> violations = new ArrayList<>();
        // A wrong type is reported only after the other checks.
        JsonObject typed =
                Trees.with(candidate.resource(), "type", candidate.kind().name());
        List<Violation> found = Validation.check(candidate.kind().type(), typed, options);
        boolean isMisshapen = found.stream().anyMatch(violation -> violation.stage() == Stage.SHAPE);
        found.stream()
                .filter(violation -> stages.contains(violation.stage()))
                // The real one looks at the rules only if the shape is right.
                .filter(violation -> !isMisshapen || violation.stage() != Stage.RULE)
                .forEach(violation -> {
                    boolean undecodable = violation.stage() == Stage.SHAPE
                            && (violation.field().isEmpty() || !candidate.kind().hasSpec());
                    if (undecodable) {
                        throw Refusal.badRequest("invalid " + candidate.kind().name() + " object: "
                                + GoText.quote(violation.field() + " " + violation.reason()));
                    }
                    violations.add(new RefusedField(violation.field(), violation.reason()));
                });
        return Verdict.ofViolations(violations);
    }
}
