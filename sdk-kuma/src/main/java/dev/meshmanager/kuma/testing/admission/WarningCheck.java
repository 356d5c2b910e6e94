package dev.meshmanager.kuma.testing.admission;

import dev.meshmanager.kuma.validation.Validation;
import dev.meshmanager.kuma.validation.ValidationOptions;

/** Returns the warnings of the control plane, for example about deprecated fields. */
public final class WarningCheck implements AdmissionCheck {
    @Override
    public Verdict check(Candidate candidate) {
        return Verdict.ofWarnings(Validation.warnings(
                candidate.kind().type(),
                candidate.resource(),
                ValidationOptions.defaults().version(candidate.mode().version())));
    }
}
