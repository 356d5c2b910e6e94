package dev.meshmanager.kuma.testing;

import dev.meshmanager.kuma.validation.ControlPlaneMode;
import dev.meshmanager.kuma.validation.Validation;
import dev.meshmanager.kuma.validation.ValidationOptions;
import dev.meshmanager.kuma.validation.Violation.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Looks at what a resource says, by the rules of {@link Validation}. */
final class ContentCheck implements AdmissionCheck {
    /** What the control plane checks of the document itself; {@link MetaCheck} compares the rest with the URL. */
    private static final Set<Stage> STAGES = Set.of(Stage.SHAPE, Stage.RULE);

    @Override
    public Verdict check(Candidate candidate) {
        ControlPlaneMode mode = candidate.mode().isGlobal()
                ? ControlPlaneMode.GLOBAL
                : candidate.mode().isFederatedZone() ? ControlPlaneMode.FEDERATED_ZONE : ControlPlaneMode.ZONE;
        List<Violation> violations = new ArrayList<>();
        Validation.check(
                        candidate.kind().type(),
                        candidate.resource(),
                        ValidationOptions.defaults().mode(mode))
                .stream()
                .filter(violation -> STAGES.contains(violation.stage()))
                .forEach(violation -> {
                    boolean undecodable = violation.stage() == Stage.SHAPE
                            && (violation.field().isEmpty() || !candidate.kind().hasSpec());
                    if (undecodable) {
                        throw Refusal.badRequest("invalid " + candidate.kind().name() + " object: "
                                + GoText.quote(violation.field() + " " + violation.reason()));
                    }
                    violations.add(new Violation(violation.field(), violation.reason()));
                });
        return Verdict.ofViolations(violations);
    }
}
